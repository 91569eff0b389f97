#pragma once
// Gradual roll-out: change may cause closing up, so it comes slowly and continuously (mission S1.12.9).
//   T_roll + months x;  in month t of it (t + 1) / months of those below the cut-off are listed, the poorest first, so that
//   benefits come later too
// Simplification: what the money could pay meanwhile stays unspent and is carried on.

#include "sim/change/strategies/strategy.hpp"

namespace guyub {

struct Gradual : StrategyRules {
  float months = 0;

  static constexpr bool reaches_households = true;
  float precondition() const { return 1.0f; }
  void act(Levers& levers, Progress x, const Circumstances& how) const;

  bool rolls_out(std::int32_t months_running) const;   ///< whether some wait for it in this month
  float share_reached(std::int32_t months_running) const;
};

template <class Visitor>
void describe(Visitor& v, Gradual& s) {
  describe(v, static_cast<StrategyRules&>(s));
  v.number("months", s.months, {"month", 0, 600, {"Lama penerapan", "Months of roll-out"}});
}

}  // namespace guyub
