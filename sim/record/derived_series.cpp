#include "sim/record/derived_series.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

double percentile(const std::vector<double>& sorted, double share) {
  const double position = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(position);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

void append_statistics(std::vector<double>& out, std::vector<double> values) {
  std::sort(values.begin(), values.end());
  double sum = 0.0;
  for (const double value : values) sum += value;
  const double n = static_cast<double>(values.size());
  const double mean = sum / n;
  double squares = 0.0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const double error = values.size() > 1 ? square_root(squares / (n - 1.0) / n) : not_a_number;
  out.insert(out.end(), {mean, percentile(values, 0.05), percentile(values, 0.95), error});
}

}  // namespace

RunArray<double> paired_difference(const RunArray<double>& series) {
  const auto& n = series.lengths();
  RunArray<double> difference(n, not_a_number);
  for (std::size_t v = 0; v < n.variants; ++v) {
    for (std::size_t r = 0; r < n.replicates; ++r) {
      for (std::size_t m = 0; m < n.months; ++m) difference.at(v, r, m) = series.at(v, r, m) - series.at(0, r, m);
    }
  }
  return difference;
}

std::vector<double> summary_over_replicates(const RunArray<double>& series) {
  const auto& n = series.lengths();
  std::vector<double> summary;
  for (std::size_t v = 0; v < n.variants; ++v) {
    for (std::size_t m = 0; m < n.months; ++m) {
      std::vector<double> values;
      for (std::size_t r = 0; r < n.replicates; ++r) values.push_back(series.at(v, r, m));
      append_statistics(summary, std::move(values));
    }
  }
  return summary;
}

std::vector<std::string> summary_statistics() { return {"mean", "low", "high", "mcse"}; }

}  // namespace guyub
