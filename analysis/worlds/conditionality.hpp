#pragma once
// Cells C-*: odds of enrolment of poor children of 13 to 18 with a transfer of a tenth of consumption, by its conditions.

#include "analysis/worlds/world.hpp"

namespace guyub::analysis {

/// The world of scenarios/conditionality.yaml, with behaviour, institutions and programmes drawn from their ranges. Poor
/// are households below the region's poverty rate in rank of welfare, whether they take the offer or not; the odds are those
/// of the second school year.
WorldCells conditionality_cells(const WorldRequest& request);

}  // namespace guyub::analysis
