#include "tests/patterns/drawn_world.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <random>
#include <stdexcept>

#include <fmt/format.h>

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
      load_scenario(root / "tests/patterns/world.yaml", {root / "configs", {}, language().paths}, diagnostics);
  if (!document || diagnostics.errors() > 0) throw std::runtime_error(diagnostics.text());
  return std::move(*document);
}

const Document& world_document() {
  static const Document document = read_world();
  return document;
}

void collect(const Node& node, const std::string& path, std::vector<RangedNumber>& found) {
  const Node* range = node.value("range");
  if (range != nullptr && range->items.size() == 2) {
    found.push_back({path, std::stod(range->items[0].text), std::stod(range->items[1].text)});
    return;
  }
  for (const NodeEntry& entry : node.entries) collect(entry.value, join_path(path, entry.key), found);
}

/// The path without the programme's or approach's own name.
std::string shared_path(std::string_view path) {
  const std::vector<std::string> parts = split_path(path);
  std::string shared;
  const bool named = parts.front() == "programmes";
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!named || i != 1) shared = join_path(shared, parts[i]);
  }
  return shared;
}

/// FNV-1a, so that the draw of a number does not change when another one is added.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 0xcbf29ce484222325u;
  for (const char letter : text) value = (value ^ static_cast<unsigned char>(letter)) * 0x100000001b3u;
  return value;
}

std::string drawn_value(const RangedNumber& number, int draw) {
  const double position = position_in_range(draw, number.path);
  const KeyRow* key = find_key(language().keys, number.path);
  if (key == nullptr) throw std::runtime_error(fmt::format("no key {}", number.path));
  if (key->kind == KeyKind::integer) {
    return fmt::format("{}={}", number.path, static_cast<std::int64_t>(number.low + position * (number.high - number.low + 1.0)));
  }
  return fmt::format("{}={:.9g}", number.path, number.low + position * (number.high - number.low));
}

std::vector<std::string> drawn_values(int draw) {
  std::vector<std::string> values;
  for (const char* part : {"behaviour", "institutions", "programmes", "approaches", "synthesis.minds", "synthesis.institutions"}) {
    for (const RangedNumber& number : ranged_numbers(world_document(), part)) values.push_back(drawn_value(number, draw));
  }
  return values;
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

std::vector<RangedNumber> ranged_numbers(const Document& document, std::string_view path) {
  std::vector<RangedNumber> found;
  if (const Node* node = document.find(path)) collect(*node, std::string(path), found);
  return found;
}

double position_in_range(int draw, std::string_view path) {
  constexpr std::uint64_t golden = 0x9e3779b97f4a7c15u;
  std::mt19937_64 engine(hash(shared_path(path)) + golden * static_cast<std::uint64_t>(draw + 1));
  return static_cast<double>(engine() >> 11) * 0x1p-53;
}

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
