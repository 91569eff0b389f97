#include "sim/change/self_reliance.hpp"

#include <gtest/gtest.h>

#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

constexpr SelfRelianceCoefficients coefficients{.rate = 0.1f, .base = 0.5f, .means = 0.6f, .participation = 0.2f, .transfer = 0.0f};

/// One household whose members need half a million rupiah.
Community with_income(float income) {
  Community community = make_singles(1);
  community.households.income[0] = community.households.permanent_income[0] = income;
  prepare_programmes(community);
  return community;
}

float after(Community& community, const SelfRelianceCoefficients& c, int months = 200, bool participation = true) {
  for (int m = 0; m < months; ++m) move_self_reliance(community, whole(community), c, participation);
  return share_of(community.households.self_reliance[0]);
}

TEST(SelfReliance, StartsWhereItStays) {
  Community community = with_income(1'500'000.0f);
  start_self_reliance(community, coefficients);
  EXPECT_NEAR(share_of(community.households.self_reliance[0]), 0.5 + 0.6 * 0.25, 1e-4);
  EXPECT_NEAR(after(community, coefficients), 0.65, 5e-4);
}

TEST(SelfReliance, RisesWithOwnSuccessAndWithTakingPart) {
  Community poor = with_income(250'000.0f);
  Community rich = with_income(4'000'000.0f);
  EXPECT_GT(after(rich, coefficients), after(poor, coefficients) + 0.2f);
  Community part = with_income(500'000.0f);
  part.programmes[0].approach.participation = 0.5f;
  EXPECT_NEAR(after(part, coefficients), 0.5, 1e-3) << "not in the programme";
  part.programmes[0].enrolments.stage[0] = EnrolmentStage::accepted;
  EXPECT_NEAR(after(part, coefficients), 0.6, 1e-3);
  EXPECT_NEAR(after(part, coefficients, 200, false), 0.5, 1e-3) << "participation switched off";
}

TEST(SelfReliance, MovesWithTransfersByTheSignOfTheirCoefficient) {
  const auto level = [](float effect) {
    Community community = with_income(500'000.0f);
    community.households.transfer[0] = 500'000.0f;
    SelfRelianceCoefficients c = coefficients;
    c.transfer = effect;
    return after(community, c);
  };
  EXPECT_NEAR(level(0.0f), 0.5, 1e-3);
  EXPECT_NEAR(level(0.2f), 0.6, 1e-3);
  EXPECT_NEAR(level(-0.2f), 0.4, 1e-3);
}

TEST(SelfReliance, StaysAShare) {
  SelfRelianceCoefficients c = coefficients;
  c.base = 1.0f;
  c.rate = 1.0f;
  Community community = with_income(50'000'000.0f);
  EXPECT_EQ(after(community, c, 3), 1.0f);
  c.base = 0.0f;
  Community poor = with_income(0.0f);
  EXPECT_EQ(after(poor, c, 3), 0.0f);
}

}  // namespace
}  // namespace guyub
