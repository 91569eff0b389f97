#include "sim/scenario/explain.hpp"

#include <algorithm>

namespace guyub {
namespace {

bool fits(const std::string& pattern, const std::vector<std::string>& parts) {
  const std::vector<std::string> wanted = split_path(pattern);
  return std::equal(wanted.begin(), wanted.end(), parts.begin(), parts.end(),
                    [](const std::string& want, const std::string& part) { return want == "*" || want == part; });
}

}  // namespace

KeyRow& Explainer::add(std::string_view key, KeyKind kind, bool required, const Words& about) {
  KeyRow& row = rows_.emplace_back();
  row.path = join_path(path_, key);
  row.kind = kind;
  row.required = required;
  row.about = {std::string(about.id), std::string(about.en)};
  return row;
}

KeyRow& Explainer::add_quantity(std::string_view key, KeyKind kind, bool required, const Quantity& quantity) {
  KeyRow& row = add(key, kind, required, quantity.about);
  row.unit = quantity.unit;
  row.low = quantity.low;
  row.high = quantity.high;
  row.normative = quantity.normative;
  return row;
}

KnownPaths known_paths(std::span<const KeyRow> rows) {
  KnownPaths paths;
  for (const KeyRow& row : rows) {
    paths.push_back(row.path);
    if (row.kind != KeyKind::bilingual) continue;
    paths.push_back(row.path + ".id");
    paths.push_back(row.path + ".en");
  }
  return paths;
}

const KeyRow* find_key(std::span<const KeyRow> rows, std::string_view path) {
  const std::vector<std::string> parts = split_path(path);
  const auto exact = std::find_if(rows.begin(), rows.end(), [&](const KeyRow& row) { return row.path == path; });
  const auto found = exact != rows.end() ? exact : std::find_if(rows.begin(), rows.end(), [&](const KeyRow& row) {
    return fits(row.path, parts);
  });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace guyub
