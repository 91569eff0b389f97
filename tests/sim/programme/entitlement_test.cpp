#include "sim/programme/entitlement.hpp"

#include <vector>

#include <gtest/gtest.h>

#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/small_programme.hpp"

namespace guyub {
namespace {

const BenefitSchedule schedule = small_programme().benefit;

std::vector<ClaimKind> kinds_in(const Community& community, const ClaimTable& claims) {
  std::vector<ClaimKind> kind(community.persons.slots() + 8);
  claims.tell_kinds(community.persons, 0, community.persons.slots(), kind.data());
  return kind;
}

ClaimTable::Claim claim_of(const Community& community, const BenefitSchedule& s) {
  const ClaimTable claims(s);
  return claims.claim(community, 0, kinds_in(community, claims).data());
}

std::int64_t of_family(const Family& family, const BenefitSchedule& s = schedule, bool enrolled_only = false) {
  const ClaimTable::Claim claim = claim_of(make_community({family}), s);
  return enrolled_only ? claim.enrolled : claim.all;
}

TEST(Entitlement, PaysEachComponentItsAmount) {
  EXPECT_EQ(of_family({Member{.age = 40}}), 0);
  EXPECT_EQ(of_family({Member{.age = 3}}), 3'000'000);
  EXPECT_EQ(of_family({Member{.age = 7, .grade = 0}}), 900'000);
  EXPECT_EQ(of_family({Member{.age = 13, .grade = 6}}), 1'500'000);
  EXPECT_EQ(of_family({Member{.age = 16, .grade = 9}}), 2'000'000);
  EXPECT_EQ(of_family({Member{.age = 18, .grade = 12}}), 0) << "past senior secondary";
  EXPECT_EQ(of_family({Member{.age = 19, .grade = 11}}), 0) << "past school age";
  EXPECT_EQ(of_family({Member{.age = 69}}), 0);
  EXPECT_EQ(of_family({Member{.age = 70}}), 2'400'000);
}

TEST(Entitlement, OfAPregnancyComesBesideAnothersAndHerOwn) {
  Community community = make_community({{Member{.age = 17, .grade = 9}}});
  community.persons.pregnancy[0] = 2;
  EXPECT_EQ(claim_of(community, schedule).all, 2'000'000 + 3'000'000);
}

TEST(Entitlement, KeepsTheHighestFour) {
  const Family family{Member{.age = 7, .grade = 1}, Member{.age = 13, .grade = 6}, Member{.age = 75}, Member{.age = 16, .grade = 10},
                      Member{.age = 2}, Member{.age = 8, .grade = 2}};
  EXPECT_EQ(of_family(family), 3'000'000 + 2'400'000 + 2'000'000 + 1'500'000);
  const ClaimTable claims(schedule);
  const Community community = make_community({family});
  const Components kept = claims.components(community, 0, kinds_in(community, claims).data(), false);
  ASSERT_EQ(kept.count, 4u);
  for (std::size_t i = 1; i < kept.count; ++i) EXPECT_GE(kept.items[i - 1].amount, kept.items[i].amount);
  EXPECT_EQ(kept.items[0].person, 4u);
  EXPECT_FALSE(kept.items[0].school);
  EXPECT_EQ(kept.items[2].person, 3u);
  EXPECT_TRUE(kept.items[2].school);
}

TEST(Entitlement, IsTheSameInAnyOrderOfMembers) {
  Family family{Member{.age = 7, .grade = 1}, Member{.age = 13, .grade = 6}, Member{.age = 75}, Member{.age = 16, .grade = 10},
                Member{.age = 2}, Member{.age = 8, .grade = 2}};
  const std::int64_t claim = of_family(family);
  for (std::size_t turn = 0; turn < family.size(); ++turn) {
    std::rotate(family.begin(), family.begin() + 1, family.end());
    EXPECT_EQ(of_family(family), claim);
  }
}

TEST(Entitlement, WithoutComponentsOnlyTheHouseholdPartCounts) {
  BenefitSchedule s = schedule;
  s.most_components = 0;
  s.household = 2'400'000;
  EXPECT_EQ(of_family({Member{.age = 3}, Member{.age = 75}}, s), 2'400'000);
  s.most_components = 1;
  EXPECT_EQ(of_family({Member{.age = 3}, Member{.age = 75}}, s), 5'400'000);
}

TEST(Entitlement, OfPupilsOnlyWhenAsked) {
  const Family family{Member{.age = 13, .grade = 6, .enrolled = false}, Member{.age = 15, .grade = 8, .enrolled = true}};
  EXPECT_EQ(of_family(family, schedule, false), 3'000'000);
  EXPECT_EQ(of_family(family, schedule, true), 1'500'000);
}

TEST(Entitlement, KindsToldForOneCommunityDoNotStandForAnother) {
  BenefitSchedule everyone_elderly = schedule;
  everyone_elderly.elderly_age = 0;
  const ClaimTable claims(everyone_elderly);
  const Community young = make_community({{Member{.age = 3}, Member{.age = 4}}});
  const Community grown = make_community({{Member{.age = 40}, Member{.age = 41}}});
  EXPECT_EQ(claims.claim(young, 0, claims.kinds_of(young, thread_scratch(young))).all, 2 * schedule.under_six);
  EXPECT_EQ(claims.claim(grown, 0, claims.kinds_of(grown, thread_scratch(grown))).all, 2 * schedule.elderly);
}

TEST(Entitlement, AnEmptyHouseClaimsNothing) {
  Community community = make_community({{Member{.age = 3}}});
  BenefitSchedule s = schedule;
  s.household = 1;
  community.households.person_count[0] = 0;
  EXPECT_EQ(claim_of(community, s).all, 0);
}

}  // namespace
}  // namespace guyub
