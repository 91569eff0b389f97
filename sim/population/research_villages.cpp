#include "sim/population/research_villages.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

PhiloxCounter village_words(const Draws& draws, CommunityId community) {
  return draws.block(community.value(), 0, 1, Purpose::community_arm);
}

/// The quantile at u of a distribution given at equal steps, linear between them.
float quantile(const std::vector<double>& steps, float u) {
  if (steps.size() < 2) return steps.empty() ? 0.0f : static_cast<float>(steps.front());
  const float place = u * static_cast<float>(static_cast<std::int32_t>(steps.size() - 1));
  const auto below = std::min(static_cast<std::size_t>(static_cast<std::int32_t>(place)), steps.size() - 2);
  const float beyond = place - static_cast<float>(static_cast<std::int32_t>(below));
  const auto low = static_cast<float>(steps[below]);
  return low + beyond * (static_cast<float>(steps[below + 1]) - low);
}

}  // namespace

const ScoreState& state_of(const ResearchVillages& villages, const Draws& draws, CommunityId community) {
  double total = 0.0;
  for (const ScoreState& state : villages.states) total += state.weight;
  double left = static_cast<double>(uniform(village_words(draws, community)[0])) * total;
  for (const ScoreState& state : villages.states) {
    left -= state.weight;
    if (left < 0.0) return state;
  }
  return villages.states.back();
}

void settle_village(const ResearchVillages& villages, const Draws& draws, Community& community) {
  const PhiloxCounter words = village_words(draws, community.id);
  const float kilometres = quantile(villages.kilometres, uniform(words[1]));
  std::fill(community.households.kilometres_to_school.begin(), community.households.kilometres_to_school.end(), kilometres);
  const auto sd = static_cast<float>(villages.wage_sd);
  community.wage_level = exp_real(sd * normal(words[2]) - 0.5f * sd * sd);
}

float welfare_index(const ResearchVillages& villages, const ScoreState& state, float proxy_score) {
  const float at_cutoff = normal_quantile(static_cast<float>(state.share_below));
  return static_cast<float>(state.cutoff) + static_cast<float>(villages.score_sd) * (proxy_score - at_cutoff);
}

bool on_revised_list(const ResearchVillages& villages, const ScoreState& state, float index, float u) {
  if (index < static_cast<float>(state.cutoff)) return true;
  return u < static_cast<float>(index < static_cast<float>(villages.late_limit) ? villages.late_below : villages.late_above);
}

}  // namespace guyub
