#pragma once
// Sequential Monte Carlo for approximate Bayesian computation: Toni et al. (2009), "Approximate Bayesian computation
// scheme for parameter inference and model selection in dynamical systems", with the adaptive tolerances and the
// Metropolis moves of Del Moral, Doucet and Jasra (2012), "An adaptive sequential Monte Carlo method for approximate
// Bayesian computation". Particles carry a position and one simulation made there. They start in the prior; the
// tolerance by which the errors are multiplied falls from infinity to one, each time as far as the effective number of
// particles allows; between falls they are resampled and moved by Metropolis steps, each with a simulation of its own.
// The kernel is normal, with the covariance of ErrorModel: at tolerance one the particles are a sample of the exact
// posterior of the model "observed = simulated + error" (Wilkinson 2013, "Approximate Bayesian computation gives exact
// results under the assumption of model error"), whatever chance is in the simulation.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analysis/calibration/error_model.hpp"
#include "analysis/calibration/keyed_draws.hpp"
#include "analysis/calibration/simulations.hpp"

namespace guyub::calibration {

struct SamplerSettings {
  std::int32_t particles = 400;
  double retained = 0.6;           ///< share of the particles that stay effective in a fall of the tolerance
  std::int32_t moves = 4;          ///< Metropolis steps after each fall
  std::int32_t last_moves = 12;    ///< and after the last
  std::int32_t most_stages = 40;
  double tolerance = 1.0;          ///< where to stop
};

struct Particle {
  Position position;
  Outputs outputs;
  double distance2 = 0.0;
};

/// One fall of the tolerance.
struct Stage {
  double tolerance = 0.0;
  double effective = 0.0;    ///< number of particles that the weights left
  double acceptance = 0.0;   ///< share of the moves taken
};

/// The nearest that any simulation came to the targets, by tenths of a parameter's prior; infinite where none was.
inline constexpr std::size_t profile_bins = 10;
using Profile = std::vector<double>;

struct Sample {
  std::vector<Particle> particles;   ///< equal weights
  std::vector<Stage> stages;
  std::vector<Profile> profiles;     ///< by parameter
  double tolerance = 0.0;            ///< the last; above the wanted one when the stages ran out
};

/// Throws std::runtime_error when no draw of the prior has a value for every target, and Interrupted.
Sample sample_posterior(std::size_t parameters, const ErrorModel& error, const SamplerSettings& settings,
                        const KeyedDraws& draws, Simulations& simulations);

/// Particles evenly spaced in their order: resampling put copies side by side.
std::vector<Position> thinned(const std::vector<Particle>& particles, std::size_t count);

}  // namespace guyub::calibration
