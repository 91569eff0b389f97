// The yearly choice of school and work.

#include "sim/household/schooling.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "tests/sim/household/school_support.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

using namespace statistics;

constexpr std::uint32_t child = first_child;

TEST(SchoolChances, AreAProbabilityForAnyLogOdds) {
  for (float school = -60.0f; school <= 40.0f; school += 2.5f) {
    for (float work = -60.0f; work <= 40.0f; work += 2.5f) {
      const SchoolChances chance = chances(school, work, 1.75f);
      ASSERT_GE(chance.school, 0.0f);
      ASSERT_GE(chance.both, 0.0f);
      ASSERT_GE(chance.work, 0.0f);
      ASSERT_LE(chance.school + chance.both + chance.work, 1.0f + 2e-6f) << school << " " << work;
    }
  }
}

TEST(SchoolChances, FollowTheirLogOdds) {
  const SchoolChances chance = chances(1.0f, 0.5f, 2.14f);
  const double all = 1.0 + std::exp(1.0) + std::exp(0.5) + std::exp(1.5 - 2.14);
  EXPECT_NEAR(chance.school, std::exp(1.0) / all, 1e-6);
  EXPECT_NEAR(chance.work, std::exp(0.5) / all, 1e-6);
  EXPECT_NEAR(chance.both, std::exp(1.5 - 2.14) / all, 1e-6);
  EXPECT_GT(chances(1.5f, 0.5f, 2.14f).school, chance.school) << "school's own pull";
  EXPECT_LT(chances(1.0f, 1.5f, 2.14f).school, chance.school) << "work's pull";
}

TEST(SchoolChoice, EachTermMovesItAsDeclared) {
  const SchoolChoiceCoefficients c = school_coefficients();
  Community community = with_child({.age = 13, .grade = 7, .enrolled = true});
  community.households.kilometres_to_school[0] = 2.0f;
  const float base = present_of(community);
  const auto moved = [&](auto change) {
    Community other = community;
    change(other);
    return present_of(other) - base;
  };
  const float family = c.family_sd_after_primary * terms_of(community, 0, c).leaning;
  EXPECT_NEAR(moved([](Community& o) { o.persons.sex[child] = Sex::male; }), c.male + c.male_after_primary, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.persons.grade[0] = 9; }), c.mother_grade * 3.0f, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.households.consumption[0] *= 2.0f; }), c.consumption * std::log(2.0f), 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.households.kilometres_to_school[0] += 3.0f; }), -c.distance * 3.0f, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.persons.grade[child] = 8; }), c.grade, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.persons.grade[child] = 6; }), -c.grade - c.junior_entry, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.persons.grade[child] = 9; }), 2.0f * c.grade - c.senior_entry, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.persons.grade[child] = 5; }), -2.0f * c.grade + c.distance * 2.0f - family, 1e-5) << "primary school is near";
  EXPECT_NEAR(moved([](Community& o) { o.persons.enrolled[child] = 0; }), c.return_after_primary - c.out_last_year, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.households.school_attitude[0] = 0.7f; }), c.attitude * 0.2f, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.institutions.school_quality = 0.6f; }), -c.quality * 0.4f, 1e-5);
  EXPECT_EQ(moved([](Community& o) { o.households.savings[0] = 1e6f; }), 0.0f);
}

TEST(SchoolChoice, SomeTermsCountFromTheEndOfPrimarySchoolOn) {
  const SchoolChoiceCoefficients c = school_coefficients();
  const auto of = [&](int grade, Sex sex, bool enrolled) { return present_of(with_child({.age = 13, .sex = sex, .grade = grade, .enrolled = enrolled})); };
  for (const auto& [grade, after] : {std::pair{5, 0.0f}, std::pair{6, 1.0f}, std::pair{8, 1.0f}}) {
    EXPECT_NEAR(of(grade, Sex::male, true) - of(grade, Sex::female, true), c.male + after * c.male_after_primary, 1e-5) << grade;
    EXPECT_NEAR(of(grade, Sex::female, true) - of(grade, Sex::female, false), c.out_last_year - after * c.return_after_primary, 1e-5) << grade;
  }
}

TEST(SchoolChoice, TypesComeInTheirSharesAndOrder) {
  const SchoolChoiceCoefficients c = school_coefficients();
  const Community community = with_child({.age = 13, .enrolled = true});
  const float base = present_of(community);
  const auto at = [&](double share) { return present_of(community, c, school_setting, static_cast<std::uint32_t>(share * 4294967295.0)) - base; };
  EXPECT_NEAR(at(0.24), c.type_low, 1e-6);
  EXPECT_NEAR(at(0.26), 0.0f, 1e-6);
  EXPECT_NEAR(at(0.74), 0.0f, 1e-6);
  EXPECT_NEAR(at(0.76), c.type_high, 1e-6);
}

