#pragma once
// Building blocks: `use: NAME` and population.region take a file from configs/.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "sim/scenario/tree_files.hpp"

namespace guyub {

/// Lays every `{use: NAME, ...}` of the document over configs/KIND/NAME.yaml, and puts configs/regions/NAME.yaml
/// below `region`. Names that are not there are reported with the nearest one.
void expand_blocks(Document& document, const std::filesystem::path& config_root, TreeFiles& files,
                   Diagnostics& diagnostics);

/// Where a key stands in building blocks: the folder of configs/ and the path within a file.
struct KeyInBlocks {
  std::string kind;
  std::string path;
};

/// "programmes.*.delivery.delay" stands in programmes/ as delivery.delay. Nothing for keys that no block carries.
std::optional<KeyInBlocks> key_in_blocks(std::string_view path);

}  // namespace guyub
