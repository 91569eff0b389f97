#pragma once
// Relations between a calibration's keys, and between them and the scenario.

#include <span>

#include "analysis/calibration/calibration_file.hpp"
#include "sim/scenario/document.hpp"

namespace guyub::calibration {

/// Reports what is wrong at its place in `document`, and completes the parameters: whether they are whole numbers, and
/// the bounds of normal priors.
void check_calibration(const Document& document, CalibrationFile& file, const LoadedScenario& scenario,
                       std::span<const TargetTable> tables, Diagnostics& diagnostics);

}  // namespace guyub::calibration
