#include "sim/change/strategies/collaboration.hpp"

#include "sim/institution/congruence.hpp"

namespace guyub {

void Collaboration::act(Levers& levers, Progress x, const Circumstances&) const { levers.kept(Factor::outsider) *= 1.0f - effect * x.strength; }

void collaborate(Body& body, ProgrammeState& programme, const Collaboration& collaboration, float strength) {
  body.gatekeeping -= collaboration.opening * strength * body.gatekeeping;
  const float step = collaboration.meeting * strength * (programme.aims - body.aims);
  move_aims(body, step);
  programme.aims -= step;
}

}  // namespace guyub
