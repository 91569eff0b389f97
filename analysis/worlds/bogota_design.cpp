#include "analysis/worlds/bogota_design.hpp"

#include <array>
#include <utility>

#include "analysis/parameters/parameter_draws.hpp"
#include "analysis/worlds/world.hpp"
#include "sim/scenario/explain.hpp"
#include "sim/scenario/reader.hpp"
#include "sim/scenario/yaml_source.hpp"

namespace guyub::analysis {
namespace {

constexpr const char* name = "worlds/bogota.yaml";

Document read_tree(const std::filesystem::path& configs, Diagnostics& diagnostics) {
  Document document;
  std::optional<std::string> text = read_text_file(configs / name, name, diagnostics);
  if (!text) throw WorldError(diagnostics.text());
  const std::int32_t index = document.add_file(SourceFile(name, std::move(*text), SourceFile::Kind::config));
  std::optional<Node> root = parse_yaml(document, index, diagnostics);
  if (!root) throw WorldError(diagnostics.text());
  document.root = std::move(*root);
  return document;
}

}  // namespace

GrantTable BogotaDesign::grants() const {
  GrantTable table;
  table.pays = true;
  for (std::int32_t grade = first_grade - 1; grade < last_grade && grade < most_grades; ++grade) {
    for (auto& of_sex : table.thousands) {
      of_sex[static_cast<std::size_t>(grade)] = monthly_thousands() * static_cast<float>(months) / 12.0f;
    }
  }
  return table;
}

BogotaDesign read_bogota_design(const std::filesystem::path& configs, int draw) {
  Diagnostics diagnostics;
  Document document = read_tree(configs, diagnostics);
  BogotaDesign design;
  if (!read_document(document, design, diagnostics)) throw WorldError(diagnostics.text());
  if (draw < 0) return design;
  const Node* range = document.find("lump_weight")->value("range");
  const float low = std::stof(range->items.at(0).text), high = std::stof(range->items.at(1).text);
  design.lump_weight = low + (high - low) * static_cast<float>(position_in_range(draw, "worlds.bogota.lump_weight"));
  return design;
}

}  // namespace guyub::analysis
