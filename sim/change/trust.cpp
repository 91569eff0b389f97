#include "sim/change/trust.hpp"

#include <algorithm>

#include "sim/core/selected.hpp"

namespace guyub {

void move_trust(Community& community, std::size_t k, Tile tile, const Programme& programme, const TrustCoefficients& c) {
  const Enrolments& e = community.programmes[k].enrolments;
  std::vector<float>& trust = community.households.trust_state;
  const float gain = std::min(1.0f, c.gain * (1.0f + c.rights * programme.take_up.rights));
  const auto enrolled = [stage = e.stage.data()](std::size_t h) { return stage[h] == EnrolmentStage::accepted; };
  for_selected(tile.begin, tile.end, enrolled, [&](std::size_t h) {
    if (e.paid[h] > 0) trust[h] += gain * (1.0f - trust[h]);
    // accrued is in twelfths of a rupiah: a payment period's worth is entitlement x pay_every
    const std::int64_t period = static_cast<std::int64_t>(e.entitlement[h]) * programme.delivery.pay_every;
    if (e.paid[h] == 0 && e.accrued[h] >= period && period > 0) trust[h] -= c.loss * trust[h];
  });
}

}  // namespace guyub
