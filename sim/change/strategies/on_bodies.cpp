#include "sim/change/strategies/on_bodies.hpp"

namespace guyub {

void work_on_body(Community& community, std::size_t k, const BodyWork& work, const Draws& draws) {
  ProgrammeState& state = community.programmes[k];
  Body& body = community.institutions.body(state.delivered_by);
  const Strategies& s = work.strategies;
  const auto strength = [&](Strategy id) { return state.approach.strategy[static_cast<std::size_t>(id)]; };
  shake(body, s.shake_up, work.months_running);
  pair(community, state.delivered_by, s.pairing, strength(Strategy::pairing), work.best);
  collaborate(body, state, s.collaboration, strength(Strategy::collaboration));
  if (s.negotiation.forced) shut_gate(body, strength(Strategy::negotiation), work.gatekeeping);
  if (s.variety.kept_up(work.months_running) && work.months_running == s.variety.start) {
    state.approach.best_option = best_option(s.variety, community.id.value(), work.programme, draws);
  }
}

}  // namespace guyub
