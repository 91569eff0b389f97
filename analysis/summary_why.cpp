#include "analysis/summary_why.hpp"

#include "analysis/comparison_words.hpp"
#include "analysis/summary_values.hpp"

namespace guyub::analysis {

using nlohmann::json;

json why_json(const RunResults& results, const std::vector<WhyRow>& rows) {
  json list = json::array();
  for (const WhyRow& row : rows) {
    list.push_back(with({{"variant", results.variants[row.variant].id},
                         {"programme", row.programme},
                         {"who", row.who == Acceptor::household ? "household" : "institution"},
                         {"part", row.part},
                         {"name", text(row.name)},
                         {"against", row.against ? json(results.variants[*row.against].id) : json(nullptr)},
                         {"difference", row.against ? with(json::object(), row.difference) : json(nullptr)},
                         {"verdict", word_of(row.verdict)},
                         {"tells", text(row.against ? verdict_words(row.verdict, row.difference.mean > 0.0) : Bilingual{})}},
                        row.value));
  }
  return list;
}

json why_findings_json(const RunResults& results, const std::vector<WhyRow>& rows) {
  json list = json::array();
  for (const WhyFinding& finding : why_findings(results, rows)) {
    list.push_back({{"variant", results.variants[finding.variant].id},
                    {"programme", finding.programme},
                    {"who", finding.who == Acceptor::household ? "household" : "institution"},
                    {"text", text(finding.text)}});
  }
  return list;
}

json not_judged_json(const CompareOptions& options, const std::vector<GuardRow>& rows) {
  json list = json::array();
  for (const std::string& id : silent_guards(options, rows)) {
    for (const auto& [name, guard] : options.guards) {
      if (name == id) list.push_back({{"id", id}, {"title", text(guard.title)}});
    }
  }
  return list;
}

json guards_json(const std::vector<GuardRow>& rows, std::size_t variant) {
  json list = json::array();
  for (const GuardRow& row : rows) {
    if (row.variant != variant) continue;
    list.push_back({{"id", row.guard},
                    {"title", text(row.title)},
                    {"indicator", row.indicator},
                    {"programme", row.programme},
                    {"format", word_of(row.format)},
                    {"side", word_of(row.side)},
                    {"over", word_of(row.over)},
                    {"value", number(row.value.mean)},
                    {"low", number(row.value.low)},
                    {"high", number(row.value.high)},
                    {"limit", number(row.limit)},
                    {"broken", row.broken},
                    {"words", text(guard_words(row))}});
  }
  return list;
}

}  // namespace guyub::analysis
