#include "sim/change/strategies/adaptation.hpp"

namespace guyub {

void Adaptation::act(Levers& levers, Progress x, const Circumstances&) const {
  levers.kept(Factor::cost) *= 1.0f - effect * x.strength;
  levers.benefit_kept *= 1.0f - benefit * x.strength;
  levers.scope_kept *= 1.0f - scope * x.strength;
  levers.following_kept *= 1.0f - saving * x.strength;
}

}  // namespace guyub
