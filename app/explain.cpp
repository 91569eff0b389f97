#include "app/explain.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "analysis/calibration/calibration_file.hpp"
#include "analysis/load_model.hpp"
#include "app/explain_approach.hpp"
#include "analysis/robustness/plausibility.hpp"
#include "app/explain_class.hpp"
#include "sim/record/indicators.hpp"
#include "sim/record/programme_indicators.hpp"
#include "sim/scenario/explain.hpp"
#include "sim/scenario/nearest.hpp"
#include "sim/scenario/schema.hpp"

namespace guyub {
namespace {

bool explain_code(const std::string& what, Language language) {
  const std::optional<Fault> fault = fault_of_code(what);
  if (!fault) return false;
  const FaultEntry& entry = entry_of(*fault);
  fmt::print("{}: {}\n{}\n", code_of(*fault), in_language(entry.title, language), in_language(entry.explanation, language));
  return true;
}

template <class Table>
bool explain_indicator(const Table& table, const std::string& what, Language language) {
  for (const auto& indicator : table) {
    if (indicator.name != what) continue;
    fmt::print("{}: {}\n  unit {}  good {}\n", indicator.name, in_language(indicator.words, language), indicator.unit, indicator.good);
    return true;
  }
  return false;
}

bool explain_key(const std::vector<KeyRow>& keys, const std::string& what, const std::filesystem::path& config_root, Language language) {
  const KeyRow* row = find_key(keys, what);
  if (row == nullptr) return false;
  fmt::print("{}: {}\n", row->path, in_language(row->about, language));
  if (!row->unit.empty()) fmt::print("  unit {}  range {} .. {}\n", row->unit, row->low, row->high);
  if (!row->options.empty()) fmt::print("  one of {}\n", fmt::join(row->options, ", "));
  fmt::print("  {}\n", row->required ? "required" : "optional" + (row->fallback.empty() ? "" : ", default " + row->fallback));
  fmt::print("{}", class_text(*row, config_root, language));
  const std::string prefix = row->path + ".";
  for (const KeyRow& other : keys) {
    if (other.path.starts_with(prefix) && other.path.find('.', prefix.size()) == std::string::npos) {
      fmt::print("    {:28} {}\n", other.path.substr(prefix.size()), in_language(other.about, language));
    }
  }
  return true;
}

void add_keys(std::vector<KeyRow>& keys, std::string_view kind, std::vector<KeyRow> of_file) {
  for (KeyRow& row : of_file) {
    row.path = join_path(kind, row.path);
    keys.push_back(std::move(row));
  }
}

/// Keys of scenarios, then those of calibration files below `calibration` and of conditions below `plausibility`.
std::vector<KeyRow> all_keys() {
  std::vector<KeyRow> keys = language_keys();
  add_keys(keys, "calibration", explain_keys<calibration::CalibrationFile>());
  add_keys(keys, "plausibility", explain_keys<robustness::Plausibility>());
  return keys;
}

}  // namespace

ExitCode explain(const std::string& what, const CommonOptions& common) {
  constexpr std::string_view approach = "approach:";
  if (what.starts_with(approach)) return explain_approach(what.substr(approach.size()), common);
  const std::vector<KeyRow> keys = all_keys();
  if (explain_code(what, common.spoken()) || explain_indicator(indicators(), what, common.spoken()) ||
      explain_indicator(programme_indicators(), what, common.spoken()) || explain_key(keys, what, find_config_root(common.configs, "."), common.spoken())) {
    return ExitCode::ok;
  }
  std::vector<std::string> names;
  for (const KeyRow& row : keys) names.push_back(row.path);
  for (const Indicator& indicator : indicators()) names.emplace_back(indicator.name);
  const std::string guess = nearest(what, names);
  fmt::print(stderr, "error: nothing is called `{}`{}\n", what, guess.empty() ? "" : "; did you mean `" + guess + "`?");
  return ExitCode::invalid;
}

ExitCode print_schema(const CommonOptions& common) {
  const std::vector<KeyRow> keys = language_keys();
  fmt::print("{}\n", json_schema(keys, common.spoken()));
  return ExitCode::ok;
}

}  // namespace guyub
