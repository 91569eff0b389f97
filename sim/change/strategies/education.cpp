#include "sim/change/strategies/education.hpp"

namespace guyub {

void Education::act(Levers& levers, Progress x, const Circumstances&) const { levers.kept(Factor::disruption) *= 1.0f - effect * x.strength; }

}  // namespace guyub
