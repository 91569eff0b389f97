#include "sim/change/reform.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

void enter(ProgrammeState& state, ReformStage stage) {
  state.reform = stage;
  state.reform_months = 0;
}

/// Chance a month that a body decides at all.
float hazard(const Body& body, const ReformSetting& s) {
  return s.acceptance.institution_hazard * body.openness * (1.0f - body.gatekeeping);
}

void move_stage(ProgrammeState& state, const Body& body, float u, const ReformSetting& s) {
  ++state.reform_months;
  switch (state.reform) {
    case ReformStage::not_considered:
      enter(state, ReformStage::considered);
      break;
    case ReformStage::considered:
    case ReformStage::reverted:
      if (u < hazard(body, s) * state.institution_acceptance) enter(state, ReformStage::trying);
      break;
    case ReformStage::trying:
      if (u < s.reform.reversal * (1.0f - state.institution_acceptance)) enter(state, ReformStage::reverted);
      else if (state.reform_months >= s.reform.routine_after) enter(state, ReformStage::routine);
      break;
    case ReformStage::routine:
      break;
  }
}

/// How well a reformed body works: its skill, its filled posts, the scope that is left.
float work_done(const Community& community, const ProgrammeState& state, const ReformSetting& s) {
  const Body& body = community.institutions.body(state.delivered_by);
  return body.skill * body.staff * levers(state.approach, s.approach.strategies, Decider::body).scope_kept;
}

float gap_seen(const Programme& programme) {
  return programme.verification.reformed > 0.0f ? std::max(0.0f, 1.0f - programme.verification.unreformed / programme.verification.reformed) : 0.0f;
}

Circumstances circumstances(const Community& community, const ProgrammeState& state, float trust, const ReformSetting& s) {
  const Pairing& pairing = s.approach.strategies.pairing;
  const float gap = pairing.effort > 0.0f ? gap_to_partner(community, state.delivered_by, pairing, s.best) : 0.0f;
  return {trust, gap, state.approach.best_option};
}

float verification_chance(const Community& community, const ProgrammeState& state, const ReformSetting& s) {
  if (!s.verification || !s.programme.conditional()) return 0.0f;
  const bool reformed = s.always_accept || state.reform == ReformStage::trying || state.reform == ReformStage::routine;
  const float unreformed_share = s.programme.verification.unreformed;
  const float gain = (s.programme.verification.reformed - unreformed_share) * (s.always_accept ? 1.0f : work_done(community, state, s));
  const float load = s.programme.delivery.facilitator_capacity / s.programme.delivery.households_per_facilitator;
  const float followed = s.facilitator_load ? std::min(1.0f, load) : 1.0f;
  return followed * (unreformed_share + (reformed ? gain : 0.0f));
}

}  // namespace

AcceptanceTerms reform_terms(const Community& community, std::size_t k, const ReformSetting& s) {
  const ProgrammeState& state = community.programmes[k];
  const Body& office = community.institutions.body(state.delivered_by);
  const float own_trust = s.on.trust ? office.trust_in_planner : 0.5f;
  const float trust = std::clamp(own_trust + state.plan.standing, 0.0f, 1.0f);
  const float participation = s.on.participation ? state.approach.participation : 0.0f;
  const Levers moved = levers(state.approach, s.approach.strategies, Decider::body, circumstances(community, state, trust, s));
  const float funds = std::max(0.0f, office.funds_share - office.recruiting_spent);
  const Factors raw{outsider_factor(messenger_distance(s.approach.messenger), trust, participation),
                    std::min(1.0f, cost_factor(funds, s.reform.inefficiency, s.resistance) + office.sunk + office.rigidity),
                    disruption_factor(office.skill, office.routinisation, s.resistance),
                    risk_factor(s.approach.roll_out_months + moved.roll_out_months, office.age_years * 12.0f,
                                std::max(0.0f, s.reform.loss - moved.loss_paid), s.resistance)};
  const float seen = s.on.peers ? s.reformed_share : 0.0f;
  const float stated = s.bodies.problem_blindness ? benefit_seen(s.reform.benefit, office, gap_seen(s.programme), s.life.problem_blindness) : s.reform.benefit;
  const float benefit = std::min(1.0f, stated * moved.benefit_kept + moved.benefit_added);
  const float fits = s.bodies.congruence ? congruence(office.aims, state.aims) : 0.0f;
  return {benefit, trust, participation, seen - s.reform.threshold, soften(raw, moved), fits, moved.hidden};
}

void decide_reform(Community& community, std::size_t k, const Draws& draws, const Clock& clock, const ReformSetting& s) {
  ProgrammeState& state = community.programmes[k];
  if (s.programme.conditional() && !s.always_accept) {
    AcceptanceTerms terms = reform_terms(community, k, s);
    terms.advocacy = s.advocacy;
    state.institution_resistance = terms.resistance;
    const AcceptanceParts parts = acceptance_parts(terms, s.acceptance, s.on);
    const float log_odds = log_odds_of(parts);
    state.institution_acceptance = logistic(log_odds);
    add_decision(state.body_decisions, parts, log_odds);
    const PhiloxCounter words = draws.block(community.id.value(), 1 + s.programme.position, clock.step, Purpose::community_shock);
    const ReformStage before = state.reform;
    move_stage(state, community.institutions.body(state.delivered_by), uniform(words[1]), s);
    const bool begun = state.reform == ReformStage::trying && before != ReformStage::trying;
    if (begun && s.bodies.reform_outcome) {
      state.reform_outcome = draw_outcome(s.life.reform_outcome, community.id.value(), 1 + s.programme.position, clock.step, draws);
    }
  }
  state.verification = verification_chance(community, state, s);
}

}  // namespace guyub
