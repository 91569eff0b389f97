#include "app/explain.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "analysis/calibration/calibration_file.hpp"
#include "analysis/load_model.hpp"
#include "analysis/robustness/plausibility.hpp"
#include "app/catalogue.hpp"
#include "app/explain_approach.hpp"
#include "app/explain_class.hpp"
#include "sim/scenario/nearest.hpp"
#include "sim/scenario/paths.hpp"
#include "sim/scenario/schema.hpp"

namespace guyub {
namespace {

std::string_view pick(const Words& words, Language language) { return in_language(words, language); }

std::string code_text(const std::string& what, Language language) {
  const std::optional<Fault> fault = fault_of_code(what);
  if (!fault) return "";
  const FaultEntry& entry = entry_of(*fault);
  return fmt::format("{}: {}\n{}\n", code_of(*fault), in_language(entry.title, language), in_language(entry.explanation, language));
}

std::string entry_text(const CatalogueEntry& entry, Language language) {
  std::string text = fmt::format("{}:{}: {}\n", entry.kind, entry.name, in_language(entry.words, language));
  for (const Bilingual& detail : entry.details) text += fmt::format("  {}\n", in_language(detail, language));
  return text;
}

std::string key_text(std::span<const KeyRow> keys, const KeyRow& row, Language language) {
  std::string text = fmt::format("{}: {}\n", row.path, in_language(row.about, language));
  if (!row.unit.empty()) text += fmt::format("  {} {}  {} {} .. {}\n", pick({"satuan", "unit"}, language), row.unit, pick({"rentang", "range"}, language), row.low, row.high);
  for (std::size_t i = 0; i < row.options.size(); ++i) {
    text += fmt::format("  {} {:20} {}\n", i == 0 ? pick({"salah satu dari", "one of"}, language) : pick({"               ", "      "}, language), row.options[i],
                        in_language(row.option_words[i], language));
  }
  const std::string fallback = row.fallback.empty() ? "" : fmt::format("{}{}", pick({", bila kosong ", ", default "}, language), row.fallback);
  text += fmt::format("  {}\n", row.required ? std::string(pick({"wajib", "required"}, language)) : std::string(pick({"boleh tidak ditulis", "optional"}, language)) + fallback);
  const std::string prefix = row.path + ".";
  for (const KeyRow& other : keys) {
    if (other.path.starts_with(prefix) && other.path.find('.', prefix.size()) == std::string::npos) {
      text += fmt::format("    {:28} {}\n", other.path.substr(prefix.size()), in_language(other.about, language));
    }
  }
  return text;
}

/// Keys whose last part is the name.
std::string keys_called(std::span<const KeyRow> keys, std::string_view name, Language language) {
  std::string text;
  for (const KeyRow& row : keys) {
    if (std::string_view(row.path).substr(row.path.rfind('.') + 1) == name) text += key_text(keys, row, language);
  }
  return text;
}

std::string catalogue_text(std::span<const CatalogueEntry> entries, std::string_view kind, std::string_view name, Language language) {
  std::string text;
  for (const CatalogueEntry& entry : entries) {
    if (entry.name == name && (kind.empty() || entry.kind == kind)) text += entry_text(entry, language);
  }
  return text;
}

void add_keys(std::vector<KeyRow>& keys, std::string_view kind, std::vector<KeyRow> of_file) {
  for (KeyRow& row : of_file) {
    row.path = join_path(kind, row.path);
    keys.push_back(std::move(row));
  }
}

}  // namespace

std::vector<KeyRow> explained_keys() {
  std::vector<KeyRow> keys = language_keys();
  add_keys(keys, "calibration", explain_keys<calibration::CalibrationFile>());
  add_keys(keys, "plausibility", explain_keys<robustness::Plausibility>());
  return keys;
}

Explanations::Explanations(const std::filesystem::path& config_root)
    : config_root_(config_root), keys_(explained_keys()), entries_(catalogue(keys_, config_root)) {}

std::string Explanations::of(const std::string& what, Language language) const {
  const std::string code = code_text(what, language);
  if (!code.empty()) return code;
  if (const std::size_t colon = what.find(':'); colon != std::string::npos) {
    const std::string kind = what.substr(0, colon), name = what.substr(colon + 1);
    if (const KeyRow* const row = key_of_kind(keys_, kind, name)) return key_text(keys_, *row, language);
    return catalogue_text(entries_, kind, name, language);
  }
  if (const KeyRow* const row = find_key(keys_, what)) {
    return key_text(keys_, *row, language) + class_text(*row, config_root_, language) + catalogue_text(entries_, "", what, language);
  }
  const std::string text = catalogue_text(entries_, "", what, language);
  return text.empty() ? keys_called(keys_, what, language) : text;
}

std::string Explanations::nearest_to(const std::string& what) const {
  std::vector<std::string> names;
  for (const KeyRow& row : keys_) names.push_back(row.path);
  for (const CatalogueEntry& entry : entries_) names.push_back(what.find(':') == std::string::npos ? entry.name : entry.kind + ":" + entry.name);
  return nearest(what, names);
}

ExitCode explain(const std::string& what, const CommonOptions& common) {
  constexpr std::string_view approach = "approach:";
  if (what.starts_with(approach)) return explain_approach(what.substr(approach.size()), common);
  const Explanations explanations(find_config_root(common.configs, "scenario.yaml"));
  const std::string text = explanations.of(what, common.spoken());
  if (!text.empty()) {
    fmt::print("{}", text);
    return ExitCode::ok;
  }
  const std::string guess = explanations.nearest_to(what);
  fmt::print(stderr, "error: nothing is called `{}`{}\n", what, guess.empty() ? "" : "; did you mean `" + guess + "`?");
  return ExitCode::invalid;
}

ExitCode print_schema(const CommonOptions& common) {
  const std::vector<KeyRow> keys = language_keys();
  fmt::print("{}\n", json_schema(keys, common.spoken()));
  return ExitCode::ok;
}

}  // namespace guyub
