#include "sim/household/promotion.hpp"

#include "sim/core/real_math.hpp"

namespace guyub {

float promotion_log_odds(bool male, int late, int grade, const PromotionCoefficients& c) {
  const auto g = static_cast<std::size_t>(grade);
  const float of_grade = g < c.by_grade.size() ? static_cast<float>(c.by_grade[g]) : 0.0f;
  return c.level + (male ? c.male : 0.0f) + c.late * static_cast<float>(late) + of_grade;
}

PromotionTable promotion_table(const PromotionCoefficients& c) {
  PromotionTable table;
  for (std::size_t male = 0; male < 2; ++male) {
    for (std::size_t late = 0; late <= most_years_late; ++late) {
      for (std::size_t grade = 0; grade < most_grades; ++grade) {
        table.chance[male][late][grade] = logistic(promotion_log_odds(male != 0, static_cast<int>(late), static_cast<int>(grade), c));
      }
    }
  }
  return table;
}

}  // namespace guyub
