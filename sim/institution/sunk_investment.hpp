#pragma once
// Sunk investment in facilities and experts of the old way, and budgets bound to fixed items, stand against a reform (mission
// S1.10): both are added to the cost factor of a body.
//   cost = min(1, k max(0, 1 - funds/cost) + (1 - k) inefficiency + sunk + rigidity)
//   sunk -= sunk / months + facilitation f sunk;  rigidity -= facilitation f rigidity,   f the planner's facilitators
// Draws nothing. Switched off: both are 0.
// Simplifications: what is sunk wears out and is not invested anew; a budget is unbound only with a facilitator.

#include "sim/scenario/describe.hpp"
#include "sim/world/institutions.hpp"

namespace guyub {

struct SunkInvestmentCoefficients {
  float months = 1;
  float facilitation = 0;   ///< a month
};

template <class Visitor>
void describe(Visitor& v, SunkInvestmentCoefficients& c) {
  v.number("months", c.months, {"month", 1, 1200, {"Waktu investasi lama menjadi aus", "Time in which old investment wears out"}});
  v.number("facilitation", c.facilitation, {"1/month", 0, 1, {"Bagian yang dilonggarkan fasilitator", "Share that a facilitator loosens"}});
}

/// A month of it.
void write_off(Body& body, float facilitators, const SunkInvestmentCoefficients& c);

}  // namespace guyub
