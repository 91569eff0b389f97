#pragma once
// From a scenario's path to its whole tree: parents, building blocks and --set changes put together.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/override.hpp"

namespace guyub {

constexpr std::size_t longest_extends_chain = 8;

struct LoadOptions {
  std::filesystem::path config_root;   ///< the folder with regions/, programmes/ ...
  std::vector<std::string> overrides;  ///< texts of --set, in their order
  KnownPaths known_paths;
};

/// Reads a scenario: `extends` parents below it, `use` blocks and population.region from the configs, --set on top.
/// The keys schema, extends and use are checked and taken out. Nothing when the file itself could not be read or
/// parsed; otherwise the tree is as good as it gets, and what was wrong is in `diagnostics`.
std::optional<Document> load_scenario(const std::filesystem::path& path, const LoadOptions& options,
                                      Diagnostics& diagnostics);

/// The names of the building blocks of a kind ("regions", "programmes" ...), sorted.
std::vector<std::string> block_names(const std::filesystem::path& config_root, const std::string& kind);

}  // namespace guyub
