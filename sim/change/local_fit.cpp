#include "sim/change/local_fit.hpp"

#include "sim/core/real_math.hpp"

namespace guyub {

float squared_remoteness(const Community& community, std::int32_t dimensions, const Draws& draws) {
  float sum = 0.0f;
  PhiloxCounter words{};
  for (std::int32_t dimension = 0; dimension < dimensions; ++dimension) {
    const auto word = static_cast<std::uint32_t>(dimension);
    if (word % 4 == 0) words = draws.block(community.id.value(), 0, word / 4, Purpose::community_conditions);
    const float away = normal(words[word % 4]);
    sum += away * away;
  }
  return sum;
}

float learned(const Plan& plan, const Approach& approach, std::int32_t months_running) {
  if (plan.kind == PlanKind::uniform) return 0.0f;
  const float since = static_cast<float>(months_running) - approach.participation_onset;
  return since <= 0.0f ? 0.0f : 1.0f - exp_real(-since / approach.participation_months);
}

float fit_of(float squared_remoteness, float learned, const LocalFitCoefficients& c) {
  const float miss = (1.0f - learned) * c.heterogeneity / c.tolerance;
  return exp_real(-0.5f * miss * miss * squared_remoteness);
}

float local_fit(const Community& community, const Plan& plan, const Approach& approach, std::int32_t months_running, const Draws& draws,
                const LocalFitCoefficients& c) {
  if (plan.dimensions == 0) return 1.0f;
  return fit_of(squared_remoteness(community, plan.dimensions, draws), learned(plan, approach, months_running), c);
}

}  // namespace guyub
