#include "analysis/validation/measures.hpp"

#include <cmath>

#include "sim/engine/run.hpp"
#include "sim/record/indicators.hpp"
#include "sim/record/month_reading.hpp"

namespace guyub::analysis {
namespace {

constexpr std::int32_t last_months = 12;

/// Adds up each number over the last months of a replicate.
class LevelWatcher final : public Observer {
 public:
  LevelWatcher(Measures& measures, std::int32_t months) : measures_(measures), months_(months) {}

  void replicate_begins(std::uint32_t, const Country&, std::span<const FitRow>) override { sums_.clear(); }

  void month_done(std::uint32_t, std::size_t variant, std::uint32_t step, const Country& country, const Workers& workers) override {
    if (variant != 0 || static_cast<std::int32_t>(step) < months_ - last_months) return;
    const MonthReading read = read_month(country, workers);
    for (const Indicator& indicator : indicators()) sums_[std::string(indicator.name)] += value_of(indicator, read.region.total);
    sums_["gini"] += read.region.histogram.gini();
    sums_["palma"] += read.region.histogram.palma();
  }

  void replicate_ends(std::uint32_t, std::span<const TwinEffects>) override {
    const double counted = std::min(months_, last_months);
    for (const auto& [name, sum] : sums_) measures_["level." + name].push_back(sum / counted);
  }

 private:
  Measures& measures_;
  std::int32_t months_;
  std::map<std::string, double> sums_;
};

}  // namespace

void add_levels(Measures& measures, const LoadedScenario& scenario, int threads) {
  LevelWatcher watcher(measures, scenario.base.head.run.months);
  Execution execution;
  execution.threads = threads;
  run_comparison(scenario.variants, execution, watcher, {});
}

void add_reported(Measures& measures, const patterns::Findings& findings) {
  for (const patterns::Reported& reported : findings.reported()) measures[reported.name] = reported.values;
}

void add_cells(Measures& measures, const WorldCells& cells) {
  for (const CellEstimate& cell : cells.cells) {
    if (cell.tier != "A") continue;
    const double error = std::hypot(cell.parameter_sd, cell.monte_carlo_se);
    measures["cell." + cell.id] = {cell.estimate - 2.0 * error, cell.estimate, cell.estimate + 2.0 * error};
  }
}

}  // namespace guyub::analysis
