#pragma once
// How well a synthetic population reproduces its region's statistics.

#include <string>
#include <vector>

#include "sim/population/region_statistics.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct FitRow {
  Words name;
  std::string key;              ///< of the statistic: path in the region file, ages as age_structure.male.0
  std::string unit;
  double target = 0.0;          ///< published
  double simulated = 0.0;
  double sampling_error = 0.0;  ///< standard error of a simple random sample of as many whole households
  double tolerance = 0.0;       ///< largest difference that counts as a fit
  bool within = false;
  bool required = false;        ///< one of the statistics that every region has to meet
  std::string stands_in;        ///< the wider region whose figure the target is; empty when the region's own
};

/// Compares a country in its first month with the statistics. Required: household sizes, ages by five years and sex,
/// school participation, share of poor persons (each 0.5 percentage points), Gini coefficient (0.01). Others are told with their own tolerance.
///
/// The sampling error is what a simple random sample of as many households, with all their members, would have
/// (ratio estimator; for the Gini coefficient its influence function); the systematic draws themselves vary less.
std::vector<FitRow> fit(const Country& country, const RegionStatistics& region);

}  // namespace guyub
