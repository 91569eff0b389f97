#include "sim/institution/office.hpp"

namespace guyub {

void age_bodies(Community& community, const OfficeCoefficients& c) {
  for (Body& body : community.institutions.bodies) {
    body.age_years += 1.0f / 12.0f;
    body.routinisation += (1.0f - body.routinisation) / c.routine_months;
  }
  for (const ProgrammeState& programme : community.programmes) {
    Body& body = community.institutions.body(programme.delivered_by);
    if (programme.reform == ReformStage::trying) body.skill += c.learning * (1.0f - body.skill);
    if (programme.reform == ReformStage::routine && programme.reform_months == 0) {
      body.routinisation -= c.reform_loosening * body.routinisation;
    }
  }
}

}  // namespace guyub
