#pragma once
// Shake-up: a small shock, not permanent, that prompts a change of structure (mission S1.12.6).
//   r -= drop u when it starts; what it took comes back with 1/tau_off a month, unless a reform became routine meanwhile
// It works through routine: disruption, openness and blindness feel it. What a reform keeps is settled in institution/office.

#include "sim/change/strategies/strategy.hpp"
#include "sim/world/institutions.hpp"

namespace guyub {

struct ShakeUp : StrategyRules {
  float drop = 0;

  static constexpr bool reaches_households = false;
  float precondition() const { return 1.0f; }
  void act(Levers&, Progress, const Circumstances&) const {}
};

template <class Visitor>
void describe(Visitor& v, ShakeUp& s) {
  describe(v, static_cast<StrategyRules&>(s));
  v.number("drop", s.drop, {"1", 0, 1, {"Rutinitas yang diguncang lepas", "Routine that it takes"}});
}

/// A month of a shake-up in a body.
void shake(Body& body, const ShakeUp& shake_up, std::int32_t months_running);

}  // namespace guyub
