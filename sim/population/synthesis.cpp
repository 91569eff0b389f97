#include "sim/population/synthesis.hpp"

#include <algorithm>
#include <vector>

#include "sim/core/real_math.hpp"
#include "sim/population/community_plan.hpp"
#include "sim/population/family_start.hpp"
#include "sim/population/household_composition.hpp"
#include "sim/population/household_traits.hpp"
#include "sim/population/livelihood.hpp"
#include "sim/population/minds_start.hpp"
#include "sim/population/population_model.hpp"
#include "sim/population/region_ranks.hpp"
#include "sim/population/research_villages.hpp"
#include "sim/population/schooling_start.hpp"
#include "sim/population/ties.hpp"
#include "sim/population/vital_start.hpp"
#include "sim/population/work_start.hpp"

namespace guyub {
namespace {

SystematicSequence sequence(const Draws& draws, std::size_t word) {
  const PhiloxCounter words = draws.block(0, 0, 0, Purpose::population_offset);
  return SystematicSequence((static_cast<std::uint64_t>(words[2 * word]) << 32) | words[2 * word + 1]);
}

}  // namespace

PopulationModel::PopulationModel(const RegionStatistics& of_region, const SynthesisCoefficients& with, const Draws& of)
    : region(of_region),
      coefficients(with),
      draws(of),
      sizes(of_region, with.composition),
      ages(of_region, with.composition.oldest_mean_years),
      attainment(of_region, with.schooling, ages),
      welfare(of_region, with.welfare),
      size_sequence(sequence(of, 0)),
      person_sequence(sequence(of, 1)) {}

Country synthesise(const RegionStatistics& region, const SynthesisCoefficients& coefficients, std::int64_t households,
                   const Draws& draws, const Workers& workers) {
  const PopulationModel model(region, coefficients, draws);
  const std::vector<CommunityPlan> plans = plan_communities(model, households, workers);
  Country country;
  country.communities.resize(plans.size());
  std::vector<CommunityDraft> drafts(plans.size());
  RegionRanks ranks;
  const auto for_each_community = [&](const auto& task) {
    workers.for_each(plans.size(), [&](std::size_t c) { task(drafts[c], country.communities[c]); });
  };

  for (std::size_t c = 0; c < plans.size(); ++c) drafts[c].plan = plans[c];
  for_each_community([&](CommunityDraft& draft, Community& community) {
    community.id = CommunityId(draft.plan.id);
    community.urban = draft.plan.urban;
    community.poverty_line = static_cast<float>(region.poverty_line);
    compose_households(model, draft.plan, community);
    draw_household_traits(model, draft, community);
    count_welfare(draft, community, ranks);
  });
  ranks.welfare.seal();

  for_each_community([&](CommunityDraft& draft, Community& community) {
    standardise_welfare(draft, community, ranks);
    draw_months_luck(model, draft, community, ranks);
    count_school_propensity(model, draft, community, ranks);
  });
  ranks.month.seal();
  ranks.month_households.seal();
  for (RankHistogram& band : ranks.school) band.seal();

  for_each_community([&](CommunityDraft& draft, Community& community) {
    settle_livelihood(model, draft, community, ranks);
    settle_schooling(model, draft, community, ranks);
    count_work_propensity(model, draft, community, ranks);
  });
  ranks.seal_work();

  if (region.research_villages) {
    for_each_community([&](CommunityDraft&, Community& community) { settle_village(*region.research_villages, draws, community); });
  }

  const BetaQuantile thresholds(coefficients.minds.threshold_alpha, coefficients.minds.threshold_beta);
  const WorkRates rates(model, ranks);
  const VitalStart vital(model);
  const Nuptiality nuptiality(coefficients.nuptiality);
  for_each_community([&](CommunityDraft& draft, Community& community) {
    settle_work(model, draft, community, ranks, rates);
    settle_families(model, nuptiality, community);
    vital.settle(model, draft, community);
    draw_minds(model, thresholds, draft, community);
    draw_institutions(model, draft, community);
    draw_ties(model, draft.plan, community);
    draft = CommunityDraft{};
  });
  return country;
}

}  // namespace guyub
