#include "analysis/lives/life.hpp"

#include <algorithm>
#include <stdexcept>

#include "analysis/observable.hpp"
#include "sim/record/month_reading.hpp"

namespace guyub::analysis {
namespace {

/// Reads indicators and ledgers as a run goes.
class LifeReading final : public Observer {
 public:
  LifeReading(const LoadedScenario& scenario, const std::vector<std::string>& indicators, std::uint32_t months)
      : indicators_(indicators), replicates_(static_cast<std::size_t>(scenario.base.head.run.replicates)),
        first_(static_cast<std::uint32_t>(scenario.base.head.run.months) - months), months_(months), life_(scenario.variants.size()) {
    for (LivedVariant& variant : life_) variant.indicators.assign(indicators.size(), std::vector<double>(replicates_, 0.0));
  }

  void replicate_begins(std::uint32_t, const Country&, std::span<const FitRow>) override {}
  void replicate_ends(std::uint32_t, std::span<const TwinEffects>) override {}
  void month_done(std::uint32_t replicate, std::size_t variant, std::uint32_t step, const Country& country, const Workers& workers) override {
    LivedVariant& lived = life_[variant];
    const MonthReading month = read_month(country, workers);
    for (const ProgrammeReading& programme : month.region.programmes) {
      for (std::size_t item = 0; item < lived.ledger.size(); ++item) lived.ledger[item] += static_cast<double>(programme.ledger[item]) / static_cast<double>(replicates_);
    }
    if (step < first_) return;
    for (std::size_t i = 0; i < indicators_.size(); ++i) lived.indicators[i][replicate] += observable(indicators_[i], "all", month) / static_cast<double>(months_);
  }

  Life life() const { return life_; }

 private:
  const std::vector<std::string>& indicators_;
  std::size_t replicates_;
  std::uint32_t first_;
  std::uint32_t months_;
  Life life_;
};

}  // namespace

Life live(const ScenarioSource& source, const std::vector<std::string>& changes, const std::vector<std::string>& indicators, std::uint32_t months,
          const Execution& execution) {
  Diagnostics diagnostics;
  const std::optional<LoadedScenario> scenario = source.models(changes, diagnostics);
  if (!scenario) throw std::runtime_error(diagnostics.text(Language::english));
  LifeReading reading(*scenario, indicators, std::min(months, static_cast<std::uint32_t>(scenario->base.head.run.months)));
  run_comparison(scenario->variants, execution, reading, {});
  return reading.life();
}

std::vector<double> effect(const Life& life, std::size_t variant, std::size_t indicator) {
  std::vector<double> differences;
  const std::vector<double>& values = life[variant].indicators[indicator];
  const std::vector<double>& base = life[0].indicators[indicator];
  for (std::size_t replicate = 0; replicate < values.size(); ++replicate) differences.push_back(values[replicate] - base[replicate]);
  return differences;
}

}  // namespace guyub::analysis
