#include "sim/institution/bodies.hpp"

namespace guyub {

void start_bodies(Institutions& institutions, const BodySwitches& on, const BodyCoefficients& c) {
  for (Body& body : institutions.bodies) {
    if (!on.problem_blindness) body.blindness = 0.0f;
    if (!on.sunk_investment) body.sunk = body.rigidity = 0.0f;
    if (!on.gatekeeping) body.gatekeeping = 0.0f;
    if (on.openness) body.openness = openness_of(body, c.openness);
  }
}

void live_on(Body& body, float facilitators, const BodySwitches& on, const BodyCoefficients& c) {
  if (on.recruitment) renew_staff(body, c.recruitment);
  if (on.sunk_investment) write_off(body, facilitators, c.sunk_investment);
  if (on.problem_blindness) grow_blind(body, facilitators, c.problem_blindness);
  if (on.openness) body.openness = openness_of(body, c.openness);
}

void drift_towards_reforms(Community& community, const CongruenceCoefficients& c) {
  for (const ProgrammeState& programme : community.programmes) {
    if (programme.reform != ReformStage::trying && programme.reform != ReformStage::routine) continue;
    Body& body = community.institutions.body(programme.delivered_by);
    move_aims(body, c.drift * (programme.aims - body.aims));
  }
}

}  // namespace guyub
