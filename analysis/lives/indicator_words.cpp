#include "analysis/lives/indicator_words.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "sim/record/indicators.hpp"

namespace guyub::analysis {
namespace {

nlohmann::json record(std::string_view id, std::string_view indonesian, std::string_view english, std::string_view good, std::string_view format) {
  return {{"indicator", id}, {"name", {{"id", indonesian}, {"en", english}}}, {"good", good}, {"format", format}};
}

}  // namespace

nlohmann::json indicator_words(std::string_view indicator) {
  if (indicator == "gini") return record(indicator, "Rasio Gini konsumsi", "Gini index of consumption", "down", "number");
  if (indicator == "palma") return record(indicator, "Rasio Palma konsumsi", "Palma ratio of consumption", "down", "number");
  const auto table = guyub::indicators();
  const auto row = std::find_if(table.begin(), table.end(), [&](const guyub::Indicator& one) { return one.name == indicator; });
  return record(indicator, row->words.id, row->words.en, row->good, row->format);
}

}  // namespace guyub::analysis
