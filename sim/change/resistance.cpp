#include "sim/change/resistance.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {

float outsider_factor(float distance, float trust, float participation) {
  return distance * (1.0f - trust) * (1.0f - participation);
}

float cost_factor(float funds_over_cost, float inefficiency, const ResistanceCoefficients& c) {
  return std::min(1.0f, c.cost_split * std::max(0.0f, 1.0f - funds_over_cost) + (1.0f - c.cost_split) * inefficiency);
}

float disruption_factor(float overlap, float routine, const ResistanceCoefficients& c) {
  return c.disruption_scale * (1.0f - overlap) * (0.5f + 0.5f * routine);
}

float risk_factor(float roll_out, float tenure, float loss, const ResistanceCoefficients& c) {
  const float speed = 1.0f / (1.0f + roll_out / c.roll_out_months);
  const float tied = 1.0f - exp_real(-tenure / c.tenure_months);
  return speed * tied * std::min(1.0f, c.loss_aversion * loss);
}

}  // namespace guyub
