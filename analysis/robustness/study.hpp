#pragma once
// The runs behind the claims of a comparison: at the reference, with the estimated parameters drawn, and over a box of the
// unidentified ones. Only one class moves at a time. Every run lives through the same first lives (replicates), so that runs differ by
// their parameters alone, as far as luck does not act differently under other parameters.

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "analysis/robustness/uncertain_parameter.hpp"
#include "sim/core/parallel.hpp"

namespace guyub::robustness {

/// A variant's effect on an indicator; `smallest` is the smallest one that matters, 0 where the scenario does not say.
struct Claim {
  std::string variant;
  std::string indicator;
  double smallest = 0.0;
};

/// A draw is plausible when what it leads to lies within.
struct Bounds {
  double low = 0.0;
  double high = 0.0;
};

struct Question {
  std::vector<UncertainParameter> parameters;
  std::vector<Claim> claims;
  std::vector<Bounds> conditions;
  double interval = 0.9;     ///< covered share of every interval
  double luck_scale = 1.0;   ///< variance of luck at the size in question over that at the size of the runs
};

/// What one set of numbers leads to.
struct Lives {
  bool refused = false;                       ///< the scenario does not take these numbers together
  std::vector<std::vector<double>> effects;   ///< [claim][replicate], NaN without a value
  std::vector<double> observed;               ///< by condition; NaN where it has no value
};

/// A model as a function of its uncertain numbers. Called from several threads at once; the same arguments give the same lives,
/// and those of fewer replicates are the first of those of more.
using Simulator = std::function<Lives(const std::vector<double>& values, int replicates)>;

struct Effort {
  int draws = 200;                 ///< of the box under the uniform prior; half as many each under the peaked one and of the estimated parameters
  int replicates = 2;              ///< lives of a draw
  int reference_replicates = 16;   ///< lives at the reference, which tell the luck
  int confirming_replicates = 8;   ///< lives of a run that confirms a break-even value

  int fewer_draws() const { return draws / 2; }
};

/// Draws from one prior and what they lead to.
struct Design {
  std::vector<std::vector<double>> points;   ///< [draw][parameter]
  std::vector<Lives> lives;
  std::vector<bool> kept;                    ///< plausible and not refused; of the estimated parameters: not refused
};

struct Study {
  Lives reference;
  Design estimated;
  Design box;
  Design peaked;
  std::vector<bool> asked;   ///< by condition: whether it has a value at the reference; else it is left out
};

/// How the runs go on. Both are called from several threads at once.
struct Watch {
  std::function<bool()> stop;                      ///< whether to end early
  std::function<void(std::size_t of)> one_more;    ///< one more run is done, of so many
};

/// Stopped early, the study is incomplete and must not be used.
Study run_study(const Question& question, const Effort& effort, const Simulator& simulator, const Workers& workers, const Watch& watch);

/// Whether what a draw leads to meets a condition.
bool meets(const Bounds& bounds, double observed);

}  // namespace guyub::robustness
