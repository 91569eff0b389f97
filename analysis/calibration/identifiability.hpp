#pragma once
// What the targets say about the parameters, and what they do not: the posterior against the prior, in the unit cube in
// which every prior is uniform and independent of the others.

#include <cstddef>
#include <vector>

#include "analysis/calibration/prior.hpp"
#include "analysis/calibration/sampler.hpp"

namespace guyub::calibration {

/// A parameter's posterior in its own unit.
struct Marginal {
  double mean = 0.0;
  double standard_deviation = 0.0;
  double low = 0.0;              ///< 5%, 50%, 95%
  double median = 0.0;
  double high = 0.0;
  double variance_ratio = 0.0;   ///< posterior over prior variance of its position: 1 nothing was learnt, 0 all is known
};

/// A direction in the cube, with the share of the prior's variance that is left along it.
struct Direction {
  double variance_ratio = 0.0;
  std::vector<double> weights;   ///< by parameter, of length one
};

struct Identifiability {
  std::vector<Marginal> marginals;
  std::vector<std::vector<double>> correlation;   ///< of the positions
  std::vector<Direction> directions;              ///< widest first
};

/// From this share of the prior's variance on, a parameter or direction counts as not pinned down.
inline constexpr double unidentified_ratio = 0.5;

Identifiability identifiability(const std::vector<Prior>& priors, const std::vector<Particle>& particles);

}  // namespace guyub::calibration
