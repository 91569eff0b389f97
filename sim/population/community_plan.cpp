#include "sim/population/community_plan.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

/// The size of the next community when so many households are left, so that what remains can be filled.
std::int64_t fitting_size(std::int64_t drawn, std::int64_t left, const CommunityCoefficients& limits) {
  const std::int64_t smallest = limits.smallest;
  const std::int64_t largest = limits.largest;
  if (left <= smallest) return left;
  const std::int64_t size = std::clamp(drawn, smallest, std::min(largest, left));
  const std::int64_t after = left - size;
  if (after == 0 || after >= smallest) return size;
  return left <= largest ? left : std::max(smallest, left / 2);
}

std::vector<CommunityPlan> draw_sizes(const PopulationModel& model, std::int64_t households) {
  const CommunityCoefficients& coefficients = model.coefficients.communities;
  const double mean = std::clamp(model.region.households / model.region.villages,
                                 static_cast<double>(coefficients.smallest), static_cast<double>(coefficients.largest));
  const double spread = coefficients.size_spread;
  std::vector<CommunityPlan> plans;
  std::int64_t first = 0;
  while (first < households) {
    CommunityPlan plan;
    plan.id = static_cast<std::uint32_t>(plans.size());
    const PhiloxCounter words = model.draws.of_replicate(0).block(plan.id, 0, 0, Purpose::community_traits);
    const double score = static_cast<double>(normal(words[0]));
    const auto drawn = static_cast<std::int32_t>(
        std::min(mean * exp_real(spread * score - 0.5 * spread * spread), static_cast<double>(coefficients.largest)));
    plan.first_household = first;
    plan.households = static_cast<std::int32_t>(fitting_size(drawn, households - first, coefficients));
    first += plan.households;
    plans.push_back(plan);
  }
  return plans;
}

void choose_urban(const PopulationModel& model, std::vector<CommunityPlan>& plans) {
  const PhiloxCounter words = model.draws.of_replicate(0).block(0, 0, 1, Purpose::population_offset);
  const double share = model.region.urban_share;
  // weighed by households, which replicates share, so that a community is urban in all of them or in none
  double owed = 0.0;  // urban households that the share asks for beyond those chosen
  bool is_first = true;
  for (CommunityPlan& plan : plans) {
    const double households = plan.households;
    if (is_first) owed = (static_cast<double>(uniform(words[0])) - 0.5) * households * std::min(share, 1.0 - share);
    is_first = false;
    owed += share * households;
    plan.urban = owed > 0.5 * households;
    if (plan.urban) owed -= households;
  }
}

/// With few communities the rounding carried leaves up to half a community: exchanges the flags of the two that bring
/// the urban households nearest to the region's share. With many the rest is small and the search would be long.
void refine_urban(double share, std::vector<CommunityPlan>& plans) {
  constexpr std::size_t few = 256;
  if (plans.size() > few) return;
  std::int64_t households = 0;
  std::int64_t urban = 0;
  for (const CommunityPlan& plan : plans) {
    households += plan.households;
    urban += plan.urban ? plan.households : 0;
  }
  const double surplus = static_cast<double>(urban) - share * static_cast<double>(households);
  const auto left_by = [&](std::int64_t change) {
    const double left = surplus + static_cast<double>(change);
    return left < 0.0 ? -left : left;
  };
  CommunityPlan* leaves = nullptr;
  CommunityPlan* joins = nullptr;
  double least = left_by(0);
  for (CommunityPlan& town : plans) {
    for (CommunityPlan& village : plans) {
      if (!town.urban || village.urban || left_by(village.households - town.households) >= least) continue;
      least = left_by(village.households - town.households);
      leaves = &town;
      joins = &village;
    }
  }
  if (leaves == nullptr) return;
  leaves->urban = false;
  joins->urban = true;
}

}  // namespace

std::vector<CommunityPlan> plan_communities(const PopulationModel& model, std::int64_t households,
                                            const Workers& workers) {
  std::vector<CommunityPlan> plans = draw_sizes(model, households);
  workers.for_each(plans.size(), [&](std::size_t c) {
    CommunityPlan& plan = plans[c];
    for (std::int64_t h = 0; h < plan.households; ++h) {
      plan.persons += model.sizes.size_at(model.size_sequence.at(static_cast<std::uint64_t>(plan.first_household + h)));
    }
  });
  std::int64_t first = 0;
  for (CommunityPlan& plan : plans) {
    plan.first_person = first;
    first += plan.persons;
  }
  choose_urban(model, plans);
  refine_urban(model.region.urban_share, plans);
  return plans;
}

}  // namespace guyub
