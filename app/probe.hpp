#pragma once
// Small runs that show what a large one will take. Nothing of them reaches the disk.

#include <functional>
#include <optional>

#include "app/estimate.hpp"
#include "app/load_model.hpp"
#include "sim/engine/run.hpp"

namespace guyub {

/// Bytes of memory that this process has in RAM now.
double resident_bytes();

/// The size of the run that a scenario asks for, its communities and persons counted without making them.
RunSize size_of(const LoadedScenario& scenario, const Execution& execution);

RecordedValues recorded_values(const LoadedScenario& scenario);

/// Runs small comparisons of the same region, variants and threads for about a second and a half, programmes
/// included: they begin at the same share of the probe's months as of the run's. Fills all but `loading` and
/// `loaded_bytes`. Nothing when `stop` asked to end.
std::optional<Measured> probe(const LoadedScenario& scenario, const RunSize& run, const Execution& execution, const std::function<bool()>& stop);

}  // namespace guyub
