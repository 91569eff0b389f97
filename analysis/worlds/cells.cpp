#include "analysis/worlds/cells.hpp"

#include <algorithm>
#include <cmath>

namespace guyub::analysis {
namespace {

struct Moments {
  double mean = 0;
  double variance = 0;   ///< of one value, unbiased; 0 for fewer than two
};

Moments moments(const std::vector<double>& values) {
  Moments found;
  const auto n = static_cast<double>(values.size());
  for (const double value : values) found.mean += value / n;
  if (values.size() < 2) return found;
  for (const double value : values) found.variance += (value - found.mean) * (value - found.mean) / (n - 1.0);
  return found;
}

}  // namespace

CellEstimate DrawnEstimates::cell(std::string id, std::string tier) const {
  std::vector<double> means;
  double chance = 0.0;   // variance of a draw's mean by chance, mean over draws
  for (const std::vector<double>& replicates : by_draw_) {
    const Moments of_draw = moments(replicates);
    means.push_back(of_draw.mean);
    chance += of_draw.variance / static_cast<double>(replicates.size()) / static_cast<double>(by_draw_.size());
  }
  const Moments over_draws = moments(means);
  return {.id = std::move(id),
          .tier = std::move(tier),
          .estimate = over_draws.mean,
          .parameter_sd = std::sqrt(std::max(0.0, over_draws.variance - chance)),
          .monte_carlo_se = std::sqrt(chance / static_cast<double>(by_draw_.size()))};
}

}  // namespace guyub::analysis
