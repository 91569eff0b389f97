#pragma once
// What each claim of a comparison rests on. A claim is what the run at the reference says: that a variant moves an
// indicator up or down by at least the smallest effect that matters, or that it moves it by less.

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/estimate.hpp"
#include "analysis/robustness/screening.hpp"
#include "analysis/robustness/spread.hpp"
#include "analysis/robustness/study.hpp"

namespace guyub::robustness {

enum class Verdict {
  robust,    ///< at least 95% of the plausible box agrees under both priors, and nothing turns in its central 80%
  depends,   ///< on the parameters that carry most of the spread
  too_few,   ///< too few plausible draws to say
};

struct Interval {
  double low = 0.0;
  double high = 0.0;
};

/// Where a claim turns as one parameter moves and the others stay at their reference, by the regression.
struct BreakEven {
  enum class At { zero, smallest };   ///< the effect changes its sign, or crosses the smallest that matters

  std::size_t parameter = 0;
  At at = At::zero;
  double value = 0.0;                 ///< in the parameter's unit
  double end = 0.0;                   ///< the end of its range that lies beyond
  double target = 0.0;                ///< the effect there
  std::optional<double> seen;         ///< the effect in a run with the parameter at `end`
  std::optional<bool> confirmed;      ///< whether that lies beyond the target
};

/// Variances, all at the size in question.
struct Carried {
  double luck = 0.0;
  double estimated = 0.0;
  double unidentified = 0.0;

  double whole() const { return luck + estimated + unidentified; }
  bool mostly_assumption() const { return unidentified > 0.5 * whole(); }
};

struct Finding {
  analysis::Estimate reference;   ///< with the interval that luck alone gives a single life at the size of the runs
  bool moves = false;             ///< the effect at the reference is at least the smallest that matters
  int sign = 0;
  Interval estimated;             ///< of the estimated parameters
  Interval box;                   ///< lowest and highest over the plausible box
  SeenShare uniform;              ///< of the plausible box that agrees, under each prior
  SeenShare peaked;
  std::size_t central = 0;        ///< plausible draws in the central 80% of the box, by the parameters in `screening`
  std::size_t turned = 0;         ///< those among them in which the claim turns
  Carried carried;
  Screening screening;
  std::vector<BreakEven> break_evens;
  Verdict verdict = Verdict::depends;
};

/// The shares of the box that agree, and how many parameters a verdict names.
inline constexpr double enough_agree = 0.95;
inline constexpr double central_share = 0.8;
inline constexpr std::size_t least_kept = 30;
inline constexpr std::size_t most_named = 3;

/// One finding a claim.
std::vector<Finding> judged(const Question& question, const Study& study);

/// Runs each parameter with a break-even value at the end of its range beyond it, the others at their reference.
void confirm(std::vector<Finding>& findings, const Question& question, const Effort& effort, const Simulator& simulator, const Workers& workers,
             const Watch& watch);

}  // namespace guyub::robustness
