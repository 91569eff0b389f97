#include "sim/change/strategies/shake_up.hpp"

namespace guyub {

void shake(Body& body, const ShakeUp& shake_up, std::int32_t months_running) {
  if (shake_up.effort == 0.0f) return;
  const float back = body.shaken / shake_up.months_off;
  body.shaken -= back;
  body.routinisation = std::min(1.0f, body.routinisation + back);
  if (months_running != shake_up.start) return;
  const float taken = std::min(body.routinisation, shake_up.drop * shake_up.effort);
  body.routinisation -= taken;
  body.shaken += taken;
}

}  // namespace guyub
