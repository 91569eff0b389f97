#pragma once
// Everything that a comparison reports, computed from a finished run.

#include <vector>

#include "analysis/checks.hpp"
#include "analysis/effects.hpp"
#include "analysis/library/expectations.hpp"
#include "analysis/guards.hpp"
#include "analysis/ledger_totals.hpp"
#include "analysis/pairs.hpp"
#include "analysis/programme_measures.hpp"
#include "analysis/returns/returns.hpp"
#include "analysis/run_results.hpp"
#include "analysis/trend.hpp"
#include "analysis/why.hpp"

namespace guyub::analysis {

struct Comparison {
  CompareOptions options;
  std::vector<LevelRow> levels;
  std::vector<EffectRow> effects;
  std::vector<PairRow> pairs;
  std::vector<SpendingRow> spending;
  std::vector<ReturnRow> returns;   ///< only where the scenario has an `economics` section
  std::vector<PathRow> paths;
  std::vector<MeasureRow> ledger;
  std::vector<MeasureRow> costs;
  std::vector<MeasureRow> targeting;
  std::vector<AcceptanceRow> acceptance;
  std::vector<WhyRow> why;
  std::vector<GuardRow> guards;
  std::vector<DecileRow> deciles;
  std::vector<BucketRow> buckets;
  std::vector<Check> checks;
  std::vector<ExpectationRow> expectations;

  /// No check and no expectation failed.
  bool all_passed() const;
};

/// returns: what the benefit-cost account assumes, null where none is asked for.
Comparison compare(const RunResults& results, const CompareOptions& options, const ReturnRules* returns = nullptr);

}  // namespace guyub::analysis
