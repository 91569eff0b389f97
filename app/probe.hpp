#pragma once
// A small run that shows what a large one will take. Nothing of it reaches the disk.

#include <functional>
#include <optional>
#include <span>

#include "app/estimate.hpp"
#include "analysis/load_model.hpp"
#include "sim/engine/run.hpp"

namespace guyub {

/// Bytes of memory that this process has in RAM now.
double resident_bytes();

/// The size of the run that a scenario asks for, its communities and persons counted without making them.
RunSize size_of(const LoadedScenario& scenario, const Execution& execution);

RecordedValues recorded_values(std::span<const VariantModel> variants);

/// Runs a comparison of the same region, variants and threads over at most a year, programmes included: they begin at
/// the same share of the probe's months as of the run's. The first thing that the process runs, so that its memory is
/// that of a run. Nothing when `stop` asked to end.
std::optional<ProbeRun> probe(std::span<const VariantModel> variants, const Execution& execution, const std::function<bool()>& stop);

}  // namespace guyub
