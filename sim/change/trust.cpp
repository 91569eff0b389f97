#include "sim/change/trust.hpp"

namespace guyub {

void move_trust(Community& community, std::size_t k, Tile tile, const Programme& programme, const TrustCoefficients& c) {
  const Enrolments& e = community.programmes[k].enrolments;
  std::vector<float>& trust = community.households.trust_state;
  for (std::size_t h = tile.begin; h < tile.end; ++h) {
    if (e.stage[h] != EnrolmentStage::accepted) continue;
    if (e.paid[h] > 0) trust[h] += c.gain * (1.0f - trust[h]);
    // accrued is in twelfths of a rupiah: a payment period's worth is entitlement x pay_every
    const std::int64_t period = static_cast<std::int64_t>(e.entitlement[h]) * programme.delivery.pay_every;
    if (e.paid[h] == 0 && e.accrued[h] >= period && period > 0) trust[h] -= c.loss * trust[h];
  }
}

}  // namespace guyub
