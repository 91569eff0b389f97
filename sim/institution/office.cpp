#include "sim/institution/office.hpp"

#include "sim/institution/reform_outcome.hpp"

namespace guyub {

void age_bodies(Community& community, const OfficeCoefficients& c) {
  for (Body& body : community.institutions.bodies) {
    body.age_years += 1.0f / 12.0f;
    body.routinisation += (1.0f - body.routinisation) / c.routine_months;
    body.shaken -= body.shaken / c.routine_months;   // so much of it has grown again by itself
  }
  for (const ProgrammeState& programme : community.programmes) {
    Body& body = community.institutions.body(programme.delivered_by);
    if (programme.reform == ReformStage::trying) learn_from_trying(body, programme.reform_outcome, c.learning);
    if (programme.reform == ReformStage::routine && programme.reform_months == 0) {
      body.routinisation -= c.reform_loosening * body.routinisation;
      body.shaken = 0.0f;
    }
  }
}

}  // namespace guyub
