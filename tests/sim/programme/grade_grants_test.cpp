// Grants by grade and sex: the right amount in the right half-year, to pupils, up to the family's most.

#include "sim/programme/grade_grants.hpp"

#include <gtest/gtest.h>

#include "sim/programme/entitlement.hpp"
#include "sim/programme/verification.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/small_programme.hpp"

namespace guyub {
namespace {

DatedBenefit half_year(Month from, std::int64_t factor = 1) {
  return {from, 1'000 * factor, 10'000 * factor, {0, 0, 1'200.0 * static_cast<double>(factor), 0, 0, 0, 4'800}, {0, 0, 1'200.0 * static_cast<double>(factor), 0, 0, 0, 3'600}};
}

Member child(int age, int grade, bool enrolled, Sex sex = Sex::female) { return {.age = age, .sex = sex, .role = Role::child, .grade = grade, .enrolled = enrolled}; }

TEST(GradeGrants, ThoseThatHoldInAMonthAreTheLastThatBegan) {
  const std::vector<DatedBenefit> dated{half_year(Month(1998, 7), 2), half_year(Month(1998, 1))};
  EXPECT_EQ(benefit_of(dated, Month(1997, 12)), nullptr);
  EXPECT_EQ(benefit_of(dated, Month(1998, 6))->household, 1'000);
  EXPECT_EQ(benefit_of(dated, Month(1998, 7))->household, 2'000);
  EXPECT_EQ(benefit_of(dated, Month(2000, 1))->household, 2'000);
}

TEST(GradeGrants, GoByTheCompletedGradeAndSex) {
  const GradeGrants grants(half_year(Month(1998, 1)));
  EXPECT_EQ(grants.of(Sex::female, 1), 0);
  EXPECT_EQ(grants.of(Sex::female, 2), 1'200);
  EXPECT_EQ(grants.of(Sex::female, 6), 4'800);
  EXPECT_EQ(grants.of(Sex::male, 6), 3'600);
  EXPECT_EQ(grants.of(Sex::male, 15), 0);
}

TEST(GradeGrants, AreForPupilsOfSchoolAge) {
  const GradeGrants grants(half_year(Month(1998, 1)));
  const Community community = make_community({{Member{.age = 40}, child(9, 2, true), child(13, 6, false), child(18, 6, true)}});
  const GradeGrants::Claim claim = grants.claim(community, 0);
  EXPECT_EQ(claim.enrolled, 1'000 + 1'200);
  EXPECT_EQ(claim.all, 1'000 + 1'200 + 4'800) << "the one of 18 is past it";
  EXPECT_EQ(claim.share, 1.0f);
}

TEST(GradeGrants, PassNoFamilysMost) {
  const GradeGrants grants(half_year(Month(1998, 1)));
  const Community community = make_community({{Member{.age = 40}, child(12, 6, true), child(13, 6, true), child(14, 6, true)}});
  const GradeGrants::Claim claim = grants.claim(community, 0);
  EXPECT_EQ(claim.all, 10'000);
  EXPECT_FLOAT_EQ(claim.share, 9'000.0f / 14'400.0f);
}

TEST(GradeGrants, ClaimTableTakesThemFromTheirMonthOn) {
  BenefitSchedule schedule;
  schedule.most_components = 12;
  schedule.dated = {half_year(Month(1998, 1))};
  const Community community = make_community({{Member{.age = 40}, child(12, 6, true)}});
  const ClaimTable before(schedule, Month(1997, 12));
  const ClaimTable after(schedule, Month(1998, 1));
  MonthScratch scratch = room(community);
  EXPECT_EQ(before.grants(), nullptr);
  EXPECT_EQ(before.claim(community, 0, before.kinds_of(community, scratch)).all, 0);
  EXPECT_EQ(after.claim(community, 0, after.kinds_of(community, scratch)).enrolled, 5'800);
}

TEST(GradeGrants, AnnouncedPremiumIsTheGrantThatTheMostLeaves) {
  Programme programme = small_programme();
  programme.benefit.dated = {{Month(1998, 1), 12'000'000, 36'000'000, {0, 0, 0, 0, 0, 0, 24'000'000}, {0, 0, 0, 0, 0, 0, 24'000'000}}};
  Community community = make_community({{Member{.age = 40}, child(12, 6, false), child(13, 6, true)}});
  prepare_programmes(community);
  community.programmes[0].verification = 0.5f;
  community.programmes[0].enrolments.stage[0] = EnrolmentStage::accepted;
  MonthScratch scratch = room(community);
  announce_conditions(community, 0, whole(community), programme, ClaimTable(programme.benefit, Month(1998, 1)), false, scratch);
  EXPECT_EQ(scratch.school_premium[0], 0);
  EXPECT_EQ(scratch.school_premium[1], 500) << "2,000 thousand a month, of which the most leaves half, checked every second month";
  EXPECT_EQ(scratch.school_premium[2], 500);
}

}  // namespace
}  // namespace guyub
