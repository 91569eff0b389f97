#pragma once
// Building blocks: `use: NAME` and population.region take a file from configs/.

#include <filesystem>

#include "sim/scenario/tree_files.hpp"

namespace guyub {

/// Lays every `{use: NAME, ...}` of the document over configs/KIND/NAME.yaml, and puts configs/regions/NAME.yaml
/// below `region`. Names that are not there are reported with the nearest one.
void expand_blocks(Document& document, const std::filesystem::path& config_root, TreeFiles& files,
                   Diagnostics& diagnostics);

}  // namespace guyub
