#include "analysis/calibration/target_fit.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <boost/math/distributions/chi_squared.hpp>

namespace guyub::calibration {

std::vector<bool> held_out(std::size_t count, double share, const KeyedDraws& draws) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<double> lots;
  for (std::size_t i = 0; i < count; ++i) lots.push_back(draws.uniform(Use::held_out, 0, static_cast<std::uint32_t>(i)));
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return lots[a] < lots[b]; });
  std::vector<bool> out(count, false);
  const auto number = static_cast<std::size_t>(std::lround(share * static_cast<double>(count)));
  for (std::size_t i = 0; i < number; ++i) out[order[i]] = true;
  return out;
}

std::vector<TargetFit> target_fits(const std::vector<TargetValue>& targets, const std::vector<bool>& left_out, const std::vector<Outputs>& simulated) {
  std::vector<TargetFit> fits;
  for (std::size_t j = 0; j < targets.size(); ++j) {
    TargetFit fit{targets[j], left_out[j], 0.0, 0.0, 0.0};
    std::vector<double> values;
    for (const Outputs& outputs : simulated) {
      if (std::isfinite(outputs[j])) values.push_back(outputs[j]);
    }
    const auto n = static_cast<double>(values.size());
    fit.simulated = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0.0;
    for (const double value : values) squares += (value - fit.simulated) * (value - fit.simulated);
    fit.simulated_sd = std::sqrt(squares / (n - 1.0));
    const double error = std::sqrt(targets[j].standard_error * targets[j].standard_error + fit.simulated_sd * fit.simulated_sd / n);
    fit.z = (fit.simulated - targets[j].value) / error;
    fits.push_back(std::move(fit));
  }
  return fits;
}

ChiSquare chi_square(const std::vector<TargetFit>& fits, bool left_out, std::size_t parameters) {
  ChiSquare sum;
  for (const TargetFit& fit : fits) {
    if (fit.held_out != left_out || !std::isfinite(fit.z)) continue;
    sum.value += fit.z * fit.z;
    ++sum.cells;
  }
  sum.degrees = static_cast<double>(sum.cells) - static_cast<double>(parameters);
  sum.p = sum.degrees > 0.0 ? chi_square_tail(sum.value, sum.degrees) : std::numeric_limits<double>::quiet_NaN();
  return sum;
}

double chi_square_tail(double value, double degrees) {
  return boost::math::cdf(boost::math::complement(boost::math::chi_squared(degrees), value));
}

}  // namespace guyub::calibration
