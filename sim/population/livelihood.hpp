#pragma once
// From a welfare score to money: ranks among the region's persons, consumption, income, savings.

#include "sim/population/population_model.hpp"
#include "sim/population/region_ranks.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// Counts the welfare scores of a community's persons.
void count_welfare(const CommunityDraft& draft, const Community& community, RegionRanks& ranks);

/// Replaces the welfare score by the normal score of its rank among persons: the household's permanent standing.
void standardise_welfare(CommunityDraft& draft, const Community& community, const RegionRanks& ranks);

/// Draws `transitory` (household_start month 0, word 0) and counts the first month's standing: permanent standing
/// and luck, weighted so that its variance stays 1.
void draw_months_luck(const PopulationModel& model, const CommunityDraft& draft, Community& community,
                      RegionRanks& ranks);

/// Fills decile, welfare_rank, consumption of the first month, permanent_income, income and savings (household_traits
/// month 2, word 3). permanent_income is the expected monthly consumption of the household.
void settle_livelihood(const PopulationModel& model, const CommunityDraft& draft, Community& community,
                       const RegionRanks& ranks);

}  // namespace guyub
