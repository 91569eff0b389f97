#include "sim/change/acceptance.hpp"

namespace guyub {

float acceptance_log_odds(const AcceptanceTerms& terms, const AcceptanceCoefficients& c, const AcceptanceSwitches& on) {
  const Factors weight{c.outsider, c.cost, c.disruption, c.risk};
  float l = c.intercept + c.benefit * terms.benefit + c.trust * (on.trust ? terms.trust : 0.5f) +
            c.participation * (on.participation ? terms.participation : 0.0f) + c.peers * terms.peers + c.congruence * terms.congruence -
            c.hidden * terms.hidden - terms.burden + terms.advocacy;
  for (std::size_t f = 0; f < factor_count; ++f) {
    if (on.factor[f]) l -= weight[f] * terms.resistance[f];
  }
  return l;
}

}  // namespace guyub
