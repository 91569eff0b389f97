#pragma once
// Ties among the households of a community.
//
// Neighbourhoods (RT) of successive households tie each pair with a chance that grows with both households'
// sociability; far ties begin and end in proportion to sociability (Chung and Lu, PNAS 2002). A few households keep to
// themselves, and communities differ in how much their people meet. That gives the spread of degrees, clustering, path
// lengths and the share of the giant component of 38 Indian villages (configs/evidence/T8). Ties are mutual.

#include "sim/population/population_model.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// Fills tie_begin and tie, neighbours in ascending order. Draws household_ties, household_start month 0
/// (word 2), community_traits month 3 (word 0).
void draw_ties(const PopulationModel& model, const CommunityPlan& plan, Community& community);

}  // namespace guyub
