#pragma once
// Looks at every variant of every replicate once, at the end of one month.

#include <cstdint>
#include <functional>
#include <utility>

#include "analysis/worlds/world.hpp"
#include "sim/engine/run.hpp"

namespace guyub::analysis {

using Look = std::function<void(std::uint32_t replicate, std::size_t variant, const Country& country)>;

class LastMonth : public Observer {
 public:
  LastMonth(std::uint32_t step, Look look) : step_(step), look_(std::move(look)) {}
  void replicate_begins(std::uint32_t, const Country&, std::span<const FitRow>) override {}
  void month_done(std::uint32_t replicate, std::size_t variant, std::uint32_t step, const Country& country, const Workers&) override {
    if (step == step_) look_(replicate, variant, country);
  }
  void replicate_ends(std::uint32_t, std::span<const TwinEffects>) override {}

 private:
  std::uint32_t step_;
  Look look_;
};

/// Runs all replicates of a scenario and looks at the end of its last month.
inline void look_at_the_end(const LoadedScenario& scenario, const WorldRequest& request, const Look& look) {
  LastMonth observer(static_cast<std::uint32_t>(scenario.base.head.run.months) - 1, look);
  run_comparison(scenario.variants, {.threads = request.threads}, observer, {});
}

/// The random numbers of a replicate of a scenario: who leads, who is connected.
inline Draws draws_of(const LoadedScenario& scenario, std::uint32_t replicate) {
  return Draws(static_cast<std::uint64_t>(scenario.base.head.run.seed), replicate);
}

/// A cell that no effect of a programme informs: the same number in both tiers.
inline void add_in_both_tiers(const DrawnEstimates& estimates, const std::string& id, WorldCells& into) {
  for (const char* tier : {"A", "B"}) into.cells.push_back(estimates.cell(id, tier));
}

}  // namespace guyub::analysis
