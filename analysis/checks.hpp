#pragma once
// What must hold in every finished run, checked on what was recorded.

#include <string>
#include <vector>

#include "analysis/effects.hpp"
#include "analysis/run_results.hpp"

namespace guyub::analysis {

struct Check {
  std::string id;
  Bilingual name;
  bool passed = false;
  Bilingual detail;  ///< how much was checked, and where it first failed
};

/// To the rupiah, each month, programme and replicate: appropriated + carried_in = households + delivery + leakage +
/// unspent; no item below zero; no more carried in than the month before left.
Check check_ledger(const RunResults& results);

/// persons(t) - persons(t-1) = births(t) - deaths(t) exactly, each variant and replicate.
Check check_persons(const RunResults& results);

/// Every indicator of everyone, places and deciles is exactly the base's before the policy's start, but in the variants whose
/// changes act from the start.
Check check_before_policy(const RunResults& results, const CompareOptions& options);

/// The parts of acceptance sum to the recorded log-odds, each month, programme and decider.
Check check_why(const RunResults& results);

/// The synthetic population meets the region's required statistics within their tolerances.
Check check_fit(const RunResults& results);

/// Those of them for which the run has the arrays.
std::vector<Check> checks_of(const RunResults& results, const CompareOptions& options);

}  // namespace guyub::analysis
