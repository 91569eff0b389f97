#include "analysis/comparison.hpp"

#include <algorithm>

namespace guyub::analysis {

bool Comparison::all_passed() const {
  return std::all_of(checks.begin(), checks.end(), [](const Check& check) { return check.passed; }) &&
         std::none_of(expectations.begin(), expectations.end(), [](const ExpectationRow& row) { return row.outcome == Outcome::failed; });
}

Comparison compare(const RunResults& results, const CompareOptions& options, const ReturnRules* returns) {
  Comparison comparison;
  comparison.options = options;
  comparison.levels = levels_of(results, options);
  comparison.effects = effects_of(results, options);
  comparison.pairs = pairs_of(results, options);
  comparison.spending = spending_of(results, options);
  if (returns != nullptr) comparison.returns = returns_of(results, options, *returns);
  comparison.paths = paths_of(results, options);
  comparison.ledger = ledger_totals(results, options);
  comparison.costs = cost_rows(results, options);
  comparison.targeting = targeting_of(results, options);
  comparison.acceptance = acceptance_of(results, options);
  comparison.why = why_of(results, options);
  comparison.guards = guards_of(results, options);
  comparison.deciles = deciles_of(results, options);
  comparison.buckets = buckets_of(results, options);
  comparison.checks = checks_of(results, options);
  comparison.expectations = judge(results, options.expects, options.interval);
  return comparison;
}

}  // namespace guyub::analysis
