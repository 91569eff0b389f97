#include "analysis/validation/validation_json.hpp"

#include <array>

#include <nlohmann/json.hpp>

namespace guyub::analysis {
namespace {

using nlohmann::json;

constexpr std::array<const char*, 3> verdicts{"pass", "miss", "not_comparable"};
constexpr std::array<const char*, 3> uses{"fitted", "level", "effect"};
constexpr std::array<const char*, 3> kinds{"claim", "control", "check"};

json words(const Bilingual& text) { return {{"id", text.id}, {"en", text.en}}; }
const char* word_of(RowVerdict verdict) { return verdicts[static_cast<std::size_t>(verdict)]; }

json finding_json(const patterns::Finding& finding) {
  json out{{"kind", kinds[static_cast<std::size_t>(finding.kind)]}, {"name", finding.name}, {"holds", finding.holds}, {"found", finding.words}};
  if (finding.kind == patterns::Finding::Kind::claim) {
    out["right_signs"] = finding.right_signs;
    out["median_effect"] = finding.median_effect;
    out["least_effect"] = finding.least_effect;
  }
  return out;
}

json pattern_json(const PatternRow& row) {
  json out{{"id", row.id}, {"theme", words(row.theme)}, {"claim", words(row.claim)}, {"verdict", word_of(row.verdict)}, {"seconds", row.seconds}};
  if (row.verdict == RowVerdict::miss && row.why_missed) out["reason"] = words(*row.why_missed);
  if (const patterns::Finding* claim = row.weakest()) out["weakest_claim"] = finding_json(*claim);
  for (const patterns::Finding& finding : row.findings) out["findings"].push_back(finding_json(finding));
  return out;
}

json fact_json(const FactRow& row) {
  const PublishedFact& fact = row.fact;
  json out{{"id", fact.id}, {"what", words(fact.what)}, {"place", words(fact.place)}, {"unit", fact.unit}, {"verdict", word_of(row.verdict)},
           {"use", uses[static_cast<std::size_t>(fact.use)]}, {"measure", fact.measure}, {"simulated", row.simulated},
           {"simulated_low", row.low}, {"simulated_high", row.high}, {"published_low", fact.low}, {"published_high", fact.high},
           {"source", fact.source}, {"reference", fact.reference}};
  if (fact.not_comparable) out["reason"] = words(*fact.not_comparable);
  if (row.verdict == RowVerdict::miss && fact.why_missed) out["reason"] = words(*fact.why_missed);
  return out;
}

}  // namespace

json validation_json(const Validation& validation) {
  json out{{"schema", "guyub/validation/2"}, {"patterns", json::array()}, {"facts", json::array()}, {"left_out", json::array()},
           {"patterns_passed", validation.passed()}, {"patterns_total", validation.patterns.size()}};
  for (const PatternRow& row : validation.patterns) out["patterns"].push_back(pattern_json(row));
  for (const FactRow& row : validation.facts) out["facts"].push_back(fact_json(row));
  for (const FactsLeftOut& facts : validation.left_out) out["left_out"].push_back({{"ids", facts.ids}, {"reason", words(facts.reason)}});
  return out;
}

}  // namespace guyub::analysis
