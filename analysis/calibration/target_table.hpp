#pragma once
// Targets that a world brings as a whole table, read from a run by an observer of its own.

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "analysis/calibration/simulator.hpp"
#include "sim/engine/run.hpp"

namespace guyub::calibration {

struct TargetCell {
  std::string id;
  double value = 0.0;
  double standard_error = 0.0;
  std::string source;
};

/// Watches one run of the scenario, all its variants and replicates, and then tells the targets' values.
class RunReading : public Observer {
 public:
  virtual Outputs outputs() const = 0;
};

struct TargetTable {
  std::string name;   ///< as a calibration file calls it, such as progresa.T2c
  std::vector<TargetCell> (*cells)(const std::filesystem::path& config_root);
  /// Its outputs come in the order of the cells.
  std::unique_ptr<RunReading> (*read)(std::span<const VariantModel> variants, const std::filesystem::path& config_root);
};

}  // namespace guyub::calibration
