#include "analysis/worlds/nicaragua.hpp"

#include <gtest/gtest.h>

namespace guyub::analysis {
namespace {

TEST(Nicaragua, ForetellsConsumptionDuringAndAfterInBothTiers) {
  const std::filesystem::path root(GUYUB_SOURCE_DIR);
  const WorldCells found = nicaragua_cells({.configs = root / "configs", .draws = 2, .replicates = 2});
  ASSERT_EQ(found.cells.size(), 4u);
  EXPECT_TRUE(found.left_out.empty());
  EXPECT_EQ(found.scenarios.front().hash.size(), 64u);
  for (const std::size_t tier : {0u, 2u}) {
    const CellEstimate& during = found.cells[tier];
    const CellEstimate& after = found.cells[tier + 1];
    EXPECT_EQ(during.id, "N-lncons-during");
    EXPECT_EQ(after.id, "N-lncons-after");
    EXPECT_GT(during.estimate, 0.0) << "money is spent, on any coefficients in range";
    EXPECT_LT(after.estimate, during.estimate);
    EXPECT_LT(during.monte_carlo_se, 0.005);
  }
  EXPECT_EQ(found.cells[0].estimate, found.cells[2].estimate);
}

}  // namespace
}  // namespace guyub::analysis
