#pragma once
// San Cristobal, Bogota, 2005: pupils of grades 6 to 11 drew lots for a subsidy, paid every two months or partly kept back
// until they enrol for the next year (configs/worlds/bogota.yaml, scenarios/bogota.yaml).
//
// No months are lived: the lot fell on single pupils, so every pupil of a synthetic population is asked for the chance to
// re-enrol and for attendance without, with either design, and with a brother or sister who has it. The choice is that of
// sim/household/schooling with foresight. Money kept back last year counts in the choice of the year alone, once a child
// enrols; what is paid during the year counts in attendance. One constant of school and one of attendance are solved for
// the controls' means; no effect enters.

#include "analysis/worlds/world.hpp"

namespace guyub::analysis {

WorldCells bogota_cells(const WorldRequest& request);

}  // namespace guyub::analysis
