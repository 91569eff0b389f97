// Predictions in the order of the list, and what may not stand among them.

#include <limits>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "analysis/validation/predictions.hpp"

namespace guyub::analysis {
namespace {

const std::vector<std::string> ids{"P-1", "P-2", "C-1"};

WorldCells cells(std::vector<CellEstimate> estimates) {
  WorldCells world;
  world.cells = std::move(estimates);
  return world;
}

TEST(Predictions, StandInTheOrderOfTheListAndNameWhatIsMissing) {
  WorldCells one = cells({{"C-1", "B", 2.0, 0.5, 0.1}, {"C-1", "A", 1.0, 0.25, 0.1}});
  one.left_out = {{"P-2", {"sebab", "because"}}};
  one.by_margin = {{"P-1", "A wage", 0.5, 0.25, 0.1}};
  one.scenarios = {{"c.yaml", "00ff", 7}};
  const Predictions found = arranged(ids, {one, cells({{"P-1", "A", -0.125, 0.0, 0.001}})});
  EXPECT_EQ(predictions_csv(found.cells), "id,tier,estimate,parameter_sd,monte_carlo_se\n"
                                    "P-1,A,-0.125,0,0.001\n"
                                    "C-1,A,1,0.25,0.1\n"
                                    "C-1,B,2,0.5,0.1\n");
  EXPECT_EQ(predictions_csv(found.by_margin), "id,tier,estimate,parameter_sd,monte_carlo_se\nP-1,A wage,0.5,0.25,0.1\n");
  ASSERT_EQ(found.missing.size(), 1u);
  EXPECT_EQ(found.missing[0].id, "P-2");
  EXPECT_EQ(found.missing[0].reason.en, "because");
  const nlohmann::json about = predictions_about(found, {}, "guyub validate", "0");
  EXPECT_EQ(about["scenarios"][0]["sha256"], "00ff");
  EXPECT_EQ(about["missing"][0]["reason"]["id"], "sebab");
}

TEST(Predictions, RefuseStrangersDoublesAndNoNumbers) {
  EXPECT_THROW(arranged(ids, {cells({{"X-1", "A", 0.0, 0.0, 0.0}})}), WorldError);
  EXPECT_THROW(arranged(ids, {cells({{"P-1", "C", 0.0, 0.0, 0.0}})}), WorldError);
  EXPECT_THROW(arranged(ids, {cells({{"P-1", "A", 0.0, 0.0, 0.0}}), cells({{"P-1", "A", 0.0, 0.0, 0.0}})}), WorldError);
  EXPECT_THROW(arranged(ids, {cells({{"P-1", "A", 0.0, std::numeric_limits<double>::quiet_NaN(), 0.0}})}), WorldError);
}

}  // namespace
}  // namespace guyub::analysis
