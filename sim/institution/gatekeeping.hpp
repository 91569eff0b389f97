#pragma once
// Gatekeeping: bodies try to fend the planner off (mission S1.12.11). It scales the hazard with which a body decides on a reform
// and the planner's participation in the community by 1 - g (change/reform, change/approach). Collaboration opens the gate
// (change/strategies/collaboration); a change that is forced shuts it:
//   g += closing force (1 - g) a month
// Draws nothing. Switched off: g is 0.

#include "sim/scenario/describe.hpp"
#include "sim/world/institutions.hpp"

namespace guyub {

struct GatekeepingCoefficients {
  float closing = 0;   ///< a month, at full force
};

template <class Visitor>
void describe(Visitor& v, GatekeepingCoefficients& c) {
  v.number("closing", c.closing, {"1/month", 0, 1, {"Penutupan pintu akibat paksaan", "How fast force shuts the gate"}});
}

/// A month in which a change is forced upon a body.
inline void shut_gate(Body& body, float force, const GatekeepingCoefficients& c) { body.gatekeeping += c.closing * force * (1.0f - body.gatekeeping); }

}  // namespace guyub
