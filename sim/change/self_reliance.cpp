#include "sim/change/self_reliance.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"

namespace guyub {
namespace {

float within_unit(float x) { return std::clamp(x, 0.0f, 1.0f); }

/// Own income over itself and what the household's members need.
float means(const Community& community, std::size_t h, float income) {
  const float needs = community.poverty_line * static_cast<float>(std::max<std::uint8_t>(1, community.households.person_count[h]));
  return income / std::max(income + needs, 1.0f);
}

/// The part that household h took in the design of a programme that it is in.
float part_taken(const Community& community, std::size_t h) {
  float part = 0.0f;
  for (const ProgrammeState& programme : community.programmes) {
    if (programme.enrolments.stage[h] == EnrolmentStage::accepted) part = std::max(part, programme.participation);
  }
  return part;
}

}  // namespace

void start_self_reliance(Community& community, const SelfRelianceCoefficients& c) {
  Households& h = community.households;
  for (std::size_t i = 0; i < h.size(); ++i) {
    h.self_reliance[i] = small_share(within_unit(c.base + c.means * (means(community, i, h.permanent_income[i]) - 0.5f)));
  }
}

void move_self_reliance(Community& community, Tile tile, const SelfRelianceCoefficients& c, bool participation) {
  Households& h = community.households;
  for (std::size_t i = tile.begin; i < tile.end; ++i) {
    const float given = h.transfer[i] / std::max(h.income[i] + h.transfer[i], 1.0f);
    const float part = participation ? part_taken(community, i) : 0.0f;
    const float level = c.base + c.means * (means(community, i, h.income[i]) - 0.5f) + c.participation * part + c.transfer * given;
    const float now = share_of(h.self_reliance[i]);
    h.self_reliance[i] = small_share(now + c.rate * (within_unit(level) - now));
  }
}

}  // namespace guyub
