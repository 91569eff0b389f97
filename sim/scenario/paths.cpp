#include "sim/scenario/paths.hpp"

#include <algorithm>

#include "sim/scenario/merge.hpp"
#include "sim/scenario/nearest.hpp"

namespace guyub {
namespace {

void collect_paths(const Node& node, const std::string& path, std::vector<std::string>& paths) {
  if (!path.empty()) paths.push_back(path);
  for (const NodeEntry& entry : node.entries) collect_paths(entry.value, join_path(path, entry.key), paths);
  for (std::size_t index = 0; index < node.items.size(); ++index) {
    collect_paths(node.items[index], join_path(path, item_name(node.items[index], index)), paths);
  }
}

/// The concrete paths of a pattern: every `*` replaced by the members that the tree has there.
void expand_pattern(const Node* node, const std::vector<std::string>& parts, std::size_t depth, const std::string& path,
                    std::vector<std::string>& paths) {
  if (depth == parts.size()) {
    paths.push_back(path);
    return;
  }
  if (parts[depth] != "*") {
    const Node* child = node == nullptr ? nullptr : child_of(*node, parts[depth]);
    expand_pattern(child, parts, depth + 1, join_path(path, parts[depth]), paths);
    return;
  }
  if (node == nullptr) return;
  for (const NodeEntry& entry : node->entries) {
    expand_pattern(&entry.value, parts, depth + 1, join_path(path, entry.key), paths);
  }
  for (std::size_t index = 0; index < node->items.size(); ++index) {
    const std::string name = item_name(node->items[index], index);
    expand_pattern(&node->items[index], parts, depth + 1, join_path(path, name), paths);
  }
}

std::vector<std::string> possible_paths(const Node& root, const KnownPaths& known) {
  std::vector<std::string> paths;
  for (const std::string& pattern : known) expand_pattern(&root, split_path(pattern), 0, {}, paths);
  return paths;
}

void report_unknown_path(const Document& document, std::string_view path, const Place& place,
                         std::vector<std::string> possible, Diagnostics& diagnostics) {
  collect_paths(document.root, {}, possible);
  const std::string guess = nearest(path, possible);
  diagnostics.error(
      Fault::unknown_path, place, both("skenario tidak punya `{0}`", "the scenario has no `{0}`", shown(path)), {},
      guess.empty() ? both("lihat jalur yang ada dengan `guyub explain`", "see the known paths with `guyub explain`")
                    : both("maksud Anda `{0}`?", "did you mean `{0}`?", guess));
}

/// The node at a path, its mappings made where they are missing. Null when the path runs through a value.
NodeEntry* make_entry(Node& root, const std::vector<std::string>& parts, const Origin& origin) {
  Node* node = &root;
  NodeEntry* entry = nullptr;
  for (const std::string& part : parts) {
    if (node->is_sequence()) {
      node = child_of(*node, part);
      if (node == nullptr) return nullptr;
      continue;
    }
    if (node->kind == Node::Kind::null) node->kind = Node::Kind::mapping;
    if (!node->is_mapping()) return nullptr;
    entry = node->find(part);
    if (entry == nullptr) {
      Node empty;
      empty.origin = origin;
      entry = &node->entries.emplace_back(NodeEntry{part, origin, std::move(empty)});
    }
    node = &entry->value;
  }
  return entry;
}

}  // namespace

std::vector<std::string> paths_of(const Node& root) {
  std::vector<std::string> paths;
  collect_paths(root, {}, paths);
  return paths;
}

bool change_at(Document& document, std::string_view path, Node value, const Origin& path_origin, const Place& place,
               const KnownPaths& known, Diagnostics& diagnostics) {
  const std::vector<std::string> parts = split_path(path);
  Node* node = &document.root;
  for (const std::string& part : parts) {
    if (node != nullptr) node = child_of(*node, part);
  }
  if (node == nullptr) {
    std::vector<std::string> possible = possible_paths(document.root, known);
    const bool is_possible = std::find(possible.begin(), possible.end(), path) != possible.end();
    NodeEntry* entry = is_possible ? make_entry(document.root, parts, path_origin) : nullptr;
    if (entry == nullptr) {
      report_unknown_path(document, path, place, std::move(possible), diagnostics);
      return false;
    }
    entry->value = std::move(value);
    return true;
  }
  if (same_value(*node, value)) {
    diagnostics.warning(Fault::change_without_effect, place,
                        both("perubahan `{0}` tidak berakibat apa-apa", "the change of `{0}` has no effect", path),
                        both("nilainya memang sudah demikian", "the value is this already"),
                        both("hapus, atau ubah nilainya", "remove it, or change its value"));
  }
  if (node->is_mapping() && value.is_mapping() && value.value("value") == nullptr) {
    *node = merged(*node, value);
  } else {
    *node = std::move(value);
  }
  return true;
}

}  // namespace guyub
