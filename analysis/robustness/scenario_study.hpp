#pragma once
// The question of a scenario, and the scenario as a function of its uncertain numbers.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/effects.hpp"
#include "analysis/load_model.hpp"
#include "analysis/robustness/plausibility.hpp"
#include "analysis/robustness/study.hpp"

namespace guyub::robustness {

/// A scenario about which the question is asked.
struct Case {
  ScenarioSource source;              ///< with the population of the runs
  LoadedScenario reference;           ///< the same, as it stands
  std::int32_t households = 0;        ///< of the scenario itself
  std::vector<Condition> conditions;  ///< those whose `near` the scenario has, or that have none
};

/// Nothing when something is wrong with the scenario: then `diagnostics` says what. `households`: of the runs, at most those of the
/// scenario.
std::optional<Case> open_case(const std::filesystem::path& scenario, const std::filesystem::path& config_root, const std::vector<std::string>& overrides,
                              std::int32_t households, const Plausibility& plausibility, Diagnostics& diagnostics);

/// Claims: every primary indicator of every variant but the first.
Question question_of(const Case& about);

/// Refers to `about`. Every run has one thread.
Simulator scenario_simulator(const Case& about, const Question& question);

}  // namespace guyub::robustness
