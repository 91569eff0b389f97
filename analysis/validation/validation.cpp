#include "analysis/validation/validation.hpp"

#include <algorithm>
#include <chrono>

namespace guyub::analysis {
namespace {

constexpr const char* levels_scenario = "validation/levels.yaml";

/// A quantile by interpolation between order statistics.
double quantile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  const double position = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(position);
  if (below + 1 >= values.size()) return values.back();
  return values[below] + (position - static_cast<double>(below)) * (values[below + 1] - values[below]);
}

double over_least(const patterns::Finding& claim) {
  return claim.least_effect > 0.0 ? claim.median_effect / claim.least_effect : claim.median_effect;
}

std::optional<Bilingual> why_missed(const std::string& pattern, const FactSheet& sheet) {
  for (const MissedPattern& missed : sheet.missed_patterns) {
    if (missed.id == pattern) return missed.why;
  }
  return std::nullopt;
}

/// The worlds that facts ask cells of.
void add_worlds(Measures& measures, const WorldRequest& request, const FactSheet& sheet, const ProgressBar& progress) {
  for (const World& world : worlds()) {
    const auto asks = [&](const PublishedFact& fact) {
      return std::find(world.compared.begin(), world.compared.end(), fact.measure) != world.compared.end();
    };
    if (std::none_of(sheet.facts.begin(), sheet.facts.end(), asks)) continue;
    progress(world.name);
    add_cells(measures, world.cells(request));
  }
}

}  // namespace

const patterns::Finding* PatternRow::weakest() const {
  const patterns::Finding* found = nullptr;
  for (const patterns::Finding& finding : findings) {
    if (finding.kind != patterns::Finding::Kind::claim) continue;
    const bool weaker = found == nullptr || finding.right_signs < found->right_signs ||
                        (finding.right_signs == found->right_signs && over_least(finding) < over_least(*found));
    if (weaker) found = &finding;
  }
  return found;
}

std::size_t Validation::passed() const {
  return static_cast<std::size_t>(std::count_if(patterns.begin(), patterns.end(), [](const PatternRow& row) { return row.verdict == RowVerdict::pass; }));
}

PatternRow judge(const patterns::Pattern& pattern, const patterns::Findings& findings) {
  return {pattern.id, pattern.theme, pattern.claim, findings.all_hold() ? RowVerdict::pass : RowVerdict::miss, findings.all(), 0.0};
}

FactRow judge(const PublishedFact& fact, const Measures& measures) {
  const auto found = measures.find(fact.measure);
  if (found == measures.end() || found->second.empty()) throw WorldError("the model gives no number called " + fact.measure + " (fact " + fact.id + ")");
  FactRow row{fact, RowVerdict::miss, quantile(found->second, 0.5), quantile(found->second, 0.05), quantile(found->second, 0.95)};
  if (row.simulated >= fact.low && row.simulated <= fact.high) row.verdict = RowVerdict::pass;
  if (fact.not_comparable) row.verdict = RowVerdict::not_comparable;
  return row;
}

Validation validate(const WorldRequest& request, const FactSheet& facts, const ProgressBar& progress) {
  Validation validation;
  Measures measures;
  for (const patterns::Pattern& pattern : patterns::patterns()) {
    progress(pattern.id);
    const auto begin = std::chrono::steady_clock::now();
    patterns::Findings findings;
    pattern.run(findings);
    PatternRow& row = validation.patterns.emplace_back(judge(pattern, findings));
    row.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    row.why_missed = why_missed(pattern.id, facts);
    add_reported(measures, findings);
  }
  progress(levels_scenario);
  add_levels(measures, load_world(request, levels_scenario), request.threads);
  add_worlds(measures, request, facts, progress);
  for (const PublishedFact& fact : facts.facts) validation.facts.push_back(judge(fact, measures));
  validation.left_out = facts.left_out;
  return validation;
}

}  // namespace guyub::analysis
