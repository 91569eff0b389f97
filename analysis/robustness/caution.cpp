#include "analysis/robustness/caution.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace guyub::robustness {

std::vector<double> with_caution(std::vector<double> means, const Spread& spread) {
  if (means.size() < 2 || spread.of_means <= 0.0) return means;
  constexpr double one_sided = 1.6448536;   // of a standard normal, 95%
  const double degrees = static_cast<double>(means.size() - 1);
  const double error = std::sqrt(2.0 / degrees) * std::hypot(spread.of_means, spread.noise);
  const double most = std::min(spread.of_means, spread.of_parameters() + one_sided * error);
  return without_noise(std::move(means), {spread.of_means, spread.of_means - most});
}

}  // namespace guyub::robustness
