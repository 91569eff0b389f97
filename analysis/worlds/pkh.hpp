#pragma once
// Conditional cash in Indonesia 2007 to 2013 (scenarios/pkh_2007.yaml): the cells that an evaluation by lottery over sub-districts
// would see two and six years after the start.
//
// Recipients are the households enrolled in the programme when they are asked; the control group is the same households in the
// variant without programme, which is what a lottery over sub-districts gives in expectation. Asked in October 2009 and October
// 2013, of the people then living there: enrolment and being out of school at ages 7-15, stunting at 0-36 months, mean of log
// consumption per head. Tier B is tier A: the effect that frees the weight of a grant is not applied to Indonesia.

#include "analysis/worlds/world.hpp"

namespace guyub::analysis {

WorldCells pkh_cells(const WorldRequest& request);

}  // namespace guyub::analysis
