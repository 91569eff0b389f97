#pragma once
// Adaptation to limited resources by functions and services that fit them (mission S1.12.2): cost and scope fall together.
//   cost kept 1 - e x;  B kept 1 - benefit x;  what a reform asks of a body, and its gain for verification, kept 1 - scope x;
//   cost of following a household kept 1 - saving x

#include "sim/change/strategies/strategy.hpp"

namespace guyub {

struct Adaptation : StrategyRules {
  float effect = 0;    ///< e
  float benefit = 0;   ///< share of the benefit given up
  float scope = 0;
  float saving = 0;

  static constexpr bool reaches_households = true;
  float precondition() const { return 1.0f; }
  void act(Levers& levers, Progress x, const Circumstances& how) const;
};

template <class Visitor>
void describe(Visitor& v, Adaptation& s) {
  describe(v, static_cast<StrategyRules&>(s));
  v.number("effect", s.effect, {"1", 0, 1, {"Pengurangan faktor biaya pada kekuatan penuh", "Reduction of the cost factor at full strength"}});
  v.number("benefit", s.benefit, {"1", 0, 1, {"Bagian manfaat yang dilepas", "Share of the benefit given up"}});
  v.number("scope", s.scope, {"1", 0, 1, {"Bagian cakupan pembaruan yang dilepas", "Share of a reform's scope given up"}});
  v.number("saving", s.saving, {"1", 0, 1, {"Penghematan biaya pendampingan", "Share of the cost of following households saved"}});
}

}  // namespace guyub
