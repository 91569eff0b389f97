#include "sim/change/strategies/strategies.hpp"

namespace guyub {

void pursue(ApproachState& state, const Strategies& strategies, std::int32_t months_running) {
  each_strategy(strategies, [&](Strategy id, const auto& strategy, const char*, const Words&) {
    const auto i = static_cast<std::size_t>(id);
    state.strategy[i] = build_up(state.strategy[i], strategy, strategy.precondition(), months_running);
    state.kept_up[i] = strategy.kept_up(months_running);
  });
}

Levers levers(const ApproachState& state, const Strategies& strategies, Decider decider, const Circumstances& how) {
  Levers moved;
  each_strategy(strategies, [&](Strategy id, const auto& strategy, const char*, const Words&) {
    const auto i = static_cast<std::size_t>(id);
    if (state.strategy[i] == 0.0f || (decider == Decider::household && !strategy.reaches_households)) return;
    strategy.act(moved, {state.strategy[i], state.kept_up[i]}, how);
  });
  return moved;
}

Factors soften(const Factors& resistance, const Levers& levers) {
  Factors softened;
  for (std::size_t f = 0; f < factor_count; ++f) softened[f] = std::min(1.0f, resistance[f] + levers.add[f]) * levers.keep[f];
  return softened;
}

std::int64_t strategies_cost(const Strategies& strategies, std::int32_t months_running, double post) {
  double cost = 0.0;
  each_strategy(strategies, [&](Strategy, const auto& strategy, const char*, const Words&) {
    if (!strategy.kept_up(months_running)) return;
    cost += static_cast<double>(strategy.effort) * (static_cast<double>(strategy.posts) * post + static_cast<double>(strategy.rupiah));
  });
  return static_cast<std::int64_t>(cost);
}

}  // namespace guyub
