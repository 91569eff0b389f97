#include "sim/change/strategies/consultant.hpp"

namespace guyub {

void Consultant::act(Levers& levers, Progress x, const Circumstances& how) const {
  levers.kept(Factor::disruption) *= 1.0f - effect * (dissimilar + (1.0f - dissimilar) * similarity) * x.strength;
  levers.added(Factor::outsider) += outsider * (1.0f - how.trust) * x.strength;
}

}  // namespace guyub
