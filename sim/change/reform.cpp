#include "sim/change/reform.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

void enter(ProgrammeState& state, ReformStage stage) {
  state.reform = stage;
  state.reform_months = 0;
}

void move_stage(ProgrammeState& state, float u, const ReformSetting& s) {
  ++state.reform_months;
  switch (state.reform) {
    case ReformStage::not_considered:
      enter(state, ReformStage::considered);
      break;
    case ReformStage::considered:
    case ReformStage::reverted:
      if (u < s.acceptance.institution_hazard * state.institution_acceptance) enter(state, ReformStage::trying);
      break;
    case ReformStage::trying:
      if (u < s.reform.reversal * (1.0f - state.institution_acceptance)) enter(state, ReformStage::reverted);
      else if (state.reform_months >= s.reform.routine_after) enter(state, ReformStage::routine);
      break;
    case ReformStage::routine:
      break;
  }
}

float verification_chance(const Community& community, const ProgrammeState& state, const ReformSetting& s) {
  if (!s.verification || !s.programme.conditional()) return 0.0f;
  const bool reformed = s.always_accept || state.reform == ReformStage::trying || state.reform == ReformStage::routine;
  const float unreformed_share = s.programme.verification.unreformed;
  const float gain = (s.programme.verification.reformed - unreformed_share) * (s.always_accept ? 1.0f : community.institutions.body(state.delivered_by).skill);
  const float load = s.programme.delivery.facilitator_capacity / s.programme.delivery.households_per_facilitator;
  const float followed = s.facilitator_load ? std::min(1.0f, load) : 1.0f;
  return followed * (unreformed_share + (reformed ? gain : 0.0f));
}

}  // namespace

AcceptanceTerms reform_terms(const Community& community, std::size_t k, const ReformSetting& s) {
  const ProgrammeState& state = community.programmes[k];
  const Body& office = community.institutions.body(state.delivered_by);
  const float trust = s.on.trust ? office.trust_in_planner : 0.5f;
  const float participation = s.on.participation ? state.approach.participation : 0.0f;
  const Factors raw{outsider_factor(messenger_distance(s.approach.messenger), trust, participation),
                    cost_factor(office.funds_share, s.reform.inefficiency, s.resistance),
                    disruption_factor(office.skill, office.routinisation, s.resistance),
                    risk_factor(s.approach.roll_out_months, office.age_years * 12.0f, s.reform.loss, s.resistance)};
  const float seen = s.on.peers ? s.reformed_share : 0.0f;
  return {s.reform.benefit, trust, participation, seen - s.reform.threshold, soften(raw, state.approach, s.approach)};
}

void decide_reform(Community& community, std::size_t k, const Draws& draws, const Clock& clock, const ReformSetting& s) {
  ProgrammeState& state = community.programmes[k];
  if (s.programme.conditional() && !s.always_accept) {
    const AcceptanceTerms terms = reform_terms(community, k, s);
    state.institution_resistance = terms.resistance;
    add_decision(state.body_decisions, acceptance_parts(terms, s.acceptance, s.on), acceptance_log_odds(terms, s.acceptance, s.on));
    state.institution_acceptance = logistic(acceptance_log_odds(terms, s.acceptance, s.on));
    const PhiloxCounter words = draws.block(community.id.value(), 1 + s.programme.position, clock.step, Purpose::community_shock);
    move_stage(state, uniform(words[1]), s);
  }
  state.verification = verification_chance(community, state, s);
}

}  // namespace guyub
