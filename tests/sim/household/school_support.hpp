#pragma once
// Coefficients and settings of schooling for tests of one rule at a time.

#include "sim/household/attendance.hpp"
#include "sim/household/schooling.hpp"
#include "tests/sim/support/small_community.hpp"

namespace guyub {

inline SchoolChoiceCoefficients school_coefficients() {
  SchoolChoiceCoefficients c;
  c.money = 0.83f;
  c.grant_weight = 1.0f;
  c.foresight = 0.95f;
  c.male = 0.15f;
  c.male_after_primary = 0.25f;
  c.mother_grade = 0.04f;
  c.consumption = 0.066f;
  c.distance = 0.06f;
  c.grade = 0.1f;
  c.age = 0.2f;
  c.junior_entry = 1.5f;
  c.senior_entry = 1.2f;
  c.peers = 1.0f;
  c.attitude = 1.0f;
  c.quality = 0.5f;
  c.out_last_year = 2.4f;
  c.return_after_primary = 0.7f;
  c.sibling_at_school = 0.1f;
  c.type_low = -1.0f;
  c.type_high = 1.0f;
  c.type_low_share = 0.25f;
  c.type_high_share = 0.25f;
  c.village_sd = 0.3f;
  c.family_sd = 0.5f;
  c.family_sd_after_primary = 0.35f;
  c.school_and_work = 1.75f;
  c.wage_beside_school = 0.75f;
  c.child_wage = 1.9f;
  c.wage_growth = 0.066f;
  c.work_male = 0.5f;
  c.work_age = 0.3f;
  c.work_age_male = 0.15f;
  c.attendance = 3.0f;
  c.attendance_sd = 1.0f;
  return c;
}

inline PromotionCoefficients promotion_coefficients() {
  PromotionCoefficients c;
  c.level = 1.4f;
  c.male = -0.2f;
  c.late = 0.3f;
  c.learning = 2.0f;
  c.by_grade = {0.0, -0.4, -0.3};
  return c;
}

inline constexpr LearningCoefficients learning_coefficients{.rate = 0.012f, .quality = 1.0f};
inline constexpr LeavingCoefficients leaving_coefficients{.level = -6.0f, .age = 0.2f, .shock = 1.0f, .absence = 3.0f};
inline constexpr SchoolSetting school_setting{.mean_consumption = 1'000'000.0f, .peer_level = 0.8f, .peers = true, .foresight = true, .learning = true};

inline SchoolConstants school_constants(float enrol, float work) {
  SchoolConstants k;
  k.enrol.fill(enrol);
  k.work = work;
  return k;
}

/// One mother of 35 with six grades, and a child in slot 1.
inline Community with_child(Member child) { return make_community({{Member{.age = 35, .grade = 6}, child}}); }

inline constexpr std::uint32_t first_child = 1;   ///< slot of with_child()'s child
inline constexpr std::uint32_t middling = 1u << 31;   // a leaning of the middle type
inline const Draws school_draws(606, 0);

inline FamilyTerms terms_of(const Community& community, std::size_t household, const SchoolChoiceCoefficients& c, const SchoolSetting& setting = school_setting) {
  const float log_consumption = log_real(relative_consumption(community, household, setting));
  return family_terms(community, household, log_consumption, village_term(community, c, school_draws), c, setting, school_draws);
}

/// Log-odds of the child in slot 1 this year.
inline float present_of(const Community& community, const SchoolChoiceCoefficients& c = school_coefficients(), const SchoolSetting& setting = school_setting,
                 std::uint32_t leaning = middling) {
  return present_term(outlook_of(community, 0, first_child, terms_of(community, 0, c, setting), leaning, c), c);
}

}  // namespace guyub
