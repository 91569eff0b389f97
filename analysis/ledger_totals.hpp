#pragma once
// What each variant's programmes cost, and whom the money reached.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/effects.hpp"
#include "analysis/run_results.hpp"

namespace guyub::analysis {

/// A measure of one variant: of one programme, or of all its programmes when `programme` is empty.
struct MeasureRow {
  std::size_t variant = 0;
  std::string programme;
  std::string measure;
  Format format = Format::share;
  Good good = Good::none;
  Estimate value;
  Estimate difference;  ///< from the base in the same replicate; no replicates where the base lacks the measure
  Verdict verdict = Verdict::undefined;
};

/// Estimates a measure from its values and the base's, one a replicate each.
MeasureRow measure_row(std::size_t variant, std::string programme, std::string_view measure, Format format, Good good,
                       const std::vector<double>& values, const std::vector<double>& base, double interval);

/// Of every programme that a variant's ledger moves money in: "budget" (appropriated, and what the first month carried
/// in), "households", "delivery" and "leakage" over all months, and "unspent": what is left at the end, with what was
/// handed back on the way. budget = households + delivery + leakage + unspent holds in every replicate.
std::vector<MeasureRow> ledger_totals(const RunResults& results, const CompareOptions& options);

/// Household places filled over all programmes of a variant, mean over the last `window` months, one value a replicate.
std::vector<double> beneficiary_households(const RunResults& results, std::size_t variant, std::size_t window);

/// The same items over all programmes of a variant (0 without programmes), `programme` empty, and
///  "administration_share": delivery over all that was spent in the run;
///  "beneficiaries": household places filled, mean over the last months;
///  "cost_per_household": spent in the last months over beneficiaries, IDR/household/year.
/// A household in two programmes fills two places.
std::vector<MeasureRow> cost_rows(const RunResults& results, const CompareOptions& options);

}  // namespace guyub::analysis
