#pragma once
// Variants against each other rather than against the base: those that run the same programmes, and what each spends
// for its effect.

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/effects.hpp"
#include "analysis/run_results.hpp"

namespace guyub::analysis {

/// One indicator of two variants that run the same set of programmes in another way.
struct PairRow {
  std::size_t variant = 0;
  std::size_t against = 0;  ///< the earlier of the two
  std::string indicator;    ///< a primary indicator, or "beneficiaries" (household places filled)
  Bilingual name;
  Bilingual noun;  ///< the name within a sentence
  Format format = Format::number;
  Good good = Good::none;
  Estimate difference;  ///< variant - against in the same replicate
  Verdict verdict = Verdict::undefined;
};

/// Of every two variants beside the base in whose ledgers the same programmes move money.
std::vector<PairRow> pairs_of(const RunResults& results, const CompareOptions& options);

/// What one variant spent for its effect on poverty.
struct SpendingRow {
  std::size_t variant = 0;
  double budget = 0.0;     ///< IDR, mean over replicates, all months
  double spent = 0.0;      ///< of which households + delivery + leakage
  double per_point = 0.0;  ///< spent per percentage point by which the poverty rate is below the base's in the last
                           ///< months; NaN where that difference cannot be told from zero or is no fall
};

/// Of every variant with a budget. The ratio is of means over replicates and has no interval.
std::vector<SpendingRow> spending_of(const RunResults& results, const CompareOptions& options);

/// Whether two budgets differ by more than a hundredth of the larger.
bool budgets_differ(double one, double other);

}  // namespace guyub::analysis
