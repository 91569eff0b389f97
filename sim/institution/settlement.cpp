#include "sim/institution/settlement.hpp"

#include <algorithm>

namespace guyub {

void settle_strengths(Community& community, const SettlementCoefficients& c) {
  const float town = community.urban ? 1.0f : -1.0f;
  const auto within = [](float x) { return std::clamp(x, 0.0f, 1.0f); };
  for (Body& body : community.institutions.bodies) body.skill = within(body.skill + town * c.skill);
  community.cohesion = within(community.cohesion - town * c.cohesion);
  community.organisation = within(community.organisation - town * c.organisation);
}

}  // namespace guyub
