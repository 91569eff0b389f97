#include "sim/change/strategies/negotiation.hpp"

namespace guyub {

void Negotiation::act(Levers& levers, Progress x, const Circumstances&) const {
  levers.kept(Factor::risk) *= 1.0f - effect * x.strength;
  levers.kept(Factor::cost) *= 1.0f - effect * x.strength;
  if (!forced) return;
  levers.hidden += hidden * x.strength;
  levers.added(Factor::outsider) += outsider * x.strength;
}

}  // namespace guyub
