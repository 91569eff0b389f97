#pragma once
// The simulator of a calibration: its scenario run in memory with other numbers and another seed.

#include <string>
#include <vector>

#include "analysis/calibration/calibration_file.hpp"

namespace guyub::calibration {

/// A target whatever it comes from.
struct TargetValue {
  std::string id;
  double value = 0.0;
  double standard_error = 0.0;
  double discrepancy = 0.0;
  std::string source;

  double variance() const { return standard_error * standard_error + discrepancy * discrepancy; }
};

/// The file's own targets, then the cells of its tables: the order of all outputs.
std::vector<TargetValue> target_values(const LoadedCalibration& calibration);

/// Numbers as changes of the scenario, "path=value".
std::vector<std::string> changes_of(const std::vector<std::string>& paths, const ParameterDraw& draw);

/// Refers to `calibration`. A draw that the scenario refuses has no values.
Simulator scenario_simulator(const LoadedCalibration& calibration);

}  // namespace guyub::calibration
