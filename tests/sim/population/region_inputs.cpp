#include "tests/sim/population/region_inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <utility>

#include "sim/scenario/diagnostics.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/reader.hpp"
#include "sim/scenario/yaml_source.hpp"

namespace guyub {
namespace {

const std::filesystem::path configs = std::filesystem::path(GUYUB_SOURCE_DIR) / "configs";

Document read_tree(const std::filesystem::path& path, Diagnostics& diagnostics) {
  Document document;
  const std::optional<std::string> text = read_text_file(path, path.string(), diagnostics);
  if (!text) throw std::runtime_error("cannot read " + path.string());
  const std::int32_t file = document.add_file({path.string(), *text, SourceFile::Kind::config});
  std::optional<Node> root = parse_yaml(document, file, diagnostics);
  if (!root) throw std::runtime_error("cannot parse " + path.string());
  std::erase_if(root->entries, [](const NodeEntry& entry) { return entry.key == "schema"; });
  document.root = std::move(*root);
  return document;
}

template <class Struct>
Struct read(const std::filesystem::path& path, Document& document) {
  Diagnostics diagnostics;
  document = read_tree(path, diagnostics);
  Struct value;
  if (!read_document(document, value, diagnostics)) throw std::runtime_error(diagnostics.text());
  return value;
}

/// The country and its provinces come from published statistics in full; worlds of evaluations are made of what is known.
bool is_published(const std::filesystem::path& path) {
  Diagnostics diagnostics;
  const Document document = read_tree(path, diagnostics);
  const Node* const level = document.root.value("level");
  return path.stem() == "indonesia" || (level != nullptr && level->text == "province");
}

}  // namespace

std::vector<std::string> region_names() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(configs / "regions")) {
    if (entry.path().extension() == ".yaml" && is_published(entry.path())) names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

RegionStatistics read_region(const std::string& name) {
  Document document;
  RegionStatistics region = read<RegionStatistics>(configs / "regions" / (name + ".yaml"), document);
  region.stand_ins = read_stand_ins(document.root);
  return region;
}

SynthesisCoefficients read_coefficients() {
  Document document;
  return read<SynthesisCoefficients>(configs / "synthesis" / "default.yaml", document);
}

}  // namespace guyub
