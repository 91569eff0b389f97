#include "sim/change/approach.hpp"

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

void build_up(float& strength, const StrategyRules& rules, std::int32_t months_running) {
  if (months_running < rules.lasts) strength += (rules.effort * rules.precondition - strength) / rules.months_on;
  else strength -= strength / rules.months_off;
}

float& strength_of(ApproachState& state, Strategy strategy) { return state.strategy[static_cast<std::size_t>(strategy)]; }

}  // namespace

float messenger_distance(Messenger messenger) {
  switch (messenger) {
    case Messenger::neighbour: return 0.0f;
    case Messenger::district: return 0.5f;
    case Messenger::stranger: return 1.0f;
  }
  return 1.0f;
}

void bring(ApproachState& state, const Approach& approach, std::int32_t months_running) {
  const float since_onset = static_cast<float>(months_running) - approach.participation_onset;
  state.participation = since_onset <= 0.0f
                            ? 0.0f
                            : approach.participation * (1.0f - exp_real(-since_onset / approach.participation_months));
  build_up(strength_of(state, Strategy::education), approach.education, months_running);
  build_up(strength_of(state, Strategy::adaptation), approach.adaptation, months_running);
  build_up(strength_of(state, Strategy::collaboration), approach.collaboration, months_running);
}

Factors soften(const Factors& resistance, const ApproachState& state, const Approach& approach) {
  const auto keep = [&](const StrategyRules& rules, Strategy strategy) {
    return 1.0f - rules.effect * state.strategy[static_cast<std::size_t>(strategy)];
  };
  Factors softened = resistance;
  softened[static_cast<std::size_t>(Factor::outsider)] *= keep(approach.collaboration, Strategy::collaboration);
  softened[static_cast<std::size_t>(Factor::cost)] *= keep(approach.adaptation, Strategy::adaptation);
  softened[static_cast<std::size_t>(Factor::disruption)] *= keep(approach.education, Strategy::education);
  return softened;
}

}  // namespace guyub
