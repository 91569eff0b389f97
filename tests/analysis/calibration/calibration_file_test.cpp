// Calibration files: what is read, and what is refused with its place and a suggestion.

#include "analysis/calibration/calibration_file.hpp"

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "tests/sim/support/process_folder.hpp"

namespace guyub::calibration {
namespace {

const std::string source_folder = GUYUB_SOURCE_DIR;

/// A file that is right, in pieces that tests replace.
struct Pieces {
  std::string parameter = "{path: behaviour.income.growth, prior: uniform, low: 0, high: 0.04, source: made up}";
  std::string target = "{id: poverty, indicator: poverty_headcount, month: 2, value: 0.2, standard_error: 0.01, source: made up}";
  std::string method = "{name: smc, particles: 50}";
  std::string more = {};

  std::string text() const {
    return "schema: guyub/calibration/1\n"
           "title: {id: a, en: b}\n"
           "scenario: " + source_folder + "/tests/app/scenarios/small_world.yaml\n"
           "seed: 1\n"
           "parameters:\n  - " + parameter + "\n"
           "targets:\n  - " + target + "\n"
           "method: " + method + "\n" + more;
  }
};

std::vector<TargetCell> no_cells(const std::filesystem::path&) { return {{"a.1", 0.5, 0.1, "made up"}}; }

const std::vector<TargetTable>& tables() {
  static const std::vector<TargetTable> all{{"world.table", no_cells, nullptr}};
  return all;
}

struct Read {
  std::optional<LoadedCalibration> calibration;
  std::string text;
};

Read read(const Pieces& pieces) {
  const std::filesystem::path path = process_folder() / "calibration_file_test.yaml";
  std::ofstream(path) << pieces.text();
  Diagnostics diagnostics;
  Read result{load_calibration(path, source_folder + "/configs", tables(), diagnostics), {}};
  result.text = diagnostics.text();
  return result;
}

/// Expects that the file is refused with this code, at this line, and with these words.
void expect_refused(const Pieces& pieces, const std::string& code, int line, const std::string& words) {
  const Read result = read(pieces);
  EXPECT_FALSE(result.calibration.has_value());
  EXPECT_NE(result.text.find(code), std::string::npos) << result.text;
  EXPECT_NE(result.text.find("calibration_file_test.yaml:" + std::to_string(line) + ":"), std::string::npos) << result.text;
  EXPECT_NE(result.text.find(words), std::string::npos) << result.text;
}

TEST(CalibrationFile, IsRead) {
  Pieces pieces;
  pieces.more = "tables: [{table: world.table, discrepancy: 0.02}]\nheld_out: 0.2\n";
  const Read result = read(pieces);
  ASSERT_TRUE(result.calibration.has_value()) << result.text;
  EXPECT_EQ(result.text, "");
  EXPECT_EQ(result.calibration->file.parameters[0].path, "behaviour.income.growth");
  EXPECT_EQ(result.calibration->tables[0]->name, "world.table");
  EXPECT_EQ(result.calibration->hash.size(), 64u);
  pieces.method = "{name: smc, particles: 51}";
  EXPECT_NE(read(pieces).calibration->hash, result.calibration->hash);
}

TEST(CalibrationFile, BoundsANormalPriorByTheKeysRange) {
  Pieces pieces;
  pieces.parameter = "{path: behaviour.income.illness_months, prior: normal, mean: 2, standard_deviation: 1, source: made up}";
  const Read result = read(pieces);
  ASSERT_TRUE(result.calibration.has_value()) << result.text;
  EXPECT_TRUE(result.calibration->file.parameters[0].low.has_value());
}

TEST(BadCalibration, UnknownPath) {
  expect_refused({.parameter = "{path: behaviour.income.grwth, prior: uniform, low: 0, high: 1, source: x}"}, "G034", 6, "did you mean `behaviour.income.growth`?");
}

TEST(BadCalibration, PathThatIsNoNumber) {
  expect_refused({.parameter = "{path: mechanisms.norms, prior: uniform, low: 0, high: 1, source: x}"}, "G034", 6, "the scenario has no number");
}

TEST(BadCalibration, PriorBeyondTheKeysRange) {
  expect_refused({.parameter = "{path: behaviour.income.persistence, prior: uniform, low: 0.1, high: 7, source: x}"}, "G014", 6, "7 is outside the range");
}

TEST(BadCalibration, PriorWithoutItsNumbers) {
  expect_refused({.parameter = "{path: behaviour.income.growth, prior: normal, mean: 0.01, source: x}"}, "G011", 6, "needs `standard_deviation`");
}

TEST(BadCalibration, PriorTurnedRound) {
  expect_refused({.parameter = "{path: behaviour.income.growth, prior: uniform, low: 0.03, high: 0.01, source: x}"}, "G039", 6, "make no range");
}

TEST(BadCalibration, LogarithmOfZero) {
  expect_refused({.parameter = "{path: behaviour.income.growth, prior: log_uniform, low: 0, high: 0.01, source: x}"}, "G039", 6, "make no range");
}

TEST(BadCalibration, PriorWithoutSource) {
  expect_refused({.parameter = "{path: behaviour.income.growth, prior: uniform, low: 0, high: 0.01}"}, "G011", 6, "missing key `source`");
}

TEST(BadCalibration, UnknownShape) {
  expect_refused({.parameter = "{path: behaviour.income.growth, prior: unifrom, low: 0, high: 0.01, source: x}"}, "G023", 6, "uniform");
}

TEST(BadCalibration, UnknownIndicator) {
  expect_refused({.target = "{id: a, indicator: poverty_headcuont, month: 2, value: 0.2, standard_error: 0.01, source: x}"}, "G034", 8, "did you mean `poverty_headcount`?");
}

TEST(BadCalibration, UnknownVariant) {
  expect_refused({.target = "{id: a, indicator: visits, variant: nobody, month: 2, value: 0.2, standard_error: 0.01, source: x}"}, "G034", 8, "has no variant `nobody`");
}

TEST(BadCalibration, UnknownGroup) {
  expect_refused({.target = "{id: a, indicator: visits, group: decile_11, month: 2, value: 0.2, standard_error: 0.01, source: x}"}, "G034", 8, "no group `decile_11`");
}

TEST(BadCalibration, MonthAfterTheRun) {
  expect_refused({.target = "{id: a, indicator: visits, month: 300, value: 0.2, standard_error: 0.01, source: x}"}, "G014", 8, "the run has");
}

TEST(BadCalibration, TargetWithoutError) {
  expect_refused({.target = "{id: a, indicator: visits, month: 2, value: 0.2, standard_error: 0, source: x}"}, "G014", 8, "standard_error");
}

TEST(BadCalibration, UnknownTable) {
  expect_refused({.more = "tables: [{table: world.tabel}]\n"}, "G034", 10, "did you mean `world.table`?");
}

TEST(BadCalibration, UnknownKey) { expect_refused({.method = "{name: smc, particels: 100}"}, "G012", 9, "did you mean `particles`?"); }

TEST(BadCalibration, TooFewSimulationsForTheEmulator) {
  expect_refused({.parameter = Pieces{}.parameter + "\n  - {path: behaviour.income.persistence, prior: uniform, low: 0.5, high: 0.6, source: x}",
                  .method = "{name: emulator, degree: 4, design: 20}"}, "G039", 10, "30 simulations at least");
}

TEST(BadCalibration, ScenarioThatIsMissing) {
  const std::filesystem::path path = process_folder() / "calibration_without_scenario.yaml";
  std::string text = Pieces{}.text();
  text.replace(text.find("small_world"), 11, "other_world");
  std::ofstream(path) << text;
  Diagnostics diagnostics;
  EXPECT_FALSE(load_calibration(path, source_folder + "/configs", {}, diagnostics).has_value());
  EXPECT_EQ(diagnostics.exit_code(), 3);
}

TEST(CalibrationFile, EveryFileOfTheRepositoryIsRight) {
  for (const auto& entry : std::filesystem::directory_iterator(source_folder + "/configs/calibration")) {
    Diagnostics diagnostics;
    if (entry.path().extension() != ".yaml") continue;   // what a calibration found stands beside
    std::ifstream file(entry.path());
    std::string first;
    while (std::getline(file, first) && first.starts_with('#')) continue;
    if (first != "schema: guyub/calibration/1") continue;   // other blocks for calibrations may stand beside
    std::string text((std::istreambuf_iterator<char>(file)), {});
    if (text.find("\ntables:") != std::string::npos) continue;   // those of worlds are read where the worlds are
    load_calibration(entry.path(), {}, {}, diagnostics);
    EXPECT_TRUE(diagnostics.empty()) << diagnostics.text();
  }
}

}  // namespace
}  // namespace guyub::calibration
