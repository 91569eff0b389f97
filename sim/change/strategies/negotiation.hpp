#pragma once
// Negotiation of what those concerned give up: gains and no-harm are stressed, nothing is forced (mission S1.12.3). Forced, the
// same concessions are had, but hidden resistance stays and the planner is an outsider all the more; a body also shuts its gate
// (institution/gatekeeping).
//   risk and cost kept 1 - e x;  forced: H + hidden x, outsider + outsider x

#include "sim/change/strategies/strategy.hpp"

namespace guyub {

struct Negotiation : StrategyRules {
  float effect = 0;      ///< e
  bool forced = false;
  float hidden = 0;      ///< hidden resistance that force leaves
  float outsider = 0;    ///< what force adds to the outsider factor

  static constexpr bool reaches_households = true;
  float precondition() const { return 1.0f; }
  void act(Levers& levers, Progress x, const Circumstances& how) const;
};

template <class Visitor>
void describe(Visitor& v, Negotiation& s) {
  describe(v, static_cast<StrategyRules&>(s));
  v.number("effect", s.effect, {"1", 0, 1, {"Pengurangan risiko dan biaya pada kekuatan penuh", "Reduction of risk and cost at full strength"}});
  v.optional_flag("forced", s.forced, {"Dipaksakan", "Forced"});
  v.number("hidden", s.hidden, {"1", 0, 1, {"Penolakan terpendam akibat paksaan", "Hidden resistance that force leaves"}});
  v.number("outsider", s.outsider, {"1", 0, 1, {"Tambahan faktor orang luar akibat paksaan", "What force adds to the outsider factor"}});
}

}  // namespace guyub
