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

}  // namespace

void start_self_reliance(Community& community, const SelfRelianceCoefficients& c) {
  Households& h = community.households;
  for (std::size_t i = 0; i < h.size(); ++i) {
    h.self_reliance[i] = small_share(within_unit(c.base + c.means * (means(community, i, h.permanent_income[i]) - 0.5f)));
  }
}

}  // namespace guyub
