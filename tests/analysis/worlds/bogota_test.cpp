// The Bogota world: its design file, and what theory says of its cells.

#include "analysis/worlds/bogota.hpp"

#include <map>
#include <string>

#include <gtest/gtest.h>

#include "analysis/worlds/bogota_design.hpp"

namespace guyub::analysis {
namespace {

const std::filesystem::path configs = std::filesystem::path(GUYUB_SOURCE_DIR) / "configs";

TEST(BogotaDesign, PaysTheGradesOfItsPupilsOverTheYear) {
  const BogotaDesign design = read_bogota_design(configs);
  EXPECT_EQ(design.subsidy, 30000);
  const GrantTable grants = design.grants();
  EXPECT_EQ(grants.of(true, 4), 0.0f);
  EXPECT_FLOAT_EQ(grants.of(true, 5), 25.0f) << "30 thousand in ten months of twelve, for attending grade six";
  EXPECT_FLOAT_EQ(grants.of(false, 10), 25.0f);
  EXPECT_EQ(grants.of(false, 11), 0.0f);
  EXPECT_NE(read_bogota_design(configs, 1).lump_weight, read_bogota_design(configs, 2).lump_weight);
  EXPECT_THROW(read_bogota_design(configs / "nowhere"), WorldError);
}

TEST(BogotaCells, SubsidiesKeepPupilsAndWhatIsKeptBackDoesNotPayAttendance) {
  const WorldCells world = bogota_cells({.configs = configs, .draws = 3, .replicates = 2, .threads = 1});
  std::map<std::string, CellEstimate> cells;
  for (const CellEstimate& cell : world.cells) cells[cell.id + cell.tier] = cell;
  ASSERT_EQ(cells.size(), 10u);
  for (const char* tier : {"A", "B"}) {
    const auto of = [&](const char* id) { return cells.at(std::string(id) + tier).estimate; };
    EXPECT_GT(of("B-attendance-savings"), 0.0);
    EXPECT_GT(of("B-attendance-monthly"), of("B-attendance-savings"));
    EXPECT_GT(of("B-reenrolment-monthly"), 0.0);
    EXPECT_GT(of("B-reenrolment-savings"), 0.0);
    EXPECT_LT(of("B-sibling-reenrolment"), of("B-reenrolment-monthly"));
  }
  for (const auto& [id, cell] : cells) EXPECT_LT(cell.monte_carlo_se, 1.0 / 300.0) << id;
}

}  // namespace
}  // namespace guyub::analysis
