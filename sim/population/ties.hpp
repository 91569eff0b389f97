#pragma once
// Ties among the households of a community.
//
// Neighbourhoods (RT) of successive households tie each pair with a chance that grows with both households'
// sociability; far ties begin and end in proportion to sociability (Chung and Lu, PNAS 2002). That gives the mean
// degree, a wide spread of degrees and clustering (levels: 38 Indian villages, mean degree 9.3, standard deviation
// 7.3, transitivity .20). Ties are mutual.

#include "sim/population/population_model.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// Fills tie_begin and tie, neighbours in ascending order. Draws household_ties, household_start month 0 (word 2).
void draw_ties(const PopulationModel& model, const CommunityPlan& plan, Community& community);

}  // namespace guyub
