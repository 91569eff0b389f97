#pragma once
// Files of the scenario language with their `extends` parents.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/document.hpp"

namespace guyub {

/// Loads files into one document; a file that is reached twice is read once.
class TreeFiles {
 public:
  TreeFiles(Document& document, Diagnostics& diagnostics) : document_(document), diagnostics_(diagnostics) {}

  /// The tree of a file laid over its parents, without its `schema` and `extends`. `kind` is what its schema must
  /// say: guyub/KIND/1. Nothing when the file itself could not be read or parsed.
  std::optional<Node> load(const std::filesystem::path& path, const std::string& kind, SourceFile::Kind source);

 private:
  std::optional<Node> parse(const std::filesystem::path& path, SourceFile::Kind source);
  std::optional<Node> load_parent(const std::filesystem::path& path, const Node& name, const std::string& kind,
                                  SourceFile::Kind source);
  void check_schema(const Node& root, const std::string& kind);

  Document& document_;
  Diagnostics& diagnostics_;
  std::vector<std::filesystem::path> chain_;  ///< the files being loaded, from the scenario to its remotest parent
  std::map<std::filesystem::path, std::optional<Node>> parsed_;
};

}  // namespace guyub
