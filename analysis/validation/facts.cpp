#include "analysis/validation/facts.hpp"

#include "sim/scenario/read_file.hpp"

namespace guyub::analysis {

std::optional<FactSheet> read_facts(const std::filesystem::path& file, Diagnostics& diagnostics) {
  Document document;
  return read_file<FactSheet>(file, "facts", SourceFile::Kind::config, document, diagnostics);
}

}  // namespace guyub::analysis
