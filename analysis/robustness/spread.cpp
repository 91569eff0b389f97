#include "analysis/robustness/spread.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <boost/math/distributions/normal.hpp>

namespace guyub::robustness {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double mean_of(std::span<const double> values) { return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size()); }

}  // namespace

double variance_of(std::span<const double> values) {
  if (values.size() < 2) return 0.0;
  const double mean = mean_of(values);
  double squares = 0.0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return squares / static_cast<double>(values.size() - 1);
}

std::vector<double> means_of(const std::vector<std::vector<double>>& effects) {
  std::vector<double> means;
  for (const std::vector<double>& lives : effects) means.push_back(mean_of(lives));
  return means;
}

Spread spread_of(const std::vector<std::vector<double>>& effects, double luck) {
  if (effects.size() < 2) return {};
  const std::size_t replicates = effects.front().size();
  const std::vector<double> by_draw = means_of(effects);
  Spread spread{variance_of(by_draw), luck / static_cast<double>(replicates)};
  if (replicates < 2) return spread;
  std::vector<double> by_replicate(replicates, 0.0);
  for (const std::vector<double>& lives : effects) {
    for (std::size_t r = 0; r < replicates; ++r) by_replicate[r] += lives[r] / static_cast<double>(effects.size());
  }
  const double mean = mean_of(by_draw);
  double squares = 0.0;
  for (std::size_t i = 0; i < effects.size(); ++i) {
    for (std::size_t r = 0; r < replicates; ++r) {
      const double rest = effects[i][r] - by_draw[i] - by_replicate[r] + mean;
      squares += rest * rest;
    }
  }
  const double degrees = static_cast<double>((effects.size() - 1) * (replicates - 1));
  spread.noise = squares / degrees / static_cast<double>(replicates);
  return spread;
}

std::vector<double> without_noise(std::vector<double> means, const Spread& spread) {
  if (means.empty() || spread.of_means <= 0.0) return means;
  const double mean = mean_of(means);
  const double narrower = std::sqrt(spread.of_parameters() / spread.of_means);
  for (double& value : means) value = mean + narrower * (value - mean);
  return means;
}

double quantile_of(std::vector<double> values, double share) {
  if (values.empty()) return unknown;
  std::sort(values.begin(), values.end());
  const double position = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(position);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return values[below] + (position - static_cast<double>(below)) * (values[above] - values[below]);
}

SeenShare seen_share(std::size_t seen, std::size_t of, double interval) {
  if (of == 0) return {0, 0, unknown, 0.0, 1.0};
  const double n = static_cast<double>(of);
  const double p = static_cast<double>(seen) / n;
  const double z = boost::math::quantile(boost::math::normal_distribution<double>(), 0.5 + interval / 2.0);
  const double middle = (p + z * z / (2.0 * n)) / (1.0 + z * z / n);
  const double half = z / (1.0 + z * z / n) * std::sqrt(p * (1.0 - p) / n + z * z / (4.0 * n * n));
  return {seen, of, p, std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

}  // namespace guyub::robustness
