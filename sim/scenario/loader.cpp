#include "sim/scenario/loader.hpp"

#include "sim/scenario/blocks.hpp"
#include "sim/scenario/tree_files.hpp"

namespace guyub {
namespace {

/// --set changes; those that choose building blocks go before the blocks are read, the others after.
void apply_overrides(Document& document, const LoadOptions& options, bool choosing, Diagnostics& diagnostics) {
  for (const std::string& text : options.overrides) {
    if (chooses_block(override_path(text)) == choosing)
      apply_override(document, text, options.known_paths, diagnostics);
  }
}

}  // namespace

std::optional<Document> load_scenario(const std::filesystem::path& path, const LoadOptions& options,
                                      Diagnostics& diagnostics) {
  Document document;
  TreeFiles files(document, diagnostics);
  std::optional<Node> root = files.load(path, "scenario", SourceFile::Kind::scenario);
  if (!root) return {};
  document.root = std::move(*root);
  apply_overrides(document, options, true, diagnostics);
  expand_blocks(document, options.config_root, files, diagnostics);
  apply_overrides(document, options, false, diagnostics);
  return document;
}

}  // namespace guyub
