#include "sim/change/norms.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

/// Attitudes of the neighbours of a tile's households, summed up to each tie: what a household's ties add is a difference
/// of two entries, however many it has. The sums are whole numbers, so that they are exact in any order.
void sum_ties(const Households& h, Tile tile, std::uint32_t* up_to) {
  const std::uint16_t* const tie = h.tie.data();
  const float* const attitude = h.school_attitude.data();
  const std::uint32_t first = h.tie_begin[tile.begin];
  const std::uint32_t end = h.tie_begin[tile.end];
  // first the positions in full width, which is how vectors of them are gathered
  for (std::uint32_t t = first; t < end; ++t) up_to[t - first] = tie[t];
  GUYUB_INDEPENDENT_TURNS
  for (std::uint32_t t = 0; t < end - first; ++t) up_to[t] = whole_attitude(attitude[static_cast<std::int32_t>(up_to[t])]);
  std::uint32_t sum = 0;
  for (std::uint32_t t = 0; t < end - first; ++t) {
    const std::uint32_t own = up_to[t];
    up_to[t] = sum;
    sum += own;
  }
  up_to[end - first] = sum;
}

void influence(Community& community, Tile tile, const NormCoefficients& coefficients, float peer_level, bool peers, MonthScratch& scratch) {
  const NormCoefficients c = coefficients;   // a copy that no store to a column can change
  Households& h = community.households;
  const float* const attitude = h.school_attitude.data();
  const float* const share = h.enrolled_share.data();
  const float* const stubbornness = h.stubbornness.data();
  float* const anchor = h.school_attitude_anchor.data();
  float* const next = scratch.school_attitude.data();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = tile.begin; i < tile.end; ++i) {
    const float moved = anchor[i] + c.habit * (share[i] - peer_level);
    const float above = moved < 0.0f ? 0.0f : moved;
    const float bounded = above > 1.0f ? 1.0f : above;
    anchor[i] = share[i] >= 0.0f ? bounded : anchor[i];
    next[i] = anchor[i];
  }
  if (peers) {
    std::uint32_t* const up_to = scratch.tie_sum.data();
    sum_ties(h, tile, up_to);
    const std::uint32_t* const begin = h.tie_begin.data();
    const std::uint32_t first = begin[tile.begin];
    GUYUB_INDEPENDENT_TURNS
    for (std::size_t i = tile.begin; i < tile.end; ++i) {
      const auto from = static_cast<std::int32_t>(begin[i] - first);
      const auto to = static_cast<std::int32_t>(begin[i + 1] - first);
      const auto ties = static_cast<std::uint32_t>(to - from);
      const std::uint32_t sum = up_to[to] - up_to[from];
      const float mean = mean_attitude(sum, ties, attitude[i]);
      next[i] = stubbornness[i] * anchor[i] + (1.0f - stubbornness[i]) * mean;
    }
  }
  for (std::size_t i = tile.begin; i < tile.end; ++i) next[i] = attitude[i] + c.rate * (next[i] - attitude[i]);
}

}  // namespace

extern const InfluenceLoop influence_loop_table;
const InfluenceLoop influence_loop_table = influence;

}  // namespace guyub::GUYUB_UNIT
