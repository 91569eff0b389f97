#include "sim/change/coercion.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"
#include "sim/core/real_math.hpp"

namespace guyub {

void press(Households& households, std::size_t h, float force, float willing, const CoercionCoefficients& c) {
  const float against = force * (1.0f - willing);
  const float before = share_of(households.hidden_resistance[h]);
  households.hidden_resistance[h] = small_share(before + c.hidden_gain * against * (1.0f - before));
  households.trust_state[h] -= c.mistrust * against * households.trust_state[h];
}

void relax(Households& households, const CoercionCoefficients& c) {
  for (SmallShare& hidden : households.hidden_resistance) hidden = small_share((1.0f - c.hidden_decay) * share_of(hidden));
}

float falsified_share(float force, float audit, float trust, const CoercionCoefficients& c) {
  return logistic(c.report_level + c.report_force * force - c.report_audit * audit - c.report_trust * trust);
}

std::int64_t report(std::int64_t output, std::int64_t target, float falsified) {
  const std::int64_t gap = std::max<std::int64_t>(0, target - output);
  return output + static_cast<std::int64_t>(static_cast<double>(falsified) * static_cast<double>(gap));
}

std::int64_t next_target(std::int64_t target, std::int64_t reported, const CoercionCoefficients& c) {
  const auto base = std::max(target, reported);
  return base + static_cast<std::int64_t>(static_cast<double>(c.ratchet) * static_cast<double>(base) + 0.5);
}

}  // namespace guyub
