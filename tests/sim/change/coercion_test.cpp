#include "sim/change/coercion.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "sim/core/fixed_point.hpp"
#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

constexpr CoercionCoefficients coercion{.watched = 6, .hidden_gain = 0.1f, .hidden_decay = 0.03f, .mistrust = 0.02f, .spoiled = 0.4f, .report_level = -2,
                                        .report_force = 4, .report_audit = 2, .report_trust = 1, .ratchet = 0.01f, .reactance = 0.02f};

double hidden(const Community& community) { return static_cast<double>(share_of(community.households.hidden_resistance[0])); }

// 1 - H shrinks by the same share each month: H_n = 1 - (1 - gain phi (1 - willing))^n, to the nearest 2^-15 a month
TEST(HiddenResistance, GrowsUnderForceAndFadesWithoutIt) {
  Community community = make_singles(1);
  for (int month = 0; month < 24; ++month) press(community.households, 0, 0.8f, 0.25f, coercion);
  const double grown = 1.0 - std::pow(1.0 - 0.1 * 0.8 * 0.75, 24);
  EXPECT_NEAR(hidden(community), grown, 24 * 0x1p-16);
  for (int month = 0; month < 12; ++month) relax(community.households, coercion);
  EXPECT_NEAR(hidden(community), grown * std::pow(0.97, 12), 36 * 0x1p-16);
}

TEST(HiddenResistance, NeedsForceAndUnwillingness) {
  Community community = make_singles(1);
  press(community.households, 0, 0.0f, 0.2f, coercion);
  press(community.households, 0, 1.0f, 1.0f, coercion);
  EXPECT_EQ(community.households.hidden_resistance[0], 0);
  EXPECT_EQ(community.households.trust_state[0], 0.5f);
  press(community.households, 0, 1.0f, 0.0f, coercion);
  EXPECT_NEAR(static_cast<double>(community.households.trust_state[0]), 0.5 * 0.98, 1e-6);
}

TEST(Falsification, RisesWithForceAndFallsWithAuditsAndTrust) {
  const double level = static_cast<double>(falsified_share(0.5f, 0.5f, 0.5f, coercion));
  EXPECT_NEAR(level, 1.0 / (1.0 + std::exp(1.5)), 1e-6);   // -2 + 2 - 1 - .5
  EXPECT_GT(static_cast<double>(falsified_share(0.6f, 0.5f, 0.5f, coercion)), level);
  EXPECT_LT(static_cast<double>(falsified_share(0.5f, 0.6f, 0.5f, coercion)), level);
  EXPECT_LT(static_cast<double>(falsified_share(0.5f, 0.5f, 0.6f, coercion)), level);
}

TEST(Report, ClosesAPartOfTheGapAndNeverHidesOutput) {
  EXPECT_EQ(report(1'000'000, 3'000'000, 0.25f), 1'500'000);
  EXPECT_EQ(report(3'000'000, 1'000'000, 0.25f), 3'000'000);
  EXPECT_EQ(report(1'000'000, 3'000'000, 0.0f), 1'000'000);
}

TEST(Target, FollowsTheLargerOfTargetAndReport) {
  EXPECT_EQ(next_target(2'000'000, 1'000'000, coercion), 2'020'000);
  EXPECT_EQ(next_target(1'000'000, 2'000'000, coercion), 2'020'000);
}

}  // namespace
}  // namespace guyub
