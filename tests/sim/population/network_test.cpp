// Ties against the networks of 38 villages (configs/evidence/T8): degrees, clustering, paths, the giant component.

#include "sim/population/ties.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "tests/sim/population/network_statistics.hpp"
#include "tests/sim/population/region_inputs.hpp"

namespace guyub {
namespace {

constexpr int villages = 40;

struct Published {
  double mean = 0.0;
  double sd = 0.0;   ///< between villages
};

std::map<std::string, Published> table_8() {
  std::ifstream file(GUYUB_SOURCE_DIR "/configs/evidence/T8_india_network_structure.csv");
  std::map<std::string, Published> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream fields(line);
    std::string name, count, mean, sd;
    std::getline(fields, name, ',');
    std::getline(fields, count, ',');
    std::getline(fields, mean, ',');
    std::getline(fields, sd, ',');
    rows[name] = {std::stod(mean), std::stod(sd)};
  }
  return rows;
}

/// Mean over villages of sizes spread evenly from 139 to 329 households, the table's least and most.
std::map<std::string, double> simulated(const SynthesisCoefficients& coefficients) {
  const RegionStatistics region = read_region("nusa_tenggara_timur");
  const PopulationModel model(region, coefficients, Draws(606, 0));
  std::map<std::string, double> means;
  for (int village = 0; village < villages; ++village) {
    Community community;
    CommunityPlan plan;
    plan.id = static_cast<std::uint32_t>(village);
    community.households.resize(static_cast<std::size_t>(139 + (329 - 139) * village / (villages - 1)));
    draw_ties(model, plan, community);
    for (const auto& [name, value] : network_statistics(community.households)) means[name] += value / villages;
  }
  return means;
}

/// Distances from the table in standard deviations between villages.
std::map<std::string, double> distances(const std::map<std::string, double>& means) {
  std::map<std::string, double> found;
  const auto table = table_8();
  for (const auto& [name, value] : means) found[name] = (value - table.at(name).mean) / table.at(name).sd;
  return found;
}

// The standard error of a difference of two means over about 40 villages is .23 of the standard deviation between villages.
// Sizes and the shape of the distributions are not quite the table's, so three of them and a little more.
constexpr double tolerance = 0.75;

TEST(Networks, AreThoseOfVillagesThatWereSurveyed) {
  const auto table = table_8();
  const auto means = simulated(read_coefficients());
  for (const auto& [name, away] : distances(means)) {
    std::cout << name << ": " << means.at(name) << " against " << table.at(name).mean << " (" << table.at(name).sd << " between villages)\n";
    EXPECT_LT(std::abs(away), tolerance) << name;
  }
}

TEST(Networks, OfAnotherMakeAreToldFromThem) {
  const auto refused = [](const std::function<void(TieCoefficients&)>& change, const std::string& by) {
    SynthesisCoefficients coefficients = read_coefficients();
    change(coefficients.ties);
    EXPECT_GT(std::abs(distances(simulated(coefficients)).at(by)), tolerance) << by;
  };
  refused([](TieCoefficients& t) { t.sociability_sd = 0.0; }, "sd_degree");
  refused([](TieCoefficients& t) { t.near_share = 0.1; }, "clustering_avg");
  refused([](TieCoefficients& t) { t.loner_share = 0.0; }, "giant_share");
  refused([](TieCoefficients& t) { t.mean_degree *= 1.5; }, "avg_path_giant");
}

TEST(NetworkStatistics, OfAHandMadeVillage) {
  // a triangle 0-1-2 with a tail 2-3, and 4 alone
  Households h;
  h.resize(5);
  h.tie = {1, 2, 0, 2, 0, 1, 3, 2};
  h.tie_begin = {0, 2, 4, 7, 8, 8};
  const auto found = network_statistics(h);
  EXPECT_DOUBLE_EQ(found.at("mean_degree"), 1.6);
  EXPECT_DOUBLE_EQ(found.at("median_degree"), 2.0);
  EXPECT_DOUBLE_EQ(found.at("clustering_avg"), (1.0 + 1.0 + 1.0 / 3.0) / 5.0);
  EXPECT_DOUBLE_EQ(found.at("transitivity"), 0.6);
  EXPECT_DOUBLE_EQ(found.at("giant_share"), 0.8);
  EXPECT_DOUBLE_EQ(found.at("avg_path_giant"), 8.0 / 6.0);
  EXPECT_DOUBLE_EQ(found.at("diameter_giant"), 2.0);
  EXPECT_NEAR(found.at("degree_assortativity"), -0.714286, 1e-6);
}

}  // namespace
}  // namespace guyub