// false alarm: five standard errors of a standard deviation, once in 1.7 million seeds
TEST(SchoolChoice, FamiliesDifferByTheirSpreadAndSiblingsDoNot) {
  SchoolChoiceCoefficients c = school_coefficients();
  constexpr std::size_t n = 4000;
  const Community community = make_community(std::vector<Family>(n, Family{Member{.age = 35}, Member{.age = 13}, Member{.age = 13}}));
  std::vector<float> family(n);
  double sum = 0.0, squares = 0.0;
  for (std::size_t h = 0; h < n; ++h) {
    const FamilyTerms terms = terms_of(community, h, c);
    const SchoolOutlook one = outlook_of(community, h, community.first_person(h) + 1, terms, middling, c);
    const SchoolOutlook other = outlook_of(community, h, community.first_person(h) + 2, terms, middling, c);
    EXPECT_EQ(one.constant, other.constant);
    sum += static_cast<double>(one.constant);
    squares += static_cast<double>(one.constant) * static_cast<double>(one.constant);
  }
  const double sd = std::sqrt(squares / n - sum / n * sum / n);
  EXPECT_LT(std::abs(sd - 0.5), five_errors * 0.5 / std::sqrt(2.0 * n));
  EXPECT_GT(std::abs(sd - 0.6), five_errors * 0.6 / std::sqrt(2.0 * n));
}

TEST(SchoolChoice, EachSiblingAtSchoolLeavesFewerHandsAtHome) {
  const SchoolChoiceCoefficients c = school_coefficients();
  const auto with = [&](bool sister, bool brother, int age = 12) {
    const Community community = make_community({{Member{.age = 35}, Member{.age = 14, .enrolled = true}, Member{.age = age, .enrolled = sister},
                                                 Member{.age = 16, .sex = Sex::male, .enrolled = brother}}});
    return present_of(community);
  };
  EXPECT_NEAR(with(true, false) - with(false, false), -c.sibling_at_school, 1e-5);
  EXPECT_NEAR(with(true, true) - with(false, false), -2.0f * c.sibling_at_school, 1e-5);
  EXPECT_EQ(with(true, false, 8), with(false, false, 8)) << "too young to help";
}

TEST(SchoolChoice, WorkPaysTheChildWageAndOnlyAtWorkingAge) {
  const SchoolChoiceCoefficients c = school_coefficients();
  const SchoolAges ages = school_ages(c, school_constants(0.7f, -1.0f), 1.5f);
  const float wage = c.money * c.child_wage * 1.5f;
  EXPECT_NEAR(ages.work[0][13], -1.0f + wage, 1e-5);
  EXPECT_NEAR(ages.work[1][13], -1.0f + wage + c.work_male, 1e-5);
  EXPECT_NEAR(ages.work[1][15] - ages.work[0][15], c.work_male + 2.0f * c.work_age_male, 1e-4);
  EXPECT_NEAR(ages.work[0][16], -1.0f + 3.0f * c.work_age + wage * std::exp(3.0f * c.wage_growth), 1e-4);
  EXPECT_NEAR(ages.less_beside[13], c.school_and_work + 0.25f * wage, 1e-5);
  EXPECT_EQ(ages.work[1][9], no_work);
  EXPECT_EQ(ages.work[1][18], no_work);
  EXPECT_NEAR(ages.enrol[15], 0.7f - 3.0f * c.age, 1e-5);
}

TEST(SchoolChoice, GivenConstantsAreThoseOfTheFile) {
  const SchoolConstants k = given_constants({.school = 1.0f, .work = -2.0f, .by_age = {0.5, 0.25}});
  EXPECT_EQ(k.work, -2.0f);
  EXPECT_EQ(k.enrol[6], 1.5f);
  EXPECT_EQ(k.enrol[7], 1.25f);
  EXPECT_EQ(k.enrol[8], 1.0f);
  EXPECT_EQ(k.enrol[23], 1.0f);
}

TEST(SchoolChoice, PeersPullWithTheShareEnrolledAmongTies) {
  Community community = make_community({{Member{}, Member{.age = 10, .enrolled = true}}, {Member{}}, {Member{}}, {Member{}}});
  const float alone = present_of(community);
  tie(community, {{1, 2, 3}, {}, {}, {}});
  EXPECT_EQ(present_of(community), alone) << "ties without children say nothing";
  community.households.enrolled_share = {1.0f, 1.0f, 0.5f, -1.0f};
  EXPECT_NEAR(present_of(community) - alone, 1.0f * (0.75f - 0.8f), 1e-5);
  SchoolSetting off = school_setting;
  off.peers = false;
  EXPECT_EQ(present_of(community, school_coefficients(), off), alone) << "switched off";
}

}  // namespace
}  // namespace guyub
