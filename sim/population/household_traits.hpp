#pragma once
// Schooling of adults, sector, distances and the welfare score of a community's households.

#include "sim/population/population_model.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// Fills grade (of those old enough to have left school), sector, kilometres_to_school, kilometres_to_post and the
/// draft's columns. The welfare score (log points) is an earnings function of Mincer's kind plus a community effect
/// and noise; only its order matters. Draws household_traits months 0 and 2, community_traits month 0 (words 1-3),
/// person_traits month 0 (word 1).
void draw_household_traits(const PopulationModel& model, CommunityDraft& draft, Community& community);

/// A person's disposition to schooling, standard normal, alike within a household.
float schooling_disposition(const PopulationModel& model, std::uint32_t community, std::uint32_t household,
                            std::uint32_t person);

}  // namespace guyub
