#include "sim/population/livelihood.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

/// The normal score of the household's standing in the first month.
float months_standing(const PopulationModel& model, float permanent, float transitory) {
  const float noise = static_cast<float>(model.welfare.noise_share());
  const float sd = static_cast<float>(model.coefficients.welfare.transitory_sd);
  const float luck = sd > 0.0f ? transitory / sd : 0.0f;
  return square_root(1.0f - noise) * permanent + square_root(noise) * luck;
}

}  // namespace

void count_welfare(const CommunityDraft& draft, const Community& community, RegionRanks& ranks) {
  for (std::size_t h = 0; h < community.size(); ++h) {
    ranks.welfare.add(draft.welfare[h], community.households.person_count[h]);
  }
}

void standardise_welfare(CommunityDraft& draft, const Community& community, const RegionRanks& ranks) {
  for (std::size_t h = 0; h < community.size(); ++h) {
    draft.welfare[h] = normal_quantile(ranks.welfare.rank(draft.welfare[h], community.households.person_count[h]));
  }
}

void draw_months_luck(const PopulationModel& model, const CommunityDraft& draft, Community& community,
                      RegionRanks& ranks) {
  const float sd = static_cast<float>(model.coefficients.welfare.transitory_sd);
  Households& households = community.households;
  for (std::uint32_t h = 0; h < community.size(); ++h) {
    const PhiloxCounter words = model.draws.block(draft.plan.id, h, 0, Purpose::household_start);
    households.transitory[h] = sd * normal(words[0]);
    const float standing = months_standing(model, draft.welfare[h], households.transitory[h]);
    ranks.month.add(standing, households.person_count[h]);
    ranks.month_households.add(standing, 1);
  }
}

void settle_livelihood(const PopulationModel& model, const CommunityDraft& draft, Community& community,
                       const RegionRanks& ranks) {
  const WelfareCoefficients& coefficients = model.coefficients.welfare;
  const float variance = static_cast<float>(coefficients.transitory_sd * coefficients.transitory_sd);
  const float spread = static_cast<float>(coefficients.savings_spread);
  Households& households = community.households;
  for (std::uint32_t h = 0; h < community.size(); ++h) {
    const float persons = static_cast<float>(households.person_count[h]);
    const float standing = months_standing(model, draft.welfare[h], households.transitory[h]);
    const float rank = ranks.month.rank(standing, households.person_count[h]);
    households.decile[h] = static_cast<std::uint8_t>(std::min(static_cast<std::int32_t>(rank * 10.0f), 9));
    households.welfare_rank[h] = ranks.month_households.rank(standing, 1);
    households.consumption[h] = persons * model.welfare.consumption(normal_quantile(rank));
    households.permanent_income[h] = persons * model.welfare.permanent(draft.welfare[h]);
    households.income[h] = households.permanent_income[h] * exp_real(households.transitory[h] - 0.5f * variance);
    const std::uint32_t word = model.draws.block(draft.plan.id, h, 2, Purpose::household_traits)[3];
    households.savings[h] = static_cast<float>(coefficients.savings_months) * households.permanent_income[h] *
                            exp_real(spread * normal(word) - 0.5f * spread * spread);
  }
}

}  // namespace guyub
