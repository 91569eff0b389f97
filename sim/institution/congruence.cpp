#include "sim/institution/congruence.hpp"

namespace guyub {

float congruence(float aims_of_body, float aims_of_programme) {
  const float gap = aims_of_body - aims_of_programme;
  return 1.0f - (gap < 0.0f ? -gap : gap);
}

void move_aims(Body& body, float step) {
  body.aims += step;
  body.drift += step < 0.0f ? -step : step;
}

}  // namespace guyub
