#include "sim/institution/openness.hpp"

#include "sim/core/real_math.hpp"

namespace guyub {

float openness_of(const Body& body, const OpennessCoefficients& c) {
  const float open = (1.0f - c.routine * body.routinisation) * (1.0f - c.age * (1.0f - exp_real(-body.age_years / c.age_years)));
  return open + c.new_staff * body.new_staff * (1.0f - open);
}

}  // namespace guyub
