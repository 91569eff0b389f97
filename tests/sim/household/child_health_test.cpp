#include "sim/household/child_health.hpp"

#include <gtest/gtest.h>

#include "sim/household/immunisation.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

using namespace statistics;

/// Nothing happens to a child: no illness, no faltering, no spread.
ChildHealthCoefficients quiet() {
  ChildHealthCoefficients c;
  c.illness = -80.0f;
  c.illness_loss = 0.5f;
  c.recovery = 0.5f;
  c.faltering_from = 6;
  c.faltering_until = 24;
  return c;
}

constexpr PhiloxCounter middle{0x80000000u, 0x80000000u, 0x80000000u, 0x80000000u};   // uniform 1/2, normal about 0

Community one_child(int age_months) {
  Community community = make_community({{Member{.age = 28, .grade = 9}, Member{.age = 0, .role = Role::child}}});
  community.persons.age_months[1] = static_cast<std::uint16_t>(age_months);
  community.persons.health[1] = 255;
  return community;
}

TEST(ChildHealth, HeightIsDrawnAtBirthAroundTheRegionsMean) {
  Community community = one_child(0);
  ChildHealthCoefficients c = quiet();
  c.birth_consumption = 0.5f;
  c.birth_mother_grade = 0.1f;
  live_as_child(community.persons, 1, 0, {-1.0f, 4.0f, 0.0f}, middle, c, -0.5f);
  EXPECT_NEAR(community.persons.height_for_age[1] / 20.0, -0.5 - 0.5 + 0.4, 0.026);
  EXPECT_EQ(community.persons.health[1], 255);
}

TEST(ChildHealth, GrowthFaltersBetweenItsAgesAndIsKeptAfterwards) {
  for (const auto& [age, falls] : std::vector<std::pair<int, bool>>{{5, false}, {6, true}, {23, true}, {24, false}, {59, false}}) {
    Community community = one_child(age);
    ChildHealthCoefficients c = quiet();
    c.faltering = 0.5f;
    live_as_child(community.persons, 1, age, {}, middle, c, 0.0f);
    EXPECT_EQ(community.persons.height_for_age[1], falls ? -10 : 0) << age;
  }
}

TEST(ChildHealth, FoodAndCareHelpAndIllnessHurtsGrowth) {
  const auto height_after = [](const ChildMonth& month, float illness) {
    Community community = one_child(12);
    ChildHealthCoefficients c = quiet();
    c.illness = illness;
    c.growth_consumption = 0.5f;
    c.growth_visit = 0.25f;
    c.growth_illness = 1.0f;
    live_as_child(community.persons, 1, 12, month, middle, c, 0.0f);
    return static_cast<int>(community.persons.height_for_age[1]);
  };
  EXPECT_EQ(height_after({}, -80.0f), 0);
  EXPECT_EQ(height_after({1.0f, 0.0f, 0.0f}, -80.0f), 10);
  EXPECT_EQ(height_after({0.0f, 0.0f, 1.0f}, -80.0f), 5);
  EXPECT_EQ(height_after({}, 80.0f), -20);
}

TEST(ChildHealth, TheStockFallsWhenIllAndRecovers) {
  Community community = one_child(30);
  ChildHealthCoefficients c = quiet();
  c.illness = 80.0f;
  EXPECT_TRUE(live_as_child(community.persons, 1, 30, {}, middle, c, 0.0f));
  EXPECT_EQ(community.persons.health[1], 128);
  c.illness = -80.0f;
  EXPECT_FALSE(live_as_child(community.persons, 1, 31, {}, middle, c, 0.0f));
  EXPECT_EQ(community.persons.health[1], 192);
}

