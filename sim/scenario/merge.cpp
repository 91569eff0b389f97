#include "sim/scenario/merge.hpp"

#include <algorithm>

#include "sim/scenario/number_text.hpp"

namespace guyub {
namespace {

void report_conflict(const Document& document, const Node& first, const Node& second, const std::string& path,
                     Diagnostics& diagnostics) {
  const Place other = document.place(first);
  diagnostics.error(
      Fault::conflicting_parents, document.place(second),
      both("dua induk mengisi `{0}`", "two parents set `{0}`", path),
      both("juga diisi di {0}:{1}", "also set in {0}:{1}", other.file, other.line),
      both("tulis `{0}` dalam skenario yang memuat `extends`", "write `{0}` in the scenario that has `extends`", path));
}

void find_conflicts(const Document& document, const Node& first, const Node& second, const Node* child,
                    const std::string& path, Diagnostics& diagnostics) {
  if (child != nullptr && !child->is_mapping()) return;
  if (!first.is_mapping() || !second.is_mapping()) {
    if (child == nullptr && first.origin != second.origin) report_conflict(document, first, second, path, diagnostics);
    return;
  }
  for (const NodeEntry& entry : second.entries) {
    const Node* other = first.value(entry.key);
    if (other == nullptr) continue;
    const Node* settled = child == nullptr ? nullptr : child->value(entry.key);
    find_conflicts(document, *other, entry.value, settled, join_path(path, entry.key), diagnostics);
  }
}

const Node& without_metadata(const Node& node) {
  const Node* value = node.value("value");
  return value == nullptr ? node : *value;
}

bool same_scalar(const Node& left, const Node& right) {
  if (left.text == right.text)
    return left.quoted == right.quoted || read_number_text(left.text).problem != NumberText::Problem::none;
  if (left.quoted || right.quoted) return false;
  const NumberText first = read_number_text(left.text);
  const NumberText second = read_number_text(right.text);
  const bool numbers = first.problem == NumberText::Problem::none && second.problem == NumberText::Problem::none;
  return numbers && first.value == second.value;
}

}  // namespace

Node merged(const Node& below, const Node& above) {
  if (!below.is_mapping() || !above.is_mapping() || above.value("value") != nullptr) return above;
  Node result = above;
  result.entries.clear();
  result.incomplete = above.incomplete || below.incomplete;
  for (const NodeEntry& entry : below.entries) {
    const NodeEntry* over = above.find(entry.key);
    if (over == nullptr) {
      result.entries.push_back(entry);
    } else {
      result.entries.push_back({over->key, over->key_origin, merged(entry.value, over->value)});
    }
  }
  for (const NodeEntry& entry : above.entries) {
    if (below.find(entry.key) == nullptr) result.entries.push_back(entry);
  }
  return result;
}

void report_conflicts(const Document& document, const Node& first, const Node& second, const Node& child,
                      Diagnostics& diagnostics) {
  find_conflicts(document, first, second, &child, {}, diagnostics);
}

bool same_value(const Node& left_node, const Node& right_node) {
  const Node& left = without_metadata(left_node);
  const Node& right = without_metadata(right_node);
  if (left.kind != right.kind) return false;
  if (left.is_scalar()) return same_scalar(left, right);
  if (left.is_sequence()) {
    return std::equal(left.items.begin(), left.items.end(), right.items.begin(), right.items.end(), same_value);
  }
  if (left.entries.size() != right.entries.size()) return false;
  return std::all_of(left.entries.begin(), left.entries.end(), [&](const NodeEntry& entry) {
    const Node* other = right.value(entry.key);
    return other != nullptr && same_value(entry.value, *other);
  });
}

}  // namespace guyub
