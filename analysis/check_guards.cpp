#include "analysis/check_guards.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "analysis/comparison_words.hpp"
#include "sim/record/indicators.hpp"
#include "sim/record/programme_indicators.hpp"
#include "sim/record/region_series.hpp"
#include "sim/scenario/nearest.hpp"

namespace guyub {
namespace {

std::vector<std::string> guardable() {
  std::vector<std::string> names;
  for (const Indicator& row : indicators()) names.emplace_back(row.name);
  for (const SeriesWords& row : shape_indicators()) names.emplace_back(row.name);
  for (const ProgrammeIndicator& row : programme_indicators()) names.emplace_back(row.name);
  for (const analysis::NamedWords& row : analysis::named_measures()) {
    if (row.kind == "bucket") names.emplace_back(row.id);
  }
  return names;
}

bool of_a_block(const Document& document, const Node& node) {
  return node.origin.file >= 0 && document.file(node.origin.file).kind() == SourceFile::Kind::config;
}

}  // namespace

void check_guards(const Document& document, const Model& model, Diagnostics& diagnostics) {
  const std::vector<std::string> names = guardable();
  for (const auto& [id, guard] : model.head.guards) {
    const Node* const node = document.find(fmt::format("guards.{}.indicator", id));
    if (node == nullptr || of_a_block(document, *node)) continue;
    if (std::find(names.begin(), names.end(), guard.indicator) != names.end()) continue;
    const std::string guess = nearest(guard.indicator, names);
    diagnostics.error(Fault::unknown_reference, document.place(*node), both("tidak ada indikator `{0}`", "there is no indicator `{0}`", guard.indicator), {},
                      guess.empty() ? Bilingual{} : both("maksud Anda `{0}`?", "did you mean `{0}`?", guess));
  }
}

}  // namespace guyub
