#include "sim/programme/selection.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "sim/core/ascending.hpp"
#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

constexpr std::size_t knowledge_word = 0;
constexpr std::size_t apply_word = 3;

/// The place of each value among all, from the lowest up; equal ones as they stand.
std::vector<std::int32_t> places(const std::vector<float>& values) {
  const std::vector<std::uint32_t> order = ascending(values);
  std::vector<std::int32_t> place(values.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = static_cast<std::int32_t>(i);
  return place;
}

PhiloxCounter words_of(const Community& community, std::size_t h, const Draws& draws) {
  return draws.block(community.id.value(), community.households.id[h], 0, Purpose::community_meeting);
}

/// What the meeting makes of each household: the lower, the earlier on the list.
std::vector<float> meeting_scores(const Community& community, const SelectionCoefficients& c, const EliteCoefficients& elite, const Draws& draws, bool error) {
  const float known = error ? c.knowledge : 1.0f;
  const float noise = square_root(1.0f - known * known);
  const float favour = error ? elite.capture * elite_stance(community, elite, draws) : 0.0f;
  const std::vector<std::uint8_t> own = connected(community, elite, draws);
  std::vector<float> scores = normal_scores(community.households.welfare_rank);
  for (std::size_t h = 0; h < scores.size(); ++h) {
    scores[h] = known * scores[h] + noise * normal(words_of(community, h, draws)[knowledge_word]) - (own[h] != 0 ? favour : 0.0f);
  }
  return scores;
}

/// Exchanges the priorities of a community so that they ascend with the scores.
void reorder(const std::vector<float>& scores, std::vector<float>& priority) {
  std::vector<float> sorted = priority;
  std::sort(sorted.begin(), sorted.end());
  const std::vector<std::int32_t> place = places(scores);
  for (std::size_t h = 0; h < priority.size(); ++h) priority[h] = sorted[static_cast<std::size_t>(place[h])];
}

/// The later of the two places, the meeting's counted shorter by the margin.
std::vector<float> hybrid_scores(const std::vector<float>& meeting, const std::vector<float>& test, float margin) {
  const std::vector<std::int32_t> in_meeting = places(meeting);
  const std::vector<std::int32_t> in_test = places(test);
  std::vector<float> scores(meeting.size());
  for (std::size_t h = 0; h < scores.size(); ++h) {
    scores[h] = std::max(static_cast<float>(in_meeting[h]) / margin, static_cast<float>(in_test[h]));
  }
  return scores;
}

/// Those who do not apply come after everybody who can ever be listed.
void leave_out_who_stay_away(const Community& community, const SelectionCoefficients& c, const Draws& draws, std::vector<float>& priority) {
  for (std::size_t h = 0; h < priority.size(); ++h) {
    const float rank = std::clamp(community.households.welfare_rank[h], 0x1p-24f, 1.0f - 0x1p-24f);
    const float chance = logistic(c.apply_level - c.apply_welfare * normal_quantile(rank));
    if (uniform(words_of(community, h, draws)[apply_word]) >= chance) priority[h] = 1.0f;
  }
}

/// By the mean of the community; its households keep their lots within a narrow band around it.
void by_place(const Community& community, std::vector<float>& priority) {
  constexpr float band = 1.0f / 256.0f;
  std::int64_t sum = 0;
  for (const float rank : community.households.welfare_rank) sum += to_fixed(rank);
  const auto n = static_cast<std::int64_t>(std::max<std::size_t>(1, community.size()));
  const auto mean = static_cast<float>(from_fixed(sum / n));
  for (float& lot : priority) lot = mean + band * (lot - mean);
}

}  // namespace

void select_households(Community& community, std::size_t k, const Programme& programme, const SelectionCoefficients& c,
                       const EliteCoefficients& elite, const Draws& draws, bool error) {
  std::vector<float>& priority = community.programmes[k].enrolments.priority;
  switch (programme.targeting.method) {
    case Targeting::proxy_means:
    case Targeting::lottery:
    case Targeting::universal:
    case Targeting::welfare_index:
      return;
    case Targeting::community:
      return reorder(meeting_scores(community, c, elite, draws, error), priority);
    case Targeting::hybrid:
      return reorder(hybrid_scores(meeting_scores(community, c, elite, draws, error), priority, c.hybrid_margin), priority);
    case Targeting::self_selection:
      if (error) leave_out_who_stay_away(community, c, draws, priority);
      return;
    case Targeting::geographic:
      return by_place(community, priority);
  }
}

}  // namespace guyub
