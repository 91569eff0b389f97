#pragma once
// Guard indicators beside every benefit: which variants break which limits (sim/scenario/guard.hpp).
//
// A guard speaks of a variant only where something there could break it: where its indicator has values, and not only
// zeros (of buckets of change: where somebody's consumption differs from the twin's). Elsewhere it is silent, which does not mean that all is well.

#include <string>
#include <vector>

#include "analysis/effects.hpp"
#include "sim/scenario/guard.hpp"

namespace guyub::analysis {

struct GuardRow {
  std::size_t variant = 0;
  std::string guard;
  Bilingual title;
  std::string indicator;
  std::string programme;   ///< empty where the indicator is not a programme's
  Format format = Format::number;
  Guard::Side side = Guard::Side::above;
  Guard::Over over = Guard::Over::last_year;
  double limit = 0.0;
  Estimate value;          ///< over replicates
  bool broken = false;     ///< the mean is beyond the limit
};

/// In the order of the guards, then of variants and programmes. Buckets of change against the twins leave the base out.
std::vector<GuardRow> guards_of(const RunResults& results, const CompareOptions& options);

/// Ids of the guards that say nothing of any variant.
std::vector<std::string> silent_guards(const CompareOptions& options, const std::vector<GuardRow>& rows);

/// Whether a variant breaks a limit.
bool breaks_a_guard(const std::vector<GuardRow>& rows, std::size_t variant);

/// "Exclusion (pkh) 61.0%, limit 50.0%".
Bilingual guard_words(const GuardRow& row);

/// What marks a variant that breaks a limit: "breaks a limit".
inline constexpr Words broken_mark{"melanggar batas", "breaks a limit"};

/// The breaches of a variant in a sentence: "Breaks a limit: ...."; empty without one.
Bilingual breaches_of(const std::vector<GuardRow>& rows, std::size_t variant);

std::string_view word_of(Guard::Side side);
std::string_view word_of(Guard::Over over);

}  // namespace guyub::analysis
