#include "analysis/worlds/world.hpp"

#include "analysis/parameters/parameter_draws.hpp"

namespace guyub::analysis {

LoadedScenario load_world(const WorldRequest& request, const std::string& file, const std::vector<std::string>& changes) {
  Diagnostics diagnostics;
  std::optional<LoadedScenario> loaded = load_model(request.scenario(file), request.configs, changes, diagnostics);
  if (!loaded) throw WorldError(diagnostics.text());
  return std::move(*loaded);
}

std::vector<std::string> drawn_changes(const LoadedScenario& scenario, const std::vector<std::string>& parts, int draw) {
  static const std::vector<KeyRow> keys = language_keys();
  return drawn_values(scenario.document, parts, keys, draw, Spread::by_ratio);
}

ScenarioMark mark_of(const LoadedScenario& scenario, const std::string& file) {
  return {file, scenario.hash, scenario.base.head.run.seed};
}

}  // namespace guyub::analysis
