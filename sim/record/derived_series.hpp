#pragma once
// What readers want next to the raw series: differences from the base, and means with their spread.

#include <string>
#include <vector>

#include "sim/record/run_arrays.hpp"

namespace guyub {

/// Variant minus base, same replicate and month.
RunArray<double> paired_difference(const RunArray<double>& series);

/// Mean, 5th and 95th percentile over replicates and Monte-Carlo standard error of the mean
/// [variant, month, statistic], row-major. Percentiles interpolate between order statistics.
std::vector<double> summary_over_replicates(const RunArray<double>& series);

/// Labels of the statistic dimension of summary_over_replicates.
std::vector<std::string> summary_statistics();

}  // namespace guyub
