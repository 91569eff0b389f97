#include "sim/household/foresight.hpp"

#include <algorithm>

#include "sim/household/foresight_loop.hpp"

namespace guyub {
namespace {

constexpr std::size_t widest_vector = 16;

float soft_plus(float x) { return std::max(x, 0.0f) + log_real(1.0f + exp_real(-std::max(x, -x))); }

void take(const SchoolOutlook& child, const PromotionTable& promotion, const SchoolChoiceCoefficients& c, std::size_t lane, ForesightLanes& lanes) {
  const auto& chance = promotion.chance[child.male ? 1 : 0][static_cast<std::size_t>(years_late(child.age, child.grade))];
  lanes.male[lane] = child.male ? 1.0f : 0.0f;
  for (std::size_t gained = 0; gained <= lanes.years; ++gained) {
    const int grade = std::min(child.grade + static_cast<int>(gained), most_grades);
    // what returning is spared counts for those out alone: for all here, and taken back where nobody was out
    const float spared = return_term(grade, c);
    lanes.school[gained][lane] = child.constant + grade_term(child, grade, c) + spared;
    lanes.kept[gained][lane] = kept_term(child, grade) - spared;
    lanes.moves_up[gained][lane] = chance[static_cast<std::size_t>(grade)];
  }
}

}  // namespace

ForesightYears foresight_years(const SchoolAges& ages) {
  ForesightYears years;
  for (std::size_t age = first_school_age; age <= last_child_age; ++age) {
    for (std::size_t sex = 0; sex < 2; ++sex) {
      const float work = ages.work[sex][age];
      years.idle[sex][age] = soft_plus(work);
      years.gain[sex][age] = ages.enrol[age] + soft_plus(work - ages.less_beside[age]) - years.idle[sex][age];
    }
  }
  return years;
}

void look_ahead(std::span<const SchoolOutlook> children, const ForesightYears& years, const PromotionTable& promotion,
                const SchoolChoiceCoefficients& c, float* ahead) {
  if (children.empty()) return;
  ForesightLanes lanes;
  const std::size_t age = children.front().age;
  lanes.years = last_child_age - age;
  lanes.discount = c.foresight;
  lanes.out_last_year = c.out_last_year;
  for (std::size_t year = 1; year <= lanes.years; ++year) {
    for (std::size_t sex = 0; sex < 2; ++sex) {
      lanes.idle[year][sex] = years.idle[sex][age + year];
      lanes.gain[year][sex] = years.gain[sex][age + year];
    }
  }
  for (std::size_t done = 0; done < children.size(); done += ForesightLanes::most) {
    const std::size_t n = std::min(ForesightLanes::most, children.size() - done);
    lanes.count = (n + widest_vector - 1) / widest_vector * widest_vector;
    for (std::size_t lane = 0; lane < lanes.count; ++lane) take(children[done + std::min(lane, n - 1)], promotion, c, lane, lanes);
    foresight_loop()(lanes);
    std::copy_n(lanes.ahead.begin(), n, ahead + done);
  }
}

}  // namespace guyub
