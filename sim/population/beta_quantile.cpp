#include "sim/population/beta_quantile.hpp"

#include <algorithm>
#include <vector>

#include "sim/core/real_math.hpp"

namespace guyub {

BetaQuantile::BetaQuantile(double alpha, double beta) {
  constexpr std::size_t steps = 4096;
  std::vector<double> below(steps + 1);
  for (std::size_t i = 0; i < steps; ++i) {
    const double x = (static_cast<double>(i) + 0.5) / static_cast<double>(steps);
    below[i + 1] = below[i] + power(x, alpha - 1.0) * power(1.0 - x, beta - 1.0);
  }
  std::size_t i = 0;
  for (std::size_t k = 0; k <= intervals; ++k) {
    const double wanted = below.back() * static_cast<double>(k) / static_cast<double>(intervals);
    while (i + 1 < steps && below[i + 1] < wanted) ++i;
    const double within = std::clamp((wanted - below[i]) / std::max(below[i + 1] - below[i], 1e-300), 0.0, 1.0);
    value_[k] = static_cast<float>((static_cast<double>(i) + within) / static_cast<double>(steps));
  }
}

float BetaQuantile::at(float p) const {
  const float position = std::clamp(p, 0.0f, 1.0f) * static_cast<float>(intervals);
  const std::int32_t k = std::min(static_cast<std::int32_t>(position), static_cast<std::int32_t>(intervals) - 1);
  const float lower = value_[static_cast<std::size_t>(k)];
  return lower + (position - static_cast<float>(k)) * (value_[static_cast<std::size_t>(k) + 1] - lower);
}

}  // namespace guyub
