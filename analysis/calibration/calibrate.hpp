#pragma once
// From targets to a posterior.

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "analysis/calibration/emulator.hpp"
#include "analysis/calibration/identifiability.hpp"
#include "analysis/calibration/sampler.hpp"
#include "analysis/calibration/target_fit.hpp"

namespace guyub::calibration {

/// What is to be found, without saying what the model is.
struct Problem {
  std::vector<Parameter> parameters;
  std::vector<TargetValue> targets;
  Method method;
  std::uint64_t seed = 0;
  double held_out = 0.0;
};

Problem problem_of(const LoadedCalibration& calibration);

std::vector<Prior> priors_of(const Problem& problem);

/// A model behind its priors.
PositionSimulator by_position(Simulator simulator, std::vector<Prior> priors);

SamplerSettings sampler_settings(const Method& method);

/// The targets that count, with their errors.
ErrorModel error_of(const Problem& problem, const std::vector<bool>& left_out);

struct Calibration {
  Sample sample;
  Identifiability known;
  std::vector<TargetFit> fits;
  ChiSquare fitted;
  ChiSquare left_out;
  std::vector<EmulatorQuality> emulator;   ///< by target; empty without an emulator
  std::size_t simulations = 0;             ///< of the model itself
};

/// An emulator with the errors that belong to it.
struct Emulated {
  Emulator emulator;
  ErrorModel error;
};

/// Simulations over a design in the prior, and in further waves over what the last emulator did not rule out
/// (history matching: Vernon, Goldstein and Bower 2010), make the emulator.
Emulated emulate(const Problem& problem, const std::vector<bool>& left_out, std::int32_t waves, Simulations& model, const Workers& workers);

/// Asks the model through `model` only. Throws Interrupted, and std::runtime_error when the model has no values.
Calibration calibrate(const Problem& problem, Simulations& model, const Workers& workers);

}  // namespace guyub::calibration
