#include "sim/change/acceptance.hpp"

#include "sim/core/fixed_point.hpp"

namespace guyub {

AcceptanceParts acceptance_parts(const AcceptanceTerms& terms, const AcceptanceCoefficients& c, const AcceptanceSwitches& on) {
  const auto factor = [&](Factor f, float weight) {
    const auto at = static_cast<std::size_t>(f);
    return on.factor[at] ? -(weight * terms.resistance[at]) : 0.0f;
  };
  return {c.intercept,
          c.benefit * terms.benefit,
          c.trust * (on.trust ? terms.trust : 0.5f),
          c.participation * (on.participation ? terms.participation : 0.0f),
          c.peers * terms.peers,
          c.congruence * terms.congruence,
          -(c.hidden * terms.hidden),
          -terms.burden,
          factor(Factor::outsider, c.outsider),
          factor(Factor::cost, c.cost),
          factor(Factor::disruption, c.disruption),
          factor(Factor::risk, c.risk),
          terms.advocacy};
}

float log_odds_of(const AcceptanceParts& parts) {
  float sum = parts[0];
  for (std::size_t p = 1; p < parts.size(); ++p) sum += parts[p];
  return sum;
}

void add_decision(Decisions& decisions, const AcceptanceParts& parts, float log_odds) {
  float sum = 0.0f;
  std::int32_t before = 0;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    sum += parts[p];
    const std::int32_t now = to_fixed(sum);
    decisions.parts[p] += now - before;
    before = now;
  }
  decisions.log_odds += to_fixed(log_odds);
  ++decisions.count;
}

}  // namespace guyub
