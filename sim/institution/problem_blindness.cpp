#include "sim/institution/problem_blindness.hpp"

#include <algorithm>

namespace guyub {

void grow_blind(Body& body, float facilitators, const BlindnessCoefficients& c) {
  const float lifted = c.facilitation * std::min(1.0f, facilitators) * body.blindness;
  body.blindness = std::clamp(body.blindness + (body.routinisation - body.blindness) / c.months - lifted, 0.0f, 1.0f);
}

float benefit_seen(float benefit, const Body& body, float gap, const BlindnessCoefficients& c) {
  return std::min(1.0f, benefit * (1.0f - body.blindness) * gap / c.usual);
}

}  // namespace guyub
