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
  for (StrategyRules* s : {&a.education, &a.adaptation, &a.collaboration}) *s = {.effect = 0.5f, .months_on = 3, .months_off = 18};
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
  a.education = {.effort = 0.9f, .precondition = 0.8f, .effect = 0.5f, .months_on = 4, .months_off = 24, .lasts = 18};
  a.adaptation = {.effort = 0.8f, .precondition = 1, .effect = 0.4f, .months_on = 3, .months_off = 18, .lasts = 18};
  a.collaboration = {.effort = 0.9f, .precondition = 1, .effect = 0.5f, .months_on = 3, .months_off = 18, .lasts = 18};
  return a;
}

}  // namespace guyub
