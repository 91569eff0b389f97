#include "analysis/load_model.hpp"

#include <system_error>
#include <utility>

#include "analysis/library/check_library.hpp"
#include "analysis/check_guards.hpp"
#include "sim/engine/check_model.hpp"
#include "sim/engine/variant.hpp"
#include "sim/record/digest.hpp"
#include "sim/scenario/check.hpp"
#include "sim/scenario/resolved.hpp"

namespace guyub {
namespace {

std::optional<LoadedScenario> checked(WholeScenario<Model> whole, Diagnostics& diagnostics) {
  if (diagnostics.errors() == 0) {
    for (const auto& variant : whole.variants) check_model(variant.document, variant.root, diagnostics);
    analysis::check_library(whole.document, whole.root.head, diagnostics);
    check_guards(whole.document, whole.root, diagnostics);
  }
  if (diagnostics.errors() > 0) return {};
  LoadedScenario loaded{std::move(whole.document), std::move(whole.root), {}, std::move(whole.numbers), {}};
  loaded.hash = sha256_hex(canonical_text(loaded.document));
  const Node* region = loaded.document.find("region");
  const std::vector<StandIn> stand_ins = region != nullptr ? read_stand_ins(*region) : std::vector<StandIn>{};
  loaded.base.region.stand_ins = stand_ins;
  for (std::size_t i = 0; i < whole.variants.size(); ++i) {
    whole.variants[i].root.region.stand_ins = stand_ins;
    loaded.variants.push_back(make_variant(std::move(whole.variants[i].root), i));
  }
  return loaded;
}

}  // namespace

std::optional<LoadedScenario> load_model(const std::filesystem::path& scenario, const std::filesystem::path& config_root,
                                         const std::vector<std::string>& overrides, Diagnostics& diagnostics) {
  std::optional<WholeScenario<Model>> whole = read_scenario<Model>(scenario, {config_root, overrides, {}}, diagnostics);
  return whole ? checked(std::move(*whole), diagnostics) : std::nullopt;
}

std::optional<ScenarioSource> ScenarioSource::open(const std::filesystem::path& scenario, const std::filesystem::path& config_root,
                                                   const std::vector<std::string>& overrides, Diagnostics& diagnostics) {
  KnownPaths paths = known_paths(language_keys());
  std::optional<Document> document = load_scenario(scenario, {config_root, overrides, paths}, diagnostics);
  if (!document) return {};
  return ScenarioSource(std::move(*document), std::move(paths));
}

std::optional<LoadedScenario> ScenarioSource::models(const std::vector<std::string>& overrides, Diagnostics& diagnostics) const {
  Document document = document_;
  for (const std::string& text : overrides) apply_override(document, text, paths_, diagnostics);
  return checked(read_whole<Model>(std::move(document), paths_, diagnostics), diagnostics);
}

std::filesystem::path find_config_root(const std::filesystem::path& given, const std::filesystem::path& scenario) {
  if (!given.empty()) return given;
  std::error_code error;
  for (std::filesystem::path folder = std::filesystem::absolute(scenario, error).parent_path(); !error; folder = folder.parent_path()) {
    if (std::filesystem::is_directory(folder / "configs" / "regions", error)) return std::filesystem::proximate(folder / "configs", error);
    if (folder == folder.root_path()) break;
  }
  return std::filesystem::path(GUYUB_CONFIG_ROOT);
}

std::vector<KeyRow> language_keys() { return explain_keys<Model>(); }

}  // namespace guyub
