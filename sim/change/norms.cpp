#include "sim/change/norms.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

/// Attitudes of the neighbours of a tile's households, summed up before each tie: what a household's ties add is a
/// difference of two entries, however many it has. The sums are whole numbers, so that they are exact in any order.
void sum_ties(const Households& h, Tile tile, std::int32_t* position, std::uint32_t* before) {
  const std::size_t n = h.tie_begin[tile.end] - h.tie_begin[tile.begin];
  const std::uint16_t* const tie = h.tie.data() + h.tie_begin[tile.begin];
  const float* const attitude = h.school_attitude.data();
  std::uint32_t* const own = reinterpret_cast<std::uint32_t*>(position);
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t t = 0; t < n; ++t) position[t] = tie[t];   // in full width, which is how vectors are gathered
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t t = 0; t < n; ++t) own[t] = whole_attitude(attitude[position[t]]);
  kernels().running_sums(own, n, before);
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
    std::uint32_t* const before = scratch.tie_sum.data();
    sum_ties(h, tile, scratch.tie_position.data(), before);
    const std::uint32_t* const begin = h.tie_begin.data();
    const std::uint32_t first = begin[tile.begin];
    std::uint32_t* const sum = scratch.household.data();
    for (std::size_t i = tile.begin; i < tile.end; ++i) sum[i] = before[begin[i + 1] - first] - before[begin[i] - first];
    GUYUB_INDEPENDENT_TURNS
    for (std::size_t i = tile.begin; i < tile.end; ++i) {
      const float mean = mean_attitude(sum[i], begin[i + 1] - begin[i], attitude[i]);
      next[i] = stubbornness[i] * anchor[i] + (1.0f - stubbornness[i]) * mean;
    }
  }
  for (std::size_t i = tile.begin; i < tile.end; ++i) next[i] = attitude[i] + c.rate * (next[i] - attitude[i]);
}

}  // namespace

extern const InfluenceLoop influence_loop_table;
const InfluenceLoop influence_loop_table = influence;

}  // namespace guyub::GUYUB_UNIT