TEST(ChildHealth, IllnessFallsWithWhatTheModelSaysAndRisesWithFrailty) {
  const auto log_odds_above = [](const ChildHealthCoefficients& c, const ChildMonth& month, std::uint8_t doses, std::uint8_t health) {
    Community community = one_child(24);
    community.persons.immunisation[1] = doses;
    community.persons.health[1] = health;
    const PhiloxCounter half{0x80000000u, 0, 0, 0};   // ill when the log-odds are above zero
    return live_as_child(community.persons, 1, 24, month, half, c, 0.0f);
  };
  ChildHealthCoefficients c = quiet();
  c.illness = 0.1f;
  EXPECT_TRUE(log_odds_above(c, {1.0f, 0.0f, 1.0f}, 6, 255));
  for (float ChildHealthCoefficients::* term : {&ChildHealthCoefficients::illness_age, &ChildHealthCoefficients::illness_consumption,
                                                &ChildHealthCoefficients::illness_visit, &ChildHealthCoefficients::illness_doses}) {
    ChildHealthCoefficients with = c;
    with.*term = 0.2f;
    EXPECT_FALSE(log_odds_above(with, {1.0f, 0.0f, 1.0f}, 6, 255));
  }
  c.illness = -0.1f;
  EXPECT_FALSE(log_odds_above(c, {}, 0, 0));
  c.frailty = 0.2f;
  EXPECT_TRUE(log_odds_above(c, {}, 0, 0));
}

TEST(ChildHealth, ChildrenUnderFiveAreCountedAndOthersLeftAlone) {
  Community community = make_community({{Member{.age = 30}, Member{.age = 4}, Member{.age = 3}, Member{.age = 5}}, {Member{.age = 40}}});
  for (const std::uint32_t slot : {1u, 2u, 3u}) community.persons.health[slot] = 255;
  community.persons.height_for_age[1] = -41;
  community.persons.height_for_age[2] = -40;
  community.persons.height_for_age[3] = -60;
  MonthScratch scratch = room(community);
  ChildHealthCoefficients c = quiet();
  c.illness = 80.0f;
  grow_children(community, whole(community), Draws(606, 0), clock_of(0), c, {dull_income, 0.0f}, scratch);
  const Sums<Sum>& sums = community.aggregates.by_decile[community.households.decile[0]];
  EXPECT_EQ(sums[Sum::under_five], 2);
  EXPECT_EQ(sums[Sum::stunted], 1) << "two standard deviations below is not yet stunted";
  EXPECT_EQ(sums[Sum::ill_children], 2);
  EXPECT_NEAR(from_fixed(sums[Sum::height_for_age]), (-41 - 40) / 20.0, 0.001);
  EXPECT_EQ(community.persons.health[3], 255);
}

ImmunisationCoefficients schedule() {
  ImmunisationCoefficients c;
  c.schedule = {0, 1, 2, 3, 4, 9};
  c.given = 1.0f;
  return c;
}

TEST(Immunisation, GivesTheNextDoseAtAVisitWhenItIsDue) {
  const ImmunisationCoefficients c = schedule();
  EXPECT_TRUE(gets_dose(0, 0, 1.0f, 0.5f, c));
  EXPECT_FALSE(gets_dose(0, 1, 1.0f, 0.5f, c)) << "not due before one month";
  EXPECT_TRUE(gets_dose(10, 5, 1.0f, 0.5f, c));
  EXPECT_FALSE(gets_dose(8, 5, 1.0f, 0.5f, c));
  EXPECT_FALSE(gets_dose(20, 6, 1.0f, 0.5f, c)) << "complete";
  EXPECT_FALSE(gets_dose(10, 0, 0.0f, 0.5f, c)) << "no visit";
  EXPECT_FALSE(gets_dose(10, 0, 0.4f, 0.5f, c)) << "a poor post";
}

TEST(Immunisation, IsCompleteForThoseWhoComeEveryMonth) {
  Community community = one_child(0);
  community.households.visited[0] = 1;
  for (std::uint32_t step = 0; step < 13; ++step) {
    community.aggregates.clear();
    immunise(community, whole(community), Draws(606, 0), clock_of(step), schedule());
    ++community.persons.age_months[1];
  }
  EXPECT_EQ(community.persons.immunisation[1], scheduled_doses);
  EXPECT_EQ(community.aggregates.by_decile[0][Sum::one_year_olds], 1);
  EXPECT_EQ(community.aggregates.by_decile[0][Sum::immunised], 1);
}

}  // namespace
}  // namespace guyub
