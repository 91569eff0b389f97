#pragma once
// Attitudes, trust and habits at the start, and the service institutions of a community.

#include "sim/population/beta_quantile.hpp"
#include "sim/population/population_model.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// A trait in [0,1]: normal with this mean and standard deviation, cut at 0 and 1.
float bounded_trait(const Trait& trait, float score);

/// Fills the columns of minds. The attitude to schooling goes with the adults' schooling. Draws household_attitudes
/// months 0 to 2.
void draw_minds(const PopulationModel& model, const BetaQuantile& thresholds, const CommunityDraft& draft,
                Community& community);

/// Fills the institutions; places follow the pupils and the visits due at the start. Draws community_traits months 1, 2,
/// 4 and 5.
void draw_institutions(const PopulationModel& model, const CommunityDraft& draft, Community& community);

}  // namespace guyub
