#include "sim/change/strategies/gradual.hpp"

namespace guyub {

void Gradual::act(Levers& levers, Progress x, const Circumstances&) const { levers.roll_out_months += months * x.strength; }

bool Gradual::rolls_out(std::int32_t months_running) const {
  return effort > 0.0f && static_cast<float>(months_running) < months;
}

float Gradual::share_reached(std::int32_t months_running) const {
  return rolls_out(months_running) ? std::min(1.0f, static_cast<float>(months_running + 1) / months) : 1.0f;
}

}  // namespace guyub
