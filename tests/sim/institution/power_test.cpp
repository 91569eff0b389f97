#include "sim/institution/power.hpp"

#include <gtest/gtest.h>

#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

constexpr EliteCoefficients no_elite{};
constexpr PowerCoefficients usual{.level = 0.3f, .inequality = 0.5f, .town = -0.1f, .spread = 0.0f, .interest = 0.4f, .interest_spread = 0.0f,
                                  .taken = 1.0f, .usual = 0.2f};

/// Two singles of whom one has everything.
Community unequal() {
  Community community = make_singles(2);
  community.households.permanent_income = {0.0f, 2'000'000.0f};
  return community;
}

TEST(Inequality, IsTheShareThatWouldHaveToChangeHands) {
  EXPECT_EQ(inequality(make_singles(3), make_singles(3).households.permanent_income), 0.0f);
  const Community community = unequal();
  EXPECT_FLOAT_EQ(inequality(community, community.households.permanent_income), 0.5f);
  EXPECT_EQ(inequality(community, {0.0f, 0.0f}), 0.0f) << "nothing to share";
  Community families = make_community({{Member{}}, {Member{}, Member{.role = Role::child}, Member{.role = Role::child}}});
  EXPECT_FLOAT_EQ(inequality(families, {1'000'000.0f, 3'000'000.0f}), 0.0f) << "per head";
}

TEST(Power, StartsFromInequalityAndPlace) {
  Community community = unequal();
  start_power(community, usual, no_elite, Draws(606, 0));
  EXPECT_FLOAT_EQ(community.power.strength, 0.3f + 0.5f * 0.5f);
  EXPECT_FLOAT_EQ(community.power.interest, 0.4f);
  community.urban = true;
  start_power(community, usual, no_elite, Draws(606, 0));
  EXPECT_FLOAT_EQ(community.power.strength, 0.45f);
}

TEST(Power, DiffersBetweenCommunitiesAndStaysTheSameForOne) {
  PowerCoefficients drawn = usual;
  drawn.spread = 0.1f;
  Community one = unequal();
  Community other = unequal();
  other.id = CommunityId(7);
  start_power(one, drawn, no_elite, Draws(606, 0));
  start_power(other, drawn, no_elite, Draws(606, 0));
  EXPECT_NE(one.power.strength, other.power.strength);
  const float before = one.power.strength;
  start_power(one, drawn, no_elite, Draws(606, 0));
  EXPECT_EQ(one.power.strength, before);
}

TEST(Power, FavoursWhomTheEliteFavours) {
  Community community = unequal();
  const EliteCoefficients elite{.stance = 0.5f};
  start_power(community, usual, elite, Draws(606, 0));
  EXPECT_FLOAT_EQ(community.power.favour, elite_stance(community, elite, Draws(606, 0)));
  community.power.honesty = 0.75f;
  EXPECT_FLOAT_EQ(elite_stance(community, elite, Draws(606, 0)), 0.125f) << "what a contest has ended is gone from the lists";
}

TEST(Stance, IsForWhatServesTheirOwnAndAgainstWhatTheyLoseBy) {
  const Power power{.strength = 0.5f, .interest = 0.4f, .favour = 0.9f};
  EXPECT_FLOAT_EQ(stance(power, true), 0.5f);
  EXPECT_FLOAT_EQ(stance(power, false), -0.4f);
}

TEST(LeakFactor, IsAboveOneWhereTheStrongAreAgainst) {
  const Power against{.strength = 0.8f, .interest = 0.5f};
  EXPECT_FLOAT_EQ(leak_factor(against, false, usual), 1.0f + (0.4f - 0.2f));
  const Power at_ease{.strength = 0.8f, .interest = 0.0f};
  EXPECT_FLOAT_EQ(leak_factor(at_ease, false, usual), 0.8f);
  Power watched = against;
  watched.honesty = 1.0f;
  EXPECT_FLOAT_EQ(leak_factor(watched, false, usual), 0.8f);
  PowerCoefficients nothing = usual;
  nothing.taken = 0.0f;
  EXPECT_EQ(leak_factor(against, false, nothing), 1.0f);
}

}  // namespace
}  // namespace guyub
