// The judge itself: it accepts a true effect and refuses every wrong model put to it.

#include <gtest/gtest.h>

#include "analysis/parameters/parameter_draws.hpp"
#include "analysis/patterns/ablation.hpp"
#include "analysis/patterns/drawn_world.hpp"

namespace guyub::patterns {
namespace {

Evidence evidence_with(int right, double size, double level = 0.5) {
  Evidence evidence;
  for (int draw = 0; draw < draws; ++draw) evidence.add(draw < right ? size : -size, level);
  return evidence;
}

const Claim claim{"a made-up mechanism", 0.01};

TEST(Judge, AcceptsThirtySixOfForty) {
  EXPECT_TRUE(bears_out(evidence_with(36, 0.02), claim));
  EXPECT_FALSE(bears_out(evidence_with(35, 0.02), claim));
}

TEST(Judge, RefusesWrongModels) {
  EXPECT_FALSE(bears_out(swapped(evidence_with(40, 0.02)), claim)) << "sign wrong";
  EXPECT_FALSE(bears_out(evidence_with(20, 0.02), claim)) << "a coin's sign";
  EXPECT_FALSE(bears_out(evidence_with(40, 0.0), claim)) << "a mechanism that does nothing";
  EXPECT_FALSE(bears_out(evidence_with(40, 0.005), claim)) << "too small to matter";
  EXPECT_FALSE(bears_out(evidence_with(40, 0.02, 0.97), claim)) << "no room above";
  EXPECT_FALSE(bears_out(evidence_with(40, 0.02, 0.02), claim)) << "no room below";
  EXPECT_FALSE(bears_out({{0.02}, {0.5}}, claim)) << "one draw";
}

TEST(Judge, ControlsRefuseADifference) {
  EXPECT_TRUE(no_difference(std::vector<double>(40, 0.0)));
  EXPECT_TRUE(no_difference(evidence_with(20, 0.02).effects));
  EXPECT_FALSE(no_difference(evidence_with(36, 0.02).effects));
  EXPECT_FALSE(no_difference(std::vector<double>(40, 1e-9)));
}

TEST(DrawnWorld, TakesNumbersFromTheirRangesAlone) {
  double least = 1.0;
  double most = 0.0;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw);
    const double weight = static_cast<double>(world.behaviour.acceptance.risk);
    EXPECT_GE(weight, 0.5);
    EXPECT_LE(weight, 3.0);
    const double position = analysis::position_in_range(draw, "behaviour.acceptance.risk");
    EXPECT_NEAR(weight, 0.5 + 2.5 * position, 1e-6);
    least = std::min(least, position);
    most = std::max(most, position);
    const Programme& pkh = world.programmes[0].second;
    const Programme& cash = world.programmes[1].second;
    EXPECT_GE(pkh.delivery.enrolment_lag, 1);
    EXPECT_LE(pkh.delivery.enrolment_lag, 6);
    EXPECT_EQ(pkh.delivery.enrolment_lag, cash.delivery.enrolment_lag) << "both programmes draw alike";
    EXPECT_EQ(pkh.delivery.leakage, cash.delivery.leakage);
    EXPECT_EQ(pkh.budget.national, cash.budget.national);
    EXPECT_NE(pkh.conditional(), cash.conditional());
    EXPECT_EQ(world.head.run.seed, drawn_world(0).head.run.seed + draw);
  }
  EXPECT_LT(least, 0.1) << "the draws spread over the range";
  EXPECT_GT(most, 0.9);
}

TEST(DrawnWorld, ReferenceDiffersInTheSeedAlone) {
  const Model one = reference_world(1);
  const Model two = reference_world(2);
  EXPECT_EQ(one.behaviour.acceptance.risk, two.behaviour.acceptance.risk);
  EXPECT_NE(one.head.run.seed, two.head.run.seed);
  EXPECT_EQ(reference_world(1, {"behaviour.acceptance.risk=0.75"}).behaviour.acceptance.risk, 0.75f);
}

}  // namespace
}  // namespace guyub::patterns
