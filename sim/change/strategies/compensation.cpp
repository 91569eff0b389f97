#include "sim/change/strategies/compensation.hpp"

namespace guyub {

void Compensation::act(Levers& levers, Progress x, const Circumstances&) const {
  levers.loss_paid += x.strength * static_cast<float>(static_cast<double>(rupiah)) / position;
  levers.wages_paid += share * x.strength;
}

}  // namespace guyub
