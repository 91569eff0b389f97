#pragma once
// Collaboration: bodies always try to influence the planner and to fend it off; a planner who doesn't assume to know all works
// with them (mission S1.12.11).
//   outsider kept 1 - e x;  gatekeeping -= opening x gatekeeping a month;  the aims of both move by meeting x of their gap a month
// Simplification: what collaboration has won stays until force closes the gate again.

#include "sim/change/strategies/strategy.hpp"
#include "sim/world/institutions.hpp"

namespace guyub {

struct Collaboration : StrategyRules {
  float effect = 0;    ///< e
  float opening = 0;   ///< of the gate, a month
  float meeting = 0;   ///< of the gap of aims, a month and side

  static constexpr bool reaches_households = true;
  float precondition() const { return 1.0f; }
  void act(Levers& levers, Progress x, const Circumstances& how) const;
};

template <class Visitor>
void describe(Visitor& v, Collaboration& s) {
  describe(v, static_cast<StrategyRules&>(s));
  v.number("effect", s.effect, {"1", 0, 1, {"Pengurangan faktor orang luar pada kekuatan penuh", "Reduction of the outsider factor at full strength"}});
  v.number("opening", s.opening, {"1/month", 0, 1, {"Pembukaan pintu lembaga", "Opening of the body's gate"}});
  v.number("meeting", s.meeting, {"1/month", 0, 0.5, {"Bagian jarak tujuan yang ditempuh tiap pihak", "Share of the gap of aims that each side goes"}});
}

/// A month of it between a body and a programme.
void collaborate(Body& body, ProgrammeState& programme, const Collaboration& collaboration, float strength);

}  // namespace guyub
