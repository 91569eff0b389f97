#pragma once
// Levels and effects: an indicator's mean over the last months, and its difference from the base in the same replicate
// (same people, same luck), over replicates.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/estimate.hpp"
#include "analysis/run_results.hpp"
#include "sim/scenario/library.hpp"
#include "sim/scenario/guard.hpp"

namespace guyub::analysis {

/// What the scenario says of an indicator before any result is seen.
struct IndicatorChoice {
  std::string id;
  std::string role = "primary";   ///< "primary", "secondary" or "guard"
  std::optional<double> smallest;  ///< the smallest difference that matters, in the indicator's own unit
};

/// How a run is compared.
struct CompareOptions {
  double interval = 0.9;         ///< covered share of every interval
  std::size_t window = 12;       ///< months at the end over which a level is taken; fewer when the run is shorter
  std::size_t policy_start = 0;  ///< month index of the first month in which a variant may differ from the base
  std::size_t fit_months = 0;    ///< months on which the linear forecast is fitted; 0: policy_start + 6
  std::vector<bool> from_start;  ///< by variant, none when empty: what it changes acts before any policy
  std::vector<Expectation> expects;        ///< patterns that the scenario expects
  std::vector<std::pair<std::string, Guard>> guards;   ///< limits by id
  std::vector<IndicatorChoice> indicators;  ///< without a primary one the usual primaries are taken (headlines.hpp)

  /// Null when the scenario says nothing of the indicator.
  const IndicatorChoice* choice(std::string_view id) const;
};

/// From the policy's start to the end of the run.
std::size_t programme_months(const RunResults& results, const CompareOptions& options);

struct LevelRow {
  std::string indicator;
  std::size_t variant = 0;
  std::string group;  ///< "all", a place, "decile_1" to "decile_10", or "programme_" and its id
  Estimate value;
};

struct EffectRow {
  std::string indicator;
  std::size_t variant = 0;
  std::string group;
  Estimate difference;   ///< variant - base
  double percent = 0.0;  ///< 100 * mean difference / mean level of the base; NaN when that is zero
  Verdict verdict = Verdict::undefined;
};

/// The mean over months [first, last), one value a replicate. Months without a value are left out; NaN when all are.
std::vector<double> means_of_months(const Series& series, std::size_t variant, std::size_t group, std::size_t first, std::size_t last);

/// The mean over the last `window` months, likewise.
std::vector<double> window_means(const Series& series, std::size_t variant, std::size_t group, std::size_t window);

/// Element by element, a - b.
std::vector<double> paired_difference(const std::vector<double>& a, const std::vector<double>& b);

/// Of every indicator, variant and group of everyone, places, deciles and programmes. Values that no replicate has are
/// left out.
std::vector<LevelRow> levels_of(const RunResults& results, const CompareOptions& options);

/// The same for every variant but the base.
std::vector<EffectRow> effects_of(const RunResults& results, const CompareOptions& options);

}  // namespace guyub::analysis
