#pragma once
// A file of the language that is not a scenario, read into a struct in one step.

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "sim/scenario/reader.hpp"
#include "sim/scenario/tree_files.hpp"

namespace guyub {

/// Reads a file of schema guyub/KIND/1, its parents below it, into a Root with a describe function; `document` receives the tree.
/// Nothing when something is wrong: then `diagnostics` says what.
template <class Root>
std::optional<Root> read_file(const std::filesystem::path& path, const std::string& kind, SourceFile::Kind source, Document& document,
                              Diagnostics& diagnostics) {
  std::optional<Node> tree = TreeFiles(document, diagnostics).load(path, kind, source);
  if (!tree) return {};
  document.root = std::move(*tree);
  Root root;
  if (!read_document(document, root, diagnostics)) return {};
  return root;
}

}  // namespace guyub
