#include "app/plan.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/planning/alternatives_text.hpp"
#include "sim/record/indicators.hpp"

namespace guyub {
namespace {


void tell(const Bilingual& words, const CommonOptions& common) { fmt::print(stderr, "error: {}\n", in_language(words, common.spoken())); }

/// The choices of the command line; nothing when one cannot be read (told).
std::optional<std::vector<analysis::TriedKey>> read_choices(const PlanArguments& arguments) {
  std::vector<analysis::TriedKey> choices;
  for (const std::string& text : arguments.choices) {
    if (analysis::parse_choice(text, choices.emplace_back())) continue;
    tell(both("`--try {0}` tidak dapat dibaca; tulislah jalur=nilai,nilai", "`--try {0}` cannot be read; write path=value,value", text), arguments.common);
    return {};
  }
  return choices;
}

std::optional<analysis::Search> search_of(const PlanArguments& arguments, const ScenarioHead& head) {
  analysis::Search search;
  const auto found = std::find_if(head.variants.begin(), head.variants.end(), [&](const Variant& v) { return v.id == arguments.variant; });
  if (!arguments.variant.empty()) search.variant = static_cast<std::size_t>(found - head.variants.begin());
  if (search.variant == 0 || search.variant >= head.variants.size()) {
    tell(both("varian `{0}` bukan alternatif skenario ini", "`{0}` is no alternative of this scenario", arguments.variant), arguments.common);
    return {};
  }
  for (const IndicatorRule& rule : head.indicators) {
    if (rule.role != IndicatorRule::Role::primary) continue;
    if (search.indicators.empty()) search.lower_is_better = rule.good == IndicatorRule::Good::down;
    search.indicators.push_back(rule.id);
  }
  if (search.indicators.empty()) {
    search.indicators = {"poverty_headcount"};
    search.lower_is_better = true;
  }
  search.budget = arguments.budget;
  search.interval = head.analysis.interval;
  return search;
}

}  // namespace

ExitCode plan(const PlanArguments& arguments) {
  const std::optional<std::vector<analysis::TriedKey>> choices = read_choices(arguments);
  if (!choices) return ExitCode::invalid;
  Diagnostics diagnostics;
  const std::filesystem::path configs = find_config_root(arguments.common.configs, arguments.scenario);
  std::vector<std::string> overrides = arguments.overrides;
  const std::optional<LoadedScenario> given = load_model(arguments.scenario, configs, overrides, diagnostics);
  if (!given) {
    fmt::print(stderr, "{}", diagnostics.text(arguments.common.spoken()));
    return static_cast<ExitCode>(diagnostics.exit_code());
  }
  const std::optional<analysis::Search> search = search_of(arguments, given->base.head);
  if (!search) return ExitCode::invalid;
  if (arguments.households > 0 && arguments.households < given->base.head.population.households) {
    overrides.push_back(fmt::format("population.households={}", arguments.households));
  }
  Diagnostics of_source;
  const std::optional<ScenarioSource> source = ScenarioSource::open(arguments.scenario, configs, overrides, of_source);
  if (!source) return static_cast<ExitCode>(of_source.exit_code());
  try {
    const std::vector<analysis::Alternative> found = analysis::search(*source, *choices, *search, {.threads = arguments.threads});
    const nlohmann::json told = analysis::alternatives_json(found, *search, *given);
    fmt::print("{}", arguments.json ? told.dump(1) + "\n" : analysis::alternatives_text(told, arguments.common.spoken()));
  } catch (const std::runtime_error& error) {   // a changed scenario that the reader refuses
    fmt::print(stderr, "{}", error.what());
    return ExitCode::invalid;
  }
  return ExitCode::ok;
}

}  // namespace guyub
