#pragma once
// The indicators that sentences, pairs of variants and the forecast speak of: chosen before any result is seen, so that
// no sentence picks what happened to move.

#include <string>
#include <vector>

#include "analysis/effects.hpp"
#include "analysis/run_results.hpp"

namespace guyub::analysis {

/// An indicator of the headlines, and what it is called within a sentence.
struct PrimaryIndicator {
  std::string id;
  Bilingual noun;
};

/// Those that the scenario calls primary, in its order, else the usual ones; as far as the run has them.
std::vector<PrimaryIndicator> primary_indicators(const RunResults& results, const CompareOptions& options);

/// The usual ones, where a scenario calls none primary.
std::vector<std::string> usual_primary_indicators();

}  // namespace guyub::analysis
