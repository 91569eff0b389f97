#include "sim/household/contraception.hpp"

#include <gtest/gtest.h>

#include "sim/core/fixed_point.hpp"
#include "sim/household/fertility.hpp"
#include "sim/household/vital_events.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

using namespace statistics;
using enum AdoptionStage;

ContraceptionCoefficients coefficients() {
  ContraceptionCoefficients c;
  c.prevalence = 0.5f;
  c.hear = 0.1f;
  c.hear_contact = 0.2f;
  c.hear_peers = 0.4f;
  c.hazard = 0.5f;
  c.settle = 0.3f;
  c.give_up = 0.2f;
  c.stop = 0.1f;
  return c;
}

TEST(Contraception, GoesThroughItsStages) {
  const ContraceptionCoefficients c = coefficients();
  const auto after = [&](AdoptionStage stage, float u) { return next_stage(stage, {}, u, u, c, {}); };
  EXPECT_EQ(after(unaware, 0.05f), aware);
  EXPECT_EQ(after(unaware, 0.15f), unaware);
  EXPECT_EQ(after(aware, 0.1f), trying);
  EXPECT_EQ(after(aware, 0.3f), aware) << "a logistic below one half, since no neighbour uses it";
  EXPECT_EQ(after(trying, 0.25f), adopted);
  EXPECT_EQ(after(trying, 0.45f), dropped);
  EXPECT_EQ(after(trying, 0.55f), trying);
  EXPECT_EQ(after(adopted, 0.05f), dropped);
  EXPECT_EQ(after(adopted, 0.15f), adopted);
  EXPECT_EQ(after(dropped, 0.1f), trying);
}

TEST(Contraception, NeighboursAndMidwivesAreHeard) {
  const ContraceptionCoefficients c = coefficients();
  const auto hears = [&](const WomanMonth& month, float u, bool peers) { return next_stage(unaware, month, u, u, c, {.peers = peers}) == aware; };
  EXPECT_FALSE(hears({}, 0.2f, true));
  EXPECT_TRUE(hears({.care = 1.0f}, 0.2f, true));
  EXPECT_TRUE(hears({.users = 0.5f}, 0.2f, true));
  EXPECT_FALSE(hears({.users = 0.5f}, 0.2f, false)) << "peers off";
}

TEST(Contraception, UsersAmongNeighboursPullAndTheirAbsenceHoldsBack) {
  ContraceptionCoefficients c = coefficients();
  c.hazard = 1.0f;
  c.peers = 2.0f;   // log-odds of one at most: chances of .27, .5 and .73
  const auto starts = [&](float users, float u, bool peers) { return next_stage(aware, {.users = users}, u, u, c, {.peers = peers}) == trying; };
  EXPECT_FALSE(starts(0.0f, 0.4f, true));
  EXPECT_TRUE(starts(0.5f, 0.4f, true));
  EXPECT_FALSE(starts(0.5f, 0.6f, true));
  EXPECT_TRUE(starts(1.0f, 0.6f, true));
  EXPECT_TRUE(starts(0.0f, 0.4f, false)) << "peers off";
}

/// A couple with two children, and neighbours of whom one uses.
Community neighbours() {
  const Family family{Member{.age = 30, .grade = 9}, Member{.age = 32, .sex = Sex::male, .role = Role::spouse}, Member{.age = 5, .role = Role::child}, Member{.age = 7, .role = Role::child}};
  Community community = make_community({family, family, family});
  tie(community, {{1, 2}, {0}, {0}});
  community.persons.contraception[community.first_person(1)] = adopted;
  return community;
}

TEST(Contraception, CountsWomenOfBearingAgeAndThoseWhoUse) {
  Community community = neighbours();
  ContraceptionCoefficients c = coefficients();
  c.stop = 0.0f;
  c.hear = 0.0f;
  MonthScratch scratch = room(community);
  adopt_contraception(community, Draws(606, 0), clock_of(0), c, {}, scratch);
  std::int64_t women = 0;
  std::int64_t users = 0;
  for (const Sums<Sum>& sums : community.aggregates.by_decile) {
    women += sums[Sum::exposed_women];
    users += sums[Sum::contraceptive_users];
  }
  EXPECT_EQ(women, 3);
  EXPECT_EQ(users, 1);
}

