#pragma once
// Problem-blindness: habits so ingrained that a body does not see its own problem (mission S1.10).
//   b += (r - b) / months - facilitation f b;   own problem seen (1 - b) gap
//   benefit of a reform as the body sees it  B (1 - b) gap / usual, at most 1
// r routine, f the planner's facilitators at work with the body (at most one counts in full), gap the share of what a reform asks
// that the body does not do yet, usual what the bodies see for which B is stated. Draws nothing. Switched off: B as stated.

#include "sim/scenario/describe.hpp"
#include "sim/world/institutions.hpp"

namespace guyub {

struct BlindnessCoefficients {
  float months = 1;
  float facilitation = 0;   ///< a month
  float usual = 1;
};

template <class Visitor>
void describe(Visitor& v, BlindnessCoefficients& c) {
  v.number("months", c.months, {"month", 1, 600, {"Waktu kebiasaan membutakan", "Time in which habit makes blind"}});
  v.number("facilitation", c.facilitation, {"1/month", 0, 1, {"Kebutaan yang dibuka fasilitator", "Share of blindness that a facilitator lifts"}});
  v.number("usual", c.usual, {"1", 0.05, 1, {"Bagian masalah yang terlihat oleh lembaga biasa", "Share of the problem that a usual body sees"}});
}

/// A month of it.
void grow_blind(Body& body, float facilitators, const BlindnessCoefficients& c);

float benefit_seen(float benefit, const Body& body, float gap, const BlindnessCoefficients& c);

}  // namespace guyub
