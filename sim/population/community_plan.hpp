#pragma once
// How many communities a region of so many households has, and how large each is.

#include <cstdint>
#include <vector>

#include "sim/core/parallel.hpp"
#include "sim/population/population_model.hpp"

namespace guyub {

/// Sizes are log-normal around the region's households per village, within the model's limits, and sum to
/// `households` exactly; fewer households than the smallest community make one community. Urban flags follow the
/// region's urban share of persons by carrying the rounding from community to community.
std::vector<CommunityPlan> plan_communities(const PopulationModel& model, std::int64_t households,
                                            const Workers& workers);

}  // namespace guyub
