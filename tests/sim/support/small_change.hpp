#pragma once
// Coefficients of acceptance, resistance and reform in the middle of their ranges, and two approaches.

#include "sim/change/acceptance.hpp"
#include "sim/change/approach.hpp"
#include "sim/change/offers.hpp"
#include "sim/change/reform.hpp"
#include "sim/change/resistance.hpp"

namespace guyub {

inline constexpr AcceptanceCoefficients small_acceptance{
    .intercept = -2, .benefit = 5, .trust = 1, .participation = 1, .peers = 1, .outsider = 1.5f, .cost = 1.2f,
    .disruption = 1.3f, .risk = 1.4f, .household_hazard = 0.25f, .institution_hazard = 0.08f};
inline constexpr ResistanceCoefficients small_resistance{
    .cost_split = 0.6f, .disruption_scale = 1, .loss_aversion = 2, .tenure_months = 60, .roll_out_months = 12};
inline constexpr OfferCoefficients small_offer{.benefit_scale = 0.02f, .kilometre_cost = 0.01f, .routine_trial = 0.1f};
inline constexpr ReformCoefficients small_reform{
    .benefit = 0.6f, .inefficiency = 0.3f, .loss = 0.4f, .threshold = 0.4f, .routine_after = 12, .reversal = 0.03f};
inline constexpr AcceptanceSwitches all_on{true, true, true, {true, true, true, true}};

inline Approach top_down() {
  Approach a;
  a.messenger = Messenger::district;
  a.participation_months = 1;
  return a;
}

inline Approach participatory() {
  Approach a;
  a.messenger = Messenger::neighbour;
  a.village_trust = true;
  a.participation = 0.6f;
  a.participation_onset = 3;
  a.participation_months = 6;
  a.roll_out_months = 12;
  const auto kept_up = [](StrategyRules& rules, float effort, float months_on, float months_off) {
    rules = {.effort = effort, .months_on = months_on, .months_off = months_off, .lasts = 18};
  };
  Strategies& s = a.strategies;
  kept_up(s.education, 0.9f, 4, 24);
  s.education.shaping = s.education.field_experience = 1.0f;
  s.education.authority = 0.8f;
  s.education.effect = 0.5f;
  kept_up(s.adaptation, 0.8f, 3, 18);
  s.adaptation.effect = 0.4f;
  kept_up(s.collaboration, 0.9f, 3, 18);
  s.collaboration.effect = 0.5f;
  return a;
}

}  // namespace guyub
