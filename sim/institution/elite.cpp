#include "sim/institution/elite.hpp"

#include <algorithm>
#include <cstddef>

#include "sim/core/ascending.hpp"
#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

constexpr std::size_t leader_word = 1;
constexpr std::size_t connection_word = 2;

std::int64_t whole_share(float share, std::size_t of) {
  return static_cast<std::int64_t>(static_cast<double>(share) * static_cast<double>(of) + 0.5);
}

/// score = correlation x + the rest of chance.
std::vector<float> scores_with(const Community& community, const std::vector<float>& x, float correlation, std::size_t word, const Draws& draws) {
  const float rest = square_root(1.0f - correlation * correlation);
  std::vector<float> scores(community.size());
  for (std::size_t h = 0; h < scores.size(); ++h) {
    const PhiloxCounter words = draws.block(community.id.value(), community.households.id[h], 0, Purpose::community_meeting);
    scores[h] = correlation * x[h] + rest * normal(words[word]);
  }
  return scores;
}

/// Marks the highest scores among those not marked yet until `wanted` are.
void mark_highest(const std::vector<float>& scores, std::int64_t wanted, std::vector<std::uint8_t>& marked) {
  std::int64_t count = std::count(marked.begin(), marked.end(), std::uint8_t{1});
  const std::vector<std::uint32_t> order = ascending(scores);
  for (auto h = order.rbegin(); h != order.rend() && count < wanted; ++h) {
    if (marked[*h] == 0) ++count;
    marked[*h] = 1;
  }
}

}  // namespace

std::vector<float> normal_scores(const std::vector<float>& values) {
  std::vector<float> scores(values.size());
  const std::vector<std::uint32_t> order = ascending(values);
  const auto n = static_cast<float>(static_cast<std::int32_t>(values.size()));
  for (std::size_t place = 0; place < order.size(); ++place) {
    scores[order[place]] = normal_quantile((static_cast<float>(static_cast<std::int32_t>(place)) + 0.5f) / n);
  }
  return scores;
}

std::vector<std::uint8_t> leaders(const Community& community, const EliteCoefficients& c, const Draws& draws) {
  const Households& h = community.households;
  std::vector<float> degree(community.size());
  for (std::size_t i = 0; i < degree.size(); ++i) degree[i] = static_cast<float>(static_cast<std::int32_t>(h.tie_begin[i + 1] - h.tie_begin[i]));
  std::vector<std::uint8_t> marked(community.size(), 0);
  mark_highest(scores_with(community, normal_scores(degree), c.leader_ties, leader_word, draws), whole_share(c.leader_share, community.size()), marked);
  return marked;
}

std::vector<std::uint8_t> connected(const Community& community, const EliteCoefficients& c, const Draws& draws) {
  std::vector<std::uint8_t> marked = leaders(community, c, draws);
  const std::vector<float> welfare = normal_scores(community.households.welfare_rank);
  mark_highest(scores_with(community, welfare, c.connected_welfare, connection_word, draws), whole_share(c.connected_share, community.size()), marked);
  return marked;
}

float elite_stance(const Community& community, const EliteCoefficients& c, const Draws& draws) {
  const PhiloxCounter words = draws.block(community.id.value(), 0, 1, Purpose::community_meeting);
  return std::clamp(c.stance + c.stance_spread * normal(words[0]), -1.0f, 1.0f) * (1.0f - community.power.honesty);
}

}  // namespace guyub
