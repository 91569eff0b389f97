// What a cell's estimates come to, on numbers worked by hand.

#include <cmath>

#include <gtest/gtest.h>

#include "analysis/worlds/cells.hpp"

namespace guyub::analysis {
namespace {

TEST(DrawnEstimates, SplitTheSpreadIntoParametersAndChance) {
  DrawnEstimates estimates(2);
  // means 2 and 6; variance within 2 and 8, so of the means 1 and 4; between the means 8
  for (const double value : {1.0, 3.0}) estimates.add(0, value);
  for (const double value : {4.0, 8.0}) estimates.add(1, value);
  const CellEstimate cell = estimates.cell("a", "A");
  EXPECT_EQ(cell.id, "a");
  EXPECT_EQ(cell.tier, "A");
  EXPECT_DOUBLE_EQ(cell.estimate, 4.0);
  EXPECT_DOUBLE_EQ(cell.parameter_sd, std::sqrt(8.0 - 2.5));
  EXPECT_DOUBLE_EQ(cell.monte_carlo_se, std::sqrt(2.5 / 2.0));
}

TEST(DrawnEstimates, ChanceAloneLeavesNoSpreadOfParameters) {
  DrawnEstimates estimates(3);
  for (std::size_t draw = 0; draw < 3; ++draw) {
    for (const double value : {0.0, 10.0}) estimates.add(draw, value);
  }
  EXPECT_EQ(estimates.cell("a", "B").parameter_sd, 0.0);
  EXPECT_NEAR(estimates.cell("a", "B").monte_carlo_se, 5.0 / std::sqrt(3.0), 1e-12);
}

TEST(DrawnEstimates, OneReplicateADrawCountsAsParameters) {
  DrawnEstimates estimates(2);
  estimates.add(0, 1.0);
  estimates.add(1, 2.0);
  EXPECT_DOUBLE_EQ(estimates.cell("a", "A").parameter_sd, std::sqrt(0.5));
  EXPECT_EQ(estimates.cell("a", "A").monte_carlo_se, 0.0);
}

}  // namespace
}  // namespace guyub::analysis
