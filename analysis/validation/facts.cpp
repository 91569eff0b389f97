#include "analysis/validation/facts.hpp"

#include "sim/scenario/reader.hpp"
#include "sim/scenario/tree_files.hpp"

namespace guyub::analysis {

std::optional<FactSheet> read_facts(const std::filesystem::path& file, Diagnostics& diagnostics) {
  Document document;
  TreeFiles files(document, diagnostics);
  std::optional<Node> root = files.load(file, "facts", SourceFile::Kind::config);
  if (!root) return {};
  document.root = std::move(*root);
  FactSheet sheet;
  if (!read_document(document, sheet, diagnostics)) return {};
  return sheet;
}

}  // namespace guyub::analysis
