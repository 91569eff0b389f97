#include "sim/engine/bodies_month.hpp"

#include <array>

#include "sim/change/community_work.hpp"
#include "sim/change/organising.hpp"
#include "sim/change/reform.hpp"
#include "sim/change/strategies/on_bodies.hpp"
#include "sim/institution/legitimacy.hpp"

namespace guyub {
namespace {

BodySwitches body_switches(const Mechanisms& on) {
  return {on.recruitment, on.problem_blindness, on.sunk_investment, on.gatekeeping, on.congruence, on.openness, on.reform_outcome};
}

/// How far the delivering body keeps people from taking part: not at all where people are organised against it.
float gate_of(const Community& community, const ProgrammeState& state, const Approach& approach) {
  if (approach.rothman && leading_tactics(*approach.rothman) == Tactics::contest) return 0.0f;
  return community.institutions.body(state.delivered_by).gatekeeping;
}

ReformSetting reform_setting(const MonthContext& x, std::size_t k) {
  const Model& m = x.variant.model;
  const Mechanisms& on = x.variant.on();
  return {x.programme(k), x.variant.approaches[k], m.behaviour.acceptance, m.behaviour.resistance,
          m.institutions.reform, x.setting.acceptance, x.country.reform_share[k], !on.institution_acceptance,
          on.verification, on.facilitator_load, body_switches(on), m.institutions.bodies, x.country.best_bodies, x.country.advocacy[k]};
}

}  // namespace

void begin_bodies(Community& community, const MonthContext& x) {
  if (x.clock.step != 0) return;
  start_bodies(community.institutions, body_switches(x.variant.on()), x.variant.model.institutions.bodies);
  start_legitimacy(community);
}

void bodies_decide(Community& community, const MonthContext& x) {
  const GatekeepingCoefficients gate = x.variant.on().gatekeeping ? x.variant.model.institutions.bodies.gatekeeping : GatekeepingCoefficients{};
  for_running_programmes(x, [&](std::size_t k, const Programme& p) {
    const Approach& approach = x.variant.approaches[k];
    ProgrammeState& state = community.programmes[k];
    const std::int32_t running = x.months_running(k);
    bring(state.approach, approach, running, gate_of(community, state, approach));
    meet_programme(state, x.setting.work[k], community.divided, x.country.spans[k].developed);
    if (x.variant.on().legitimacy) state.plan.legitimacy = standing_of(community.institutions, state.delivered_by, x.variant.model.institutions.legitimacy);
    if (x.variant.on().organising) take_part(community, k, x.variant.model.institutions.organising);
    work_on_body(community, k, {approach.strategies, running, 1 + p.position, x.country.best_bodies, gate}, x.draws);
    decide_reform(community, k, x.draws, x.clock, reform_setting(x, k));
  });
}

std::int64_t adapted_cost(const ProgrammeState& state, const Approach& approach, std::int64_t stated) {
  const float kept = levers(state.approach, approach.strategies, Decider::household).following_kept;
  return static_cast<std::int64_t>(static_cast<double>(kept) * static_cast<double>(stated));
}

void bodies_live(Community& community, const MonthContext& x) {
  std::array<float, body_kinds> facilitators{};
  for_running_programmes(x, [&](std::size_t k, const Programme& p) {
    const Approach& approach = x.variant.approaches[k];
    if (p.ended(x.months_running(k)) || x.months_running(k) >= approach.staff_months) return;
    facilitators[static_cast<std::size_t>(community.programmes[k].delivered_by)] += approach.staff;
  });
  const BodySwitches on = body_switches(x.variant.on());
  const BodyCoefficients& coefficients = x.variant.model.institutions.bodies;
  for (std::size_t kind = 0; kind < body_kinds; ++kind) live_on(community.institutions.bodies[kind], facilitators[kind], on, coefficients);
  if (on.congruence) drift_towards_reforms(community, coefficients.congruence);
}

}  // namespace guyub
