// Looking ahead: the vector loop against the recursion written down, and what a grant of later grades does.

#include "sim/household/foresight.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "sim/core/kernels.hpp"
#include "tests/sim/household/school_support.hpp"

namespace guyub {
namespace {

struct Years {
  SchoolAges ages = school_ages(school_coefficients(), school_constants(0.5f, -2.0f), 1.0f);
  ForesightYears worth = foresight_years(ages);
  PromotionTable promotion = promotion_table(promotion_coefficients());
};

/// The expected maximum over the four alternatives of a later year and all after it, as equations 1 to 3 of foresight.hpp
/// say, one child and state at a time.
class Recursion {
 public:
  Recursion(const SchoolOutlook& child, const Years& years, const SchoolChoiceCoefficients& c) : child_(child), years_(years), c_(c) {}

  double ahead() const {
    if (child_.age >= last_child_age) return 0.0;
    return discount() * (after_school(child_.age + 1, child_.grade) - worth(child_.age + 1, child_.grade, true));
  }

 private:
  double discount() const { return static_cast<double>(c_.foresight); }
  double after_school(int age, int grade) const {
    const std::size_t late = static_cast<std::size_t>(years_late(child_.age, child_.grade));
    const auto up = static_cast<double>(years_.promotion.chance[child_.male ? 1 : 0][late][static_cast<std::size_t>(grade)]);
    return up * worth(age, std::min(grade + 1, most_grades), false) + (1.0 - up) * worth(age, grade, false);
  }
  double worth(int age, int grade, bool out) const {
    if (age > last_child_age) return 0.0;
    SchoolOutlook then = child_;
    then.grade = static_cast<std::uint8_t>(grade);
    then.out = out;
    const auto a = static_cast<std::size_t>(age);
    const double school = static_cast<double>(present_term(then, c_)) + static_cast<double>(years_.ages.enrol[a]);
    const auto work = static_cast<double>(years_.ages.work[child_.male ? 1 : 0][a]);
    const double both = school + work - static_cast<double>(years_.ages.less_beside[a]);
    const double in_next = discount() * after_school(age + 1, grade);
    const double out_next = discount() * worth(age + 1, grade, true);
    return std::log(std::exp(out_next) + std::exp(work + out_next) + std::exp(school + in_next) + std::exp(both + in_next));
  }

