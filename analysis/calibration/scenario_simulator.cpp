#include "analysis/calibration/scenario_simulator.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "analysis/calibration/indicator_reading.hpp"
#include "sim/scenario/number_text.hpp"

namespace guyub::calibration {
namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

/// Tells several readings of one run.
class Readings final : public Observer {
 public:
  void add(std::unique_ptr<RunReading> reading) { all_.push_back(std::move(reading)); }

  void replicate_begins(std::uint32_t replicate, const Country& start, std::span<const FitRow> fit) override {
    for (const auto& reading : all_) reading->replicate_begins(replicate, start, fit);
  }
  void month_done(std::uint32_t replicate, std::size_t variant, std::uint32_t step, const Country& country, const Workers& workers) override {
    for (const auto& reading : all_) reading->month_done(replicate, variant, step, country, workers);
  }
  void replicate_ends(std::uint32_t replicate, std::span<const TwinEffects> twins) override {
    for (const auto& reading : all_) reading->replicate_ends(replicate, twins);
  }
  Outputs outputs() const {
    Outputs joined;
    for (const auto& reading : all_) {
      const Outputs some = reading->outputs();
      joined.insert(joined.end(), some.begin(), some.end());
    }
    return joined;
  }

 private:
  std::vector<std::unique_ptr<RunReading>> all_;
};

/// How many of the variants must run: a world's table may look at any, the file's targets say at which.
std::size_t variants_needed(const LoadedCalibration& calibration, std::span<const VariantModel> variants) {
  if (!calibration.tables.empty()) return variants.size();
  const std::vector<Variant>& declared = variants.front().model.head.variants;
  std::size_t needed = 1;
  for (const Target& target : calibration.file.targets) {
    for (std::size_t v = 0; v < declared.size(); ++v) {
      if (declared[v].id == target.variant) needed = std::max(needed, v + 1);
    }
  }
  return needed;
}

Outputs simulate(const LoadedCalibration& calibration, const std::vector<std::string>& paths, std::size_t outputs, const ParameterDraw& draw, std::uint64_t seed) {
  std::vector<std::string> changes = changes_of(paths, draw);
  changes.push_back(fmt::format("run.seed={}", seed));
  Diagnostics diagnostics;
  const std::optional<LoadedScenario> scenario = calibration.scenario.models(changes, diagnostics);
  if (!scenario) return Outputs(outputs, no_value);
  Readings readings;
  readings.add(std::make_unique<IndicatorReading>(calibration.file.targets, scenario->variants));
  for (const TargetTable* table : calibration.tables) readings.add(table->read(scenario->variants, calibration.config_root));
  run_comparison(std::span(scenario->variants).first(variants_needed(calibration, scenario->variants)), {.threads = 1}, readings, {});
  return readings.outputs();
}

}  // namespace

std::vector<TargetValue> target_values(const LoadedCalibration& calibration) {
  std::vector<TargetValue> values;
  for (const Target& t : calibration.file.targets) values.push_back({t.id, t.value, t.standard_error, t.discrepancy, t.source});
  for (std::size_t k = 0; k < calibration.tables.size(); ++k) {
    for (const TargetCell& cell : calibration.tables[k]->cells(calibration.config_root)) {
      values.push_back({cell.id, cell.value, cell.standard_error, calibration.file.tables[k].discrepancy, cell.source});
    }
  }
  return values;
}

std::vector<std::string> changes_of(const std::vector<std::string>& paths, const ParameterDraw& draw) {
  std::vector<std::string> changes;
  for (std::size_t p = 0; p < paths.size(); ++p) changes.push_back(fmt::format("{}={}", paths[p], number_words(draw[p])));
  return changes;
}

Simulator scenario_simulator(const LoadedCalibration& calibration) {
  std::vector<std::string> paths;
  for (const Parameter& parameter : calibration.file.parameters) paths.push_back(parameter.path);
  const std::size_t outputs = target_values(calibration).size();
  return [&calibration, paths, outputs](const ParameterDraw& draw, std::uint64_t seed) {
    return simulate(calibration, paths, outputs, draw, seed);
  };
}

}  // namespace guyub::calibration
