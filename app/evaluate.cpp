#include "app/evaluate.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/load_model.hpp"
#include "analysis/weakening/weakening_json.hpp"

namespace guyub {
namespace {

constexpr std::uint32_t last_months = 12;

std::vector<std::string> primary_of(const ScenarioHead& head) {
  std::vector<std::string> primary;
  for (const IndicatorRule& rule : head.indicators) {
    if (rule.role == IndicatorRule::Role::primary) primary.push_back(rule.id);
  }
  if (primary.empty()) primary = {"poverty_headcount", "enrolment_16_18"};
  return primary;
}

}  // namespace

ExitCode evaluate(const EvaluateArguments& arguments) {
  Diagnostics diagnostics;
  const std::filesystem::path configs = find_config_root(arguments.common.configs, arguments.scenario);
  std::optional<LoadedScenario> as_given = load_model(arguments.scenario, configs, arguments.overrides, diagnostics);
  if (!as_given) {
    fmt::print(stderr, "{}", diagnostics.text(arguments.common.spoken()));
    return static_cast<ExitCode>(diagnostics.exit_code());
  }
  std::vector<std::string> overrides = arguments.overrides;
  if (arguments.households > 0 && arguments.households < as_given->base.head.population.households) {
    overrides.push_back(fmt::format("population.households={}", arguments.households));
  }
  Diagnostics of_source;
  const std::optional<ScenarioSource> source = ScenarioSource::open(arguments.scenario, configs, overrides, of_source);
  if (!source) {
    fmt::print(stderr, "{}", of_source.text(arguments.common.spoken()));
    return static_cast<ExitCode>(of_source.exit_code());
  }
  const analysis::Weakening found = analysis::weigh_inhibitors(*source, primary_of(as_given->base.head), last_months, {.threads = arguments.threads});
  const nlohmann::json told = analysis::weakening_json(found, *as_given, as_given->base.head.analysis.interval);
  fmt::print("{}", arguments.json ? told.dump(1) + "\n" : analysis::weakening_text(told, arguments.common.spoken()));
  return ExitCode::ok;
}

}  // namespace guyub
