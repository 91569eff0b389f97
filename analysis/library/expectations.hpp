#pragma once
// Whether a finished run shows what its scenario expects: each pattern's difference in the same replicate (same people, same
// luck), its mean over replicates held against sign and smallest effect.

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/estimate.hpp"
#include "analysis/run_results.hpp"
#include "sim/scenario/library.hpp"

namespace guyub::analysis {

enum class Outcome {
  shown,
  failed,      ///< wrong sign, too small, or no replicate has a value
  not_judged   ///< its month lies beyond the run
};

/// "shown", "failed" or "not_judged", for programs.
std::string_view word_of(Outcome outcome);
std::string_view word_of(Expectation::Sign sign);

struct ExpectationRow {
  Expectation expectation;           ///< `against` and `month` filled in
  std::vector<double> differences;   ///< by replicate; NaN where it has no value
  Estimate difference;
  Outcome outcome = Outcome::not_judged;
};

/// up: mean >= min_effect and above zero; down: mean <= -min_effect and below zero; none: |mean| and two Monte-Carlo standard
/// errors (where there are two replicates) are not beyond min_effect together.
Outcome outcome_of(const Expectation& expectation, const Estimate& difference);

/// Names in the expectations must be the run's, as check_library.hpp sees to.
std::vector<ExpectationRow> judge(const RunResults& results, std::span<const Expectation> expectations, double interval);

/// "Coverage (PKH): A above B by at least 5 pp".
Bilingual sentence_of(const RunResults& results, const ExpectationRow& row);
/// "difference +7.1 pp, standard error 0.2, 4 replicates".
Bilingual finding_of(const RunResults& results, const ExpectationRow& row);

}  // namespace guyub::analysis
