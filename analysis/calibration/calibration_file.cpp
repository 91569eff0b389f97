#include "analysis/calibration/calibration_file.hpp"

#include <algorithm>
#include <utility>

#include "analysis/calibration/check_calibration.hpp"
#include "sim/record/digest.hpp"
#include "sim/scenario/read_file.hpp"
#include "sim/scenario/resolved.hpp"

namespace guyub::calibration {

std::optional<LoadedCalibration> load_calibration(const std::filesystem::path& path, const std::filesystem::path& configs,
                                                  std::span<const TargetTable> tables, Diagnostics& diagnostics) {
  Document document;
  std::optional<CalibrationFile> read = read_file<CalibrationFile>(path, "calibration", SourceFile::Kind::scenario, document, diagnostics);
  if (!read) return {};
  CalibrationFile& file = *read;

  const std::filesystem::path scenario_path = (path.parent_path() / file.scenario).lexically_normal();
  std::filesystem::path config_root = find_config_root(configs, scenario_path);
  std::optional<ScenarioSource> source = ScenarioSource::open(scenario_path, config_root, file.set, diagnostics);
  if (!source) return {};
  const std::optional<LoadedScenario> scenario = source->models({}, diagnostics);
  if (!scenario) return {};
  check_calibration(document, file, *scenario, tables, diagnostics);
  if (diagnostics.errors() > 0) return {};

  std::vector<const TargetTable*> chosen;
  for (const TableChoice& choice : file.tables) {
    chosen.push_back(&*std::find_if(tables.begin(), tables.end(), [&](const TargetTable& table) { return table.name == choice.table; }));
  }
  std::string hash = sha256_hex(canonical_text(document) + scenario->hash);
  return LoadedCalibration{std::move(file), std::move(*source), scenario_path, std::move(config_root), std::move(chosen), std::move(hash)};
}

}  // namespace guyub::calibration
