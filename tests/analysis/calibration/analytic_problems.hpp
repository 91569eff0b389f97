#pragma once
// Problems whose posterior is known, so that a calibration can be wrong.

#include "analysis/calibration/calibrate.hpp"

namespace guyub::calibration {

/// One normal prior and one observation of it: by Bayes' rule the posterior is normal.
struct NormalMean {
  double prior_mean = 1.0;
  double prior_sd = 2.0;
  double observed = 3.0;
  double error_sd = 1.5;      ///< of the observation
  double chance_sd = 0.0;     ///< of the simulator itself

  double variance() const;    ///< of the posterior
  double mean() const;
  Problem problem() const;
  Simulator simulator() const;
};

/// Two uniform priors on (-3, 3); the targets see x + y^2 and y only through it: the posterior is a bent ridge, even in y.
struct Banana {
  Problem problem() const;
  Simulator simulator() const;
};

/// A target with a value and an error.
TargetValue target(const std::string& id, double value, double standard_error);

}  // namespace guyub::calibration
