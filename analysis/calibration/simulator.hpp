#pragma once
// What a calibration asks of a model, and of a method.

#include <cstdint>
#include <functional>
#include <vector>

namespace guyub::calibration {

/// One number for every parameter, in the order of the file and in the parameter's own unit.
using ParameterDraw = std::vector<double>;

/// Where a draw lies: the share of each prior below it, in the open unit cube. There every prior is uniform.
using Position = std::vector<double>;

/// One number for every target, in their order; NaN where the run has no value.
using Outputs = std::vector<double>;

/// A model as a function. Called from several threads at once; the same arguments give the same outputs.
using Simulator = std::function<Outputs(const ParameterDraw&, std::uint64_t seed)>;

/// The same by position: a model behind its priors, or what stands for it.
using PositionSimulator = std::function<Outputs(const Position&, std::uint64_t seed)>;

}  // namespace guyub::calibration