  const SchoolOutlook& child_;
  const Years& years_;
  const SchoolChoiceCoefficients& c_;
};

GrantTable rising_grants() {
  GrantTable grants;
  grants.pays = true;
  for (std::size_t sex = 0; sex < 2; ++sex) {
    for (std::size_t grade = 2; grade < 9; ++grade) grants.thousands[sex][grade] = 20.0f * static_cast<float>(grade) + 5.0f * static_cast<float>(sex);
  }
  return grants;
}

SchoolOutlook child_of(int age, std::size_t which, const GrantTable& grants) {
  SchoolOutlook child;
  child.age = static_cast<std::uint8_t>(age);
  child.grade = static_cast<std::uint8_t>(std::max(0, age - 6 - static_cast<int>(which % 4)));
  child.male = which % 2 == 0;
  child.out = which % 3 == 0;
  child.constant = 0.25f * static_cast<float>(which % 17) - 2.0f;
  child.family = 0.5f * static_cast<float>(which % 5) - 1.0f;
  child.kilometres = static_cast<float>(which % 6);
  child.grants = which % 5 == 0 ? nullptr : &grants;
  child.grant = 0.002f;
  child.kept_back = which % 7 == 0 ? 0.001f : 0.0f;
  return child;
}

TEST(Foresight, EqualsTheRecursionOneByOne) {
  const Years years;
  const GrantTable grants = rising_grants();
  const SchoolChoiceCoefficients c = school_coefficients();
  for (const int age : {6, 8, 11, 14, 16}) {
    for (std::size_t which = 0; which < 12; ++which) {
      const SchoolOutlook child = child_of(age, which, grants);
      float ahead = -1.0f;
      look_ahead({&child, 1}, years.worth, years.promotion, c, &ahead);
      EXPECT_NEAR(static_cast<double>(ahead), Recursion(child, years, c).ahead(), 2e-5) << age << " " << which;
    }
  }
}

TEST(Foresight, OfManyIsThatOfEachForEveryInstructionSet) {
  const Years years;
  const GrantTable grants = rising_grants();
  const SchoolChoiceCoefficients c = school_coefficients();
  const InstructionSet before = kernels().instruction_set;
  for (const std::size_t n : {1u, 15u, 16u, 17u, 64u, 65u, 130u}) {
    std::vector<SchoolOutlook> children;
    for (std::size_t which = 0; which < n; ++which) children.push_back(child_of(9, which, grants));
    use_instruction_set(InstructionSet::baseline);
    std::vector<float> one_by_one(n);
    for (std::size_t i = 0; i < n; ++i) look_ahead({&children[i], 1}, years.worth, years.promotion, c, &one_by_one[i]);
    for (const InstructionSet set : instruction_sets()) {
      use_instruction_set(set);
      std::vector<float> together(n);
      look_ahead(children, years.worth, years.promotion, c, together.data());
      EXPECT_EQ(together, one_by_one) << n << " " << name(set);
    }
  }
  use_instruction_set(before);
}

float ahead_of(const SchoolOutlook& child, const SchoolChoiceCoefficients& c) {
  const Years years;
  float ahead = -1.0f;
  look_ahead({&child, 1}, years.worth, years.promotion, c, &ahead);
  return ahead;
}

TEST(Foresight, AGrantOfALaterGradeIsWorthSomethingBelowItAndNothingAboveIt) {
  const SchoolChoiceCoefficients c = school_coefficients();
  GrantTable grants;
  grants.pays = true;
  for (auto& of_sex : grants.thousands) of_sex[6] = 400.0f;
  const auto gain = [&](int age, int grade) {
    SchoolOutlook child = child_of(age, 1, grants);
    child.grade = static_cast<std::uint8_t>(grade);
    const float with = ahead_of(child, c);
    child.grants = nullptr;
    return with - ahead_of(child, c);
  };
  EXPECT_GT(gain(11, 5), 0.05f) << "next year's grant";
  EXPECT_GT(gain(10, 4), 0.01f) << "the grant of the year after";
  EXPECT_GT(gain(11, 5), gain(10, 4)) << "nearer is more";
  EXPECT_EQ(gain(14, 8), 0.0f) << "the grade is behind";
  EXPECT_GT(gain(12, 2), 0.0f) << "four years off, at 16";
  EXPECT_EQ(gain(14, 2), 0.0f) << "out of reach before childhood ends";
}

TEST(Foresight, ANonForesightedFamilySeesNothing) {
  SchoolChoiceCoefficients c = school_coefficients();
  c.foresight = 0.0f;
  const GrantTable grants = rising_grants();
  for (std::size_t which = 0; which < 10; ++which) EXPECT_EQ(ahead_of(child_of(10, which, grants), c), 0.0f);
}

TEST(Foresight, MoneyKeptBackIsAReasonToEnrolAgain) {
  const SchoolChoiceCoefficients c = school_coefficients();
  const GrantTable grants = rising_grants();
  SchoolOutlook child = child_of(12, 1, grants);
  const float now = present_term(child, c);
  const float ahead = ahead_of(child, c);
  child.kept_back = 0.004f;
  EXPECT_NEAR(present_term(child, c) - now, 0.004f * grants.of(child.male, child.grade - 1), 1e-6) << "last year's grade";
  EXPECT_GT(ahead_of(child, c), ahead) << "and so for the years to come";
  child.out = true;
  EXPECT_EQ(kept_term(child, 0), 0.0f);
  child.kept_back = 0.0f;
  const float without = present_term(child, c);
  child.kept_back = 0.004f;
  EXPECT_EQ(present_term(child, c), without) << "nothing was kept for those who were out";
}

TEST(Foresight, AnObstacleToReturningIsAReasonToStay) {
  SchoolChoiceCoefficients c = school_coefficients();
  const GrantTable grants = rising_grants();
  const SchoolOutlook child = child_of(12, 1, grants);
  const float with = ahead_of(child, c);
  c.out_last_year = 0.0f;
  EXPECT_GT(with, ahead_of(child, c) + 0.1f);
}

}  // namespace
}  // namespace guyub
