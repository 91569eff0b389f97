#include "analysis/library/expectations_json.hpp"

#include <nlohmann/json.hpp>

#include "analysis/summary_values.hpp"

namespace guyub::analysis {
namespace {

using nlohmann::json;

json numbers(const std::vector<double>& values) {
  json list = json::array();
  for (const double value : values) list.push_back(number(value));
  return list;
}

}  // namespace

json expectations_json(const RunResults& results, std::span<const ExpectationRow> rows) {
  json list = json::array();
  for (const ExpectationRow& row : rows) {
    const Expectation& e = row.expectation;
    list.push_back({{"rows", e.rows},
                    {"name", text(sentence_of(results, row))},
                    {"detail", text(finding_of(results, row))},
                    {"outcome", word_of(row.outcome)},
                    {"variant", e.variant},
                    {"against", e.against},
                    {"beyond", e.beyond ? json{{"variant", e.beyond->variant}, {"against", e.beyond->against}} : json(nullptr)},
                    {"observable", e.observable},
                    {"programme", e.programme},
                    {"group", e.group},
                    {"month", e.month},
                    {"months", e.months},
                    {"sign", word_of(e.sign)},
                    {"min_effect", e.min_effect},
                    {"estimate", number(row.difference.mean)},
                    {"mcse", number(row.difference.mcse)},
                    {"differences", numbers(row.differences)}});
  }
  return list;
}

}  // namespace guyub::analysis
