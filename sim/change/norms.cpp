#include "sim/change/norms.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

void influence(Community& community, Tile tile, const NormCoefficients& coefficients, float peer_level, bool peers, MonthScratch& scratch) {
  const NormCoefficients c = coefficients;   // a copy that no store to a column can change
  Households& h = community.households;
  const float* const attitude = h.school_attitude.data();
  const float* const share = h.enrolled_share.data();
  const SmallShare* const stubbornness = h.stubbornness.data();
  float* const anchor = h.school_attitude_anchor.data();
  const float* const paid = scratch.paid_to_act.data();
  float* const next = scratch.school_attitude.data();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = tile.begin; i < tile.end; ++i) {
    const float moved = anchor[i] + c.habit * (1.0f - c.crowding_out * paid[i]) * (share[i] - peer_level);
    const float above = moved < 0.0f ? 0.0f : moved;
    const float bounded = above > 1.0f ? 1.0f : above;
    anchor[i] = share[i] >= 0.0f ? bounded : anchor[i];
    next[i] = anchor[i];
  }
  if (peers) {
    std::uint32_t* const before = scratch.ties_before.data();
    const std::uint32_t* const begin = h.tie_begin.data();
    const std::uint32_t first = begin[tile.begin];
    sum_ties(h.tie.data() + first, begin[tile.end] - first, scratch.published.data(), before);
    std::uint32_t* const sum = scratch.household.data();
    for (std::size_t i = tile.begin; i < tile.end; ++i) sum[i] = before[begin[i + 1] - first] - before[begin[i] - first];
    GUYUB_INDEPENDENT_TURNS
    for (std::size_t i = tile.begin; i < tile.end; ++i) {
      const float mean = mean_attitude(sum[i], begin[i + 1] - begin[i], attitude[i]);
      const float own = share_of(stubbornness[i]);
      next[i] = own * anchor[i] + (1.0f - own) * mean;
    }
  }
  for (std::size_t i = tile.begin; i < tile.end; ++i) next[i] = attitude[i] + c.rate * (next[i] - attitude[i]);
}

void show_attitudes(const Households& h, MonthScratch& scratch) {
  const float* const attitude = h.school_attitude.data();
  std::uint32_t* const published = scratch.published.data();
  const std::size_t n = h.size();
  for (std::size_t i = 0; i < n; ++i) published[i] = whole_attitude(attitude[i]);
}

}  // namespace

extern const NormLoops norm_loops_table;
const NormLoops norm_loops_table{show_attitudes, influence};

}  // namespace guyub::GUYUB_UNIT
