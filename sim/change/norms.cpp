#include "sim/change/norms.hpp"

#include <algorithm>

namespace guyub {
namespace {

float mean_of_ties(const Households& h, std::size_t i) {
  const std::uint32_t begin = h.tie_begin[i];
  const std::uint32_t end = h.tie_begin[i + 1];
  if (begin == end) return h.school_attitude[i];
  float sum = 0.0f;
  for (std::uint32_t t = begin; t < end; ++t) sum += h.school_attitude[h.tie[t]];
  return sum / static_cast<float>(end - begin);
}

}  // namespace

void influence(Community& community, Tile tile, const NormCoefficients& c, float peer_level, bool peers) {
  Households& h = community.households;
  for (std::size_t i = tile.begin; i < tile.end; ++i) {
    if (h.enrolled_share[i] >= 0.0f) {
      h.school_attitude_anchor[i] = std::clamp(h.school_attitude_anchor[i] + c.habit * (h.enrolled_share[i] - peer_level), 0.0f, 1.0f);
    }
    const float anchor = h.school_attitude_anchor[i];
    const float drawn = peers ? h.stubbornness[i] * anchor + (1.0f - h.stubbornness[i]) * mean_of_ties(h, i) : anchor;
    h.school_attitude_next[i] = h.school_attitude[i] + c.rate * (drawn - h.school_attitude[i]);
  }
}

void publish_norms(Community& community) {
  std::swap(community.households.school_attitude, community.households.school_attitude_next);
}

}  // namespace guyub
