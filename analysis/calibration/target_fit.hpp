#pragma once
// How well the calibrated model meets its targets, those it was fitted to and those it never saw.

#include <cstddef>
#include <vector>

#include "analysis/calibration/keyed_draws.hpp"
#include "analysis/calibration/scenario_simulator.hpp"

namespace guyub::calibration {

struct TargetFit {
  TargetValue target;
  bool held_out = false;
  double simulated = 0.0;      ///< mean over simulations at draws of the posterior
  double simulated_sd = 0.0;   ///< of one simulation: parameters and chance
  double z = 0.0;              ///< difference over the target's standard error and that of the mean; NaN without value
};

/// Sum of squared z over some targets, those that have a value.
struct ChiSquare {
  double value = 0.0;
  std::size_t cells = 0;
  double degrees = 0.0;   ///< cells less the parameters fitted to them
  double p = 0.0;         ///< chance of as large a sum when the model is right; NaN without degrees of freedom

  double ratio() const { return value / degrees; }
};

/// Which of `count` targets are left out of the fit: the share of them, by lot.
std::vector<bool> held_out(std::size_t count, double share, const KeyedDraws& draws);

std::vector<TargetFit> target_fits(const std::vector<TargetValue>& targets, const std::vector<bool>& left_out, const std::vector<Outputs>& simulated);

/// Of those left out or of the others; `parameters`: how many were fitted to them.
ChiSquare chi_square(const std::vector<TargetFit>& fits, bool left_out, std::size_t parameters);

/// Chance that a chi-square variable exceeds a value.
double chi_square_tail(double value, double degrees);

}  // namespace guyub::calibration
