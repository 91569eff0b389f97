#include "sim/institution/settlement.hpp"

#include <algorithm>

namespace guyub {

void settle_strengths(Community& community, const SettlementCoefficients& c) {
  const float town = community.urban ? 1.0f : -1.0f;
  for (Body& body : community.institutions.bodies) body.skill = std::clamp(body.skill + town * c.skill, 0.0f, 1.0f);
}

}  // namespace guyub
