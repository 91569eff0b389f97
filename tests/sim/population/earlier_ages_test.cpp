// The years before the present: who is there in which of them, and that the present comes out as it was.

#include "sim/population/earlier_ages.hpp"

#include <gtest/gtest.h>

#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

constexpr std::int32_t twelve_years = 144;

Family family() {
  return {Member{.age = 40, .sex = Sex::male, .role = Role::head, .grade = 5}, Member{.age = 3, .role = Role::child, .grade = 0},
          Member{.age = 38, .role = Role::spouse, .grade = 4}, Member{.age = 15, .role = Role::child, .grade = 8, .enrolled = true},
          Member{.age = 22, .role = Role::child, .grade = 9}};
}

void grow(Community& community) {
  for (std::uint16_t& age : community.persons.age_months) age = static_cast<std::uint16_t>(age + (age == vacant_age_months ? 0 : 1));
}

TEST(EarlierAges, OnlyThoseBornAreThere) {
  Community community = make_community({family()});
  take_back(community, twelve_years);
  ASSERT_EQ(community.households.person_count[0], 4);
  EXPECT_EQ(community.persons.age_months[0], 28 * 12) << "the head first";
  EXPECT_EQ(community.persons.age_months[1], 26 * 12) << "then the spouse";
  EXPECT_EQ(community.persons.age_months[2], 10 * 12);
  EXPECT_EQ(community.persons.age_months[3], 3 * 12);
  EXPECT_EQ(community.persons.age_months[4], vacant_age_months);
}

TEST(EarlierAges, SchoolingBeginsFromNothingForTheYoungAndOnItsWayForOthers) {
  Community community = make_community({family()});
  take_back(community, twelve_years);
  const Persons& p = community.persons;
  EXPECT_EQ(p.grade[3], 0);
  EXPECT_EQ(p.enrolled[3], 0);
  EXPECT_EQ(p.grade[2], 3) << "ten years old, with nine grades to come";
  EXPECT_EQ(p.enrolled[2], 1);
  EXPECT_EQ(p.grade[0], 5);
  EXPECT_EQ(p.enrolled[0], 0);
}

TEST(EarlierAges, AChildComesInItsMonthAndTheFamilyKeepsItsStanding) {
  Community community = make_community({family()});
  const Present present = take_back(community, twelve_years);
  EXPECT_FLOAT_EQ(community.households.permanent_income[0], dull_income * 0.8f);
  bring_births(community, present, 37);
  EXPECT_EQ(community.households.person_count[0], 4);
  bring_births(community, present, 36);
  ASSERT_EQ(community.households.person_count[0], 5);
  EXPECT_EQ(community.persons.age_months[4], 0);
  EXPECT_FLOAT_EQ(community.households.permanent_income[0], dull_income);
}

TEST(EarlierAges, ThePresentComesOutAsItWas) {
  const Community before = make_community({family(), {Member{.age = 70}}, {Member{.age = 8, .role = Role::head, .grade = 1}}});
  Community community = before;
  const Present present = take_back(community, twelve_years);
  for (std::int32_t left = twelve_years; left > 0; --left) {
    bring_births(community, present, left);
    grow(community);
  }
  const std::vector<std::uint16_t> grown(community.persons.age_months.begin(), community.persons.age_months.begin() + 5);
  come_to_present(community, present);
  EXPECT_EQ(std::vector<std::uint16_t>(community.persons.age_months.begin(), community.persons.age_months.begin() + 5), grown) << "growing up gives the ages without correction";
  EXPECT_EQ(community.households.person_count, before.households.person_count);
  EXPECT_EQ(community.households.permanent_income, before.households.permanent_income);
  EXPECT_EQ(community.persons.grade[0], 5);
  EXPECT_EQ(community.persons.grade[1], 4);
}

TEST(EarlierAges, NobodyMayBeMissing) {
  Community community = make_community({family()});
  Present present = take_back(community, twelve_years);
  present.members[0] = 4;
  bring_births(community, present, 0);
  present.members[0] = 5;
  community.households.person_count[0] = 3;
  present.age_months[community.end_person(0)] = 0;
  present.members[0] = 2;
  EXPECT_THROW(come_to_present(community, present), std::logic_error);
}

}  // namespace
}  // namespace guyub
