#pragma once
// Moving up a grade, or repeating it, at the end of a year at school.
//
// Form: a logit of sex, years late for the grade, and learning above what is usual in the grade (grade transition as
// in Behrman, Sengupta and Todd 2005, "Progressing through PROGRESA", Economic Development and Cultural Change 54,
// section II, which takes it by age, grade and sex). Attendance acts through what is learnt.
// Reads age, sex, grade, learning; the choice of the school year (schooling.hpp) writes grade. Draws
// person_school_year (word 1).
// Simplification: a pupil who leaves within the year never moves up.

#include <array>
#include <cstddef>

#include "sim/household/learning.hpp"
#include "sim/household/school_coefficients.hpp"

namespace guyub {

inline constexpr int first_school_age = 6;
inline constexpr int most_grades = 16;

inline constexpr int most_years_late = 3;

/// Years late for one who attends the grade after `grade` from this age on.
inline int years_late(int age, int grade) {
  const int late = age - first_school_age - grade;
  return late < 0 ? 0 : late > most_years_late ? most_years_late : late;
}

/// Log-odds of moving up from a completed grade, for those who learn what is usual.
float promotion_log_odds(bool male, int late, int grade, const PromotionCoefficients& c);

/// What learning adds to them.
inline float learning_term(float learnt, int grade, const PromotionCoefficients& c, const LearningCoefficients& learning) {
  return c.learning * (learnt - usual_learning(grade + 1, learning));
}

/// The chances of those who learn what is usual, by sex, years late and completed grade; none after the last grade.
struct PromotionTable {
  std::array<std::array<std::array<float, most_grades + 1>, most_years_late + 1>, 2> chance{};
};
PromotionTable promotion_table(const PromotionCoefficients& c);

}  // namespace guyub
