#include "analysis/patterns/drawn_world.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>

#include <fmt/format.h>

#include "analysis/parameters/parameter_draws.hpp"
#include "sim/engine/check_model.hpp"
#include "sim/scenario/explain.hpp"
#include "sim/scenario/loader.hpp"
#include "sim/scenario/override.hpp"
#include "sim/scenario/reader.hpp"

namespace guyub::patterns {
namespace {

constexpr std::uint64_t first_seed = 606;

struct Language {
  std::vector<KeyRow> keys = explain_keys<Model>();
  KnownPaths paths = known_paths(keys);
};

const Language& language() {
  static const Language all;
  return all;
}

Document read_world() {
  const std::filesystem::path root(GUYUB_SOURCE_DIR);
  Diagnostics diagnostics;
  std::optional<Document> document =
      load_scenario(root / "scenarios/validation/patterns.yaml", {root / "configs", {}, language().paths}, diagnostics);
  if (!document || diagnostics.errors() > 0) throw std::runtime_error(diagnostics.text());
  return std::move(*document);
}

const Document& world_document() {
  static const Document document = read_world();
  return document;
}

std::vector<std::string> drawn_values(int draw) {
  static const std::vector<std::string> parts{"behaviour", "institutions", "programmes", "approaches", "practice", "schemes", "synthesis.minds", "synthesis.institutions"};
  return analysis::drawn_values(world_document(), parts, language().keys, draw);
}

Model read_with(const std::vector<std::string>& values) {
  Document document = world_document();
  Diagnostics diagnostics;
  Model model;
  for (const std::string& value : values) apply_override(document, value, language().paths, diagnostics);
  if (!read_document(document, model, diagnostics)) throw std::runtime_error(diagnostics.text());
  check_model(document, model, diagnostics);
  if (diagnostics.errors() > 0) throw std::runtime_error(diagnostics.text());
  return model;
}

std::string seed(int draw) { return fmt::format("run.seed={}", first_seed + static_cast<std::uint64_t>(draw)); }

}  // namespace

Model drawn_world(int draw, const std::vector<std::string>& fixed) {
  std::vector<std::string> values = drawn_values(draw);
  values.push_back(seed(draw));
  values.insert(values.end(), fixed.begin(), fixed.end());
  return read_with(values);
}

Model reference_world(int draw, const std::vector<std::string>& fixed) {
  std::vector<std::string> values{seed(draw)};
  values.insert(values.end(), fixed.begin(), fixed.end());
  return read_with(values);
}

}  // namespace guyub::patterns
