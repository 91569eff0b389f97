#include "sim/institution/office.hpp"

namespace guyub {

void age_office(Community& community, const OfficeCoefficients& c) {
  Institutions& office = community.institutions;
  office.office_age_years += 1.0f / 12.0f;
  office.routinisation += (1.0f - office.routinisation) / c.routine_months;
  for (const ProgrammeState& programme : community.programmes) {
    if (programme.reform == ReformStage::trying) office.skill += c.learning * (1.0f - office.skill);
    if (programme.reform == ReformStage::routine && programme.reform_months == 0) {
      office.routinisation -= c.reform_loosening * office.routinisation;
    }
  }
}

}  // namespace guyub
