// Every region's population meets its statistics, and a statistic that isn't met is told.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "sim/population/fit.hpp"
#include "sim/population/synthesis.hpp"
#include "tests/sim/population/region_inputs.hpp"

namespace guyub {
namespace {

const FitRow& row(const std::vector<FitRow>& rows, const std::string& key) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const FitRow& r) { return r.key == key; });
  if (found == rows.end()) throw std::runtime_error("no row " + key);
  return *found;
}

Country small_country(const RegionStatistics& region, std::int64_t households = 20'000) {
  return synthesise(region, read_coefficients(), households, Draws(606, 0), Workers(2));
}

class EveryRegion : public testing::TestWithParam<std::string> {};

TEST_P(EveryRegion, MeetsItsStatisticsAtTwentyThousandHouseholds) {
  const RegionStatistics region = read_region(GetParam());
  const std::vector<FitRow> rows = fit(small_country(region), region);
  EXPECT_EQ(std::count_if(rows.begin(), rows.end(), [](const FitRow& r) { return r.required; }), 4 + 34 + 4 + 2);
  for (const FitRow& r : rows) {
    if (!r.required) continue;
    EXPECT_TRUE(r.within) << r.name.en << ": " << r.target << " against " << r.simulated;
    EXPECT_GT(r.sampling_error, 0.0) << r.name.en;
    const bool is_share = r.key != "gini" && r.key != "poverty_rate";
    if (is_share) {  // systematic draws do far better than the tolerance
      EXPECT_NEAR(r.simulated, r.target, 0.001) << r.name.en;
      EXPECT_LT(std::fabs(r.simulated - r.target), std::max(r.sampling_error, 1e-4)) << r.name.en;
    }
  }
  for (const std::string key : {"children_10_17_working", "mean_years_schooling", "urban_share",
                                "labour_force_participation_rate"}) {
    EXPECT_TRUE(row(rows, key).within) << key << ": " << row(rows, key).target << " against "
                                       << row(rows, key).simulated;
  }
}

INSTANTIATE_TEST_SUITE_P(Regions, EveryRegion, testing::ValuesIn(region_names()),
                         [](const auto& of) { return of.param; });

TEST(Fit, HasAllProvincesAndTheCountry) { EXPECT_GE(region_names().size(), 39u); }

TEST(Fit, TellsEveryStatisticThatIsNotMet) {
  const RegionStatistics region = read_region("nusa_tenggara_timur");
  const Country country = small_country(region, 5'000);
  const auto is_within = [&](const std::string& key, const auto& plant) {
    RegionStatistics other = region;
    plant(other);
    return row(fit(country, other), key).within;
  };
  EXPECT_TRUE(is_within("gini", [](RegionStatistics&) {}));
  EXPECT_FALSE(is_within("gini", [](RegionStatistics& r) { r.gini += 0.02; }));
  EXPECT_FALSE(is_within("gini", [](RegionStatistics& r) { r.gini -= 0.02; }));
  EXPECT_FALSE(is_within("poverty_rate", [](RegionStatistics& r) { r.poverty_rate -= 0.01; }));
  EXPECT_FALSE(is_within("household_size.one", [](RegionStatistics& r) { r.household_size.one += 0.01; }));
  EXPECT_FALSE(is_within("school_participation.age_16_18",
                         [](RegionStatistics& r) { r.school_participation.age_16_18 += 0.012; }));
  EXPECT_FALSE(is_within("age_structure.male.20", [](RegionStatistics& r) { r.age_structure.male[4] *= 1.2; }));
}

TEST(Fit, NamesTheWiderRegionThatStandsIn) {
  const RegionStatistics region = read_region("papua_pegunungan");
  const std::vector<FitRow> rows = fit(small_country(region, 1'000), region);
  EXPECT_EQ(row(rows, "age_structure.female.0").stands_in, "papua_undivided");
  EXPECT_EQ(row(rows, "urban_share").stands_in, "papua_undivided");
  EXPECT_EQ(row(rows, "poverty_rate").stands_in, "");
  EXPECT_EQ(region.stand_in("urban"), nullptr);  // no key, only the beginning of one
}

TEST(Fit, SamplingErrorIsThatOfASimpleRandomSample) {
  const RegionStatistics region = read_region("jawa_barat");
  const std::vector<FitRow> rows = fit(small_country(region), region);
  const FitRow& one = row(rows, "household_size.one");
  EXPECT_NEAR(one.sampling_error, std::sqrt(one.simulated * (1.0 - one.simulated) / 20'000.0), 1e-6);

  // between populations of independent draws the Gini coefficient would vary by its error: check it by resampling
  const Country country = small_country(region);
  std::vector<std::pair<double, double>> all;  // consumption per person, persons
  for (const Community& c : country.communities) {
    for (std::size_t h = 0; h < c.size(); ++h) {
      all.emplace_back(static_cast<double>(c.consumption_per_capita(h)), c.households.person_count[h]);
    }
  }
  constexpr int samples = 60;
  const Draws draws(1, 0);
  double sum = 0.0, squares = 0.0;
  for (std::uint32_t s = 0; s < samples; ++s) {
    std::vector<std::pair<double, double>> sample(all.size());
    for (std::uint32_t i = 0; i < sample.size(); ++i) {
      sample[i] = all[below(draws.block(s, i, 0, Purpose::panel_sample)[0], static_cast<std::uint32_t>(all.size()))];
    }
    std::sort(sample.begin(), sample.end());
    double persons = 0.0, total = 0.0, area = 0.0;
    for (const auto& [value, n] : sample) {
      area += n * (2.0 * total + n * value);
      total += n * value;
      persons += n;
    }
    const double gini = 1.0 - area / (persons * total);
    sum += gini;
    squares += gini * gini;
  }
  const double sd = std::sqrt((squares - sum * sum / samples) / (samples - 1));
  const double told = row(rows, "gini").sampling_error;
  EXPECT_GT(told, 0.65 * sd);  // the sample's standard deviation is itself known to about 9%
  EXPECT_LT(told, 1.35 * sd);
}

}  // namespace
}  // namespace guyub