TEST(Contraception, HearsFromHalfOfItsTies) {
  Community community = neighbours();
  ContraceptionCoefficients c = coefficients();
  c.hear = 0.0f;
  c.stop = 0.0f;
  c.hazard = 0.0f;
  c.hear_peers = 1.0f;
  constexpr int months = 400;
  int heard = 0;
  MonthScratch scratch = room(community);
  for (std::uint32_t step = 0; step < months; ++step) {
    adopt_contraception(community, Draws(606, 0), clock_of(step), c, {}, scratch);
    heard += community.persons.contraception[0] == aware ? 1 : 0;
    community.persons.contraception[0] = unaware;
    EXPECT_NE(community.persons.contraception[community.first_person(2)], dropped);
  }
  // false alarm: five standard errors, once in 1.7 million seeds
  EXPECT_LT(std::abs(errors_of_count(heard, months, 0.5)), five_errors);
  EXPECT_GT(std::abs(errors_of_count(heard, months, 0.9)), five_errors);
}

TEST(Contraception, OnlyMarriedWomenAreExposedWherePeopleMarry) {
  Community community = neighbours();
  Persons& p = community.persons;
  EXPECT_TRUE(is_exposed(p, 0, false));
  EXPECT_FALSE(is_exposed(p, 0, true));
  p.marital[0] = MaritalStatus::married;
  EXPECT_TRUE(is_exposed(p, 0, true));
  EXPECT_FALSE(is_exposed(p, 1, false)) << "a man";
  EXPECT_FALSE(is_exposed(p, 2, false)) << "a child";
}

TEST(Fertility, DiffersBySchoolingChildrenAndSchoolItself) {
  Community community = neighbours();
  FertilityCoefficients c{.grade = -0.1f, .child = -0.2f, .at_school = 0.5f};
  EXPECT_NEAR(fecundity(community, 0, 0, c), 1.0f, 1e-6f);
  community.persons.grade[0] = 12;
  EXPECT_NEAR(fecundity(community, 0, 0, c), std::exp(-0.3), 1e-5);
  community.persons.enrolled[0] = 1;
  EXPECT_NEAR(fecundity(community, 0, 0, c), 0.5 * std::exp(-0.3), 1e-5);
  community.persons.enrolled[0] = 0;
  community.persons.age_months[3] = 15 * 12;
  EXPECT_NEAR(fecundity(community, 0, 0, c), std::exp(-0.3 + 0.2), 1e-5) << "one child below fifteen is left";
  EXPECT_LE(fecundity(community, 0, 0, {.grade = -3.0f, .child = 0.0f, .at_school = 1.0f}), most_fecundity);
}

TEST(Fertility, UsersConceiveAsOftenAsTheMethodFails) {
  constexpr std::size_t n = 20'000;
  Community community = make_singles(n);
  for (std::size_t i = 0; i < n; ++i) {
    community.persons.marital[community.first_person(i)] = MaritalStatus::married;
    if (i % 2 == 0) community.persons.contraception[community.first_person(i)] = trying;
  }
  VitalRates rates;
  rates.conception.fill(0.2f);
  rates.differ = true;
  rates.among_married = true;
  rates.fertility = {.grade = 0.0f, .child = 0.0f, .at_school = 1.0f, .effectiveness = 0.75f};
  live(community, Draws(606, 0), clock_of(0), rates);
  std::array<int, 2> conceived{};
  for (std::size_t i = 0; i < n; ++i) conceived[i % 2] += community.persons.pregnancy[community.first_person(i)] != 0 ? 1 : 0;
  // false alarm: five standard errors, once in 1.7 million seeds, each
  EXPECT_LT(std::abs(errors_of_count(conceived[0], n / 2, 0.05)), five_errors);
  EXPECT_LT(std::abs(errors_of_count(conceived[1], n / 2, 0.2)), five_errors);
  EXPECT_GT(std::abs(errors_of_count(conceived[0], n / 2, 0.2)), five_errors);
}

TEST(Fertility, NobodyUnexposedConceives) {
  Community community = make_singles(500);
  VitalRates rates;
  rates.conception.fill(1.0f);
  rates.differ = true;
  rates.among_married = true;
  rates.fertility.at_school = 1.0f;
  live(community, Draws(606, 0), clock_of(0), rates);
  for (std::size_t i = 0; i < community.size(); ++i) EXPECT_EQ(community.persons.pregnancy[community.first_person(i)], 0);
}

}  // namespace
}  // namespace guyub
