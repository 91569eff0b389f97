// A scenario as a simulator: the same numbers as a run of its own, other numbers for other draws.

#include "analysis/calibration/scenario_simulator.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "sim/record/indicators.hpp"
#include "sim/record/month_reading.hpp"
#include "tests/sim/support/process_folder.hpp"

namespace guyub::calibration {
namespace {

/// A table that counts the months it sees.
class MonthsSeen final : public RunReading {
 public:
  void replicate_begins(std::uint32_t, const Country&, std::span<const FitRow>) override {}
  void month_done(std::uint32_t, std::size_t, std::uint32_t, const Country&, const Workers&) override { ++months_; }
  void replicate_ends(std::uint32_t, std::span<const TwinEffects>) override {}
  Outputs outputs() const override { return {months_}; }

 private:
  double months_ = 0.0;
};

std::vector<TargetCell> month_cells(const std::filesystem::path&) { return {{"months", 4.0, 1.0, "made up"}}; }
std::unique_ptr<RunReading> read_months(std::span<const VariantModel>, const std::filesystem::path&) { return std::make_unique<MonthsSeen>(); }

const std::vector<TargetTable> tables{{"test.months", month_cells, read_months}};

LoadedCalibration loaded(const std::string& more = "") {
  const std::filesystem::path path = process_folder() / "scenario_simulator_test.yaml";
  std::ofstream(path) << "schema: guyub/calibration/1\ntitle: {id: a, en: b}\nseed: 1\nmethod: {name: smc}\n"
                         "scenario: " GUYUB_SOURCE_DIR "/tests/app/scenarios/small_world.yaml\n"
                         "set: [population.households=300, run.months=4, run.replicates=2]\n"
                         "parameters:\n  - {path: behaviour.income.growth, prior: uniform, low: 0, high: 0.2, source: made up}\n"
                         "targets:\n"
                         "  - {id: poverty, indicator: poverty_headcount, month: 3, months: 2, value: 0.2, standard_error: 0.01, source: made up}\n"
                         "  - {id: rural, indicator: consumption_per_capita, group: rural, month: 4, value: 1e6, standard_error: 1e4, source: made up}\n"
                      << more;
  Diagnostics diagnostics;
  std::optional<LoadedCalibration> calibration = load_calibration(path, GUYUB_SOURCE_DIR "/configs", tables, diagnostics);
  if (!calibration) throw std::runtime_error(diagnostics.text());
  return std::move(*calibration);
}

/// What the first variant's months say when they are run on their own.
class Direct final : public Observer {
 public:
  void replicate_begins(std::uint32_t, const Country&, std::span<const FitRow>) override {}
  void month_done(std::uint32_t, std::size_t variant, std::uint32_t step, const Country& country, const Workers& workers) override {
    if (variant != 0) return;
    const MonthReading month = read_month(country, workers);
    for (const Indicator& indicator : indicators()) {
      if (indicator.name == "poverty_headcount" && (step == 1 || step == 2)) poverty += value_of(indicator, month.region.total) / 4.0;
      if (indicator.name == "consumption_per_capita" && step == 3) rural += value_of(indicator, month.region.by_place[1]) / 2.0;
    }
  }
  void replicate_ends(std::uint32_t, std::span<const TwinEffects>) override {}

  double poverty = 0.0;
  double rural = 0.0;
};

TEST(ScenarioSimulator, ReadsWhatARunSays) {
  const LoadedCalibration calibration = loaded();
  const Outputs outputs = scenario_simulator(calibration)({0.015}, 77);
  Diagnostics diagnostics;
  const auto scenario = calibration.scenario.models({"behaviour.income.growth=0.015", "run.seed=77"}, diagnostics);
  ASSERT_TRUE(scenario.has_value()) << diagnostics.text();
  Direct direct;
  run_comparison(scenario->variants, {}, direct, {});
  ASSERT_EQ(outputs.size(), 2u);
  EXPECT_DOUBLE_EQ(outputs[0], direct.poverty);
  EXPECT_DOUBLE_EQ(outputs[1], direct.rural);
}

TEST(ScenarioSimulator, HearsTheDrawAndTheSeed) {
  const LoadedCalibration calibration = loaded();
  const Simulator simulator = scenario_simulator(calibration);
  EXPECT_EQ(simulator({0.0}, 5), simulator({0.0}, 5));
  EXPECT_NE(simulator({0.0}, 5), simulator({0.0}, 6));
  EXPECT_LT(simulator({0.0}, 5)[1], simulator({0.2}, 5)[1]);
}

TEST(ScenarioSimulator, HasNoValueForADrawThatIsRefused) {
  const LoadedCalibration calibration = loaded();
  for (const double output : scenario_simulator(calibration)({1e9}, 5)) EXPECT_TRUE(std::isnan(output));
}

TEST(ScenarioSimulator, AsksTheTablesToo) {
  const LoadedCalibration calibration = loaded("tables: [{table: test.months, discrepancy: 0.5}]\n");
  const std::vector<TargetValue> targets = target_values(calibration);
  ASSERT_EQ(targets.size(), 3u);
  EXPECT_EQ(targets[2].id, "months");
  EXPECT_DOUBLE_EQ(targets[2].variance(), 1.25);
  const double variants = static_cast<double>(calibration.scenario.document().find("variants")->items.size());
  EXPECT_EQ(scenario_simulator(calibration)({0.01}, 5)[2], 4.0 * 2.0 * variants);
}

}  // namespace
}  // namespace guyub::calibration
