#pragma once
// Households decide on an offer: the acceptance of change applied to a programme.
//
// Strings (0 free money, 1 conditions) scale the four factors: resistance belongs to what is asked, hardly to the
// money. Reads seen of ties (published), trust, routine, persons; writes stage, months, resistance.
// Strategies of the approach move the terms (change/strategies); losers who accept are owed their compensation.
// A planner with coercive power (landing.hpp) makes some give in who would refuse; it costs their trust in the state.
// Draws household_programme word 0.

#include "sim/change/acceptance.hpp"
#include "sim/change/approach.hpp"
#include "sim/change/resistance.hpp"
#include "sim/core/random.hpp"
#include "sim/household/schooling.hpp"
#include "sim/programme/burdens.hpp"
#include "sim/programme/programme.hpp"
#include "sim/world/community.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct OfferCoefficients {
  float benefit_scale = 0;      ///< share of consumption at which a benefit counts as 1 - 1/e
  float kilometre_cost = 0;     ///< a month and km of the way to be gone for a condition, over mean consumption
  float routine_trial = 0;      ///< share of routine lost by accepting something new
  float pressed_trust = 0;      ///< share of trust in the state lost by who gives in to pressure
};

template <class Visitor>
void describe(Visitor& v, OfferCoefficients& c) {
  v.number("benefit_scale", c.benefit_scale, {"1", 0.0001, 10, {"Skala manfaat terhadap konsumsi", "Scale of the benefit over consumption"}});
  v.number("kilometre_cost", c.kilometre_cost, {"1/km", 0, 10, {"Biaya per km memenuhi syarat", "Cost a km of meeting a condition"}});
  v.number("routine_trial", c.routine_trial, {"1", 0, 1, {"Rutinitas yang luruh karena mencoba", "Share of routine lost by a trial"}});
  v.number("pressed_trust", c.pressed_trust, {"1", 0, 1, {"Kepercayaan pada negara yang hilang bila menyerah pada tekanan", "Share of trust in the state lost by who gives in to pressure"}});
}

/// Everything that an offer depends on besides the household.
struct OfferSetting {
  const Programme& programme;
  const Approach& approach;
  const AcceptanceCoefficients& acceptance;
  const ResistanceCoefficients& resistance;
  const OfferCoefficients& offer;
  const SchoolChoiceCoefficients& schooling;
  const AcceptanceSwitches& on;
  float mean_consumption;    ///< rupiah per person and month in the region
  bool always_accept;        ///< the mechanism switched off: whoever is offered accepts
  bool lag;                  ///< delays of enrolment happen
  BurdenCoefficients burdens{};   ///< weights of zero where a mechanism is off
  float congruence = 0.0f;        ///< of its conditions with the place: 0 where they fit, down to -1 (change/local_fit)
};

/// Terms of household h's decision on programme k this month.
AcceptanceTerms offer_terms(const Community& community, std::size_t k, std::size_t h, const OfferSetting& setting);

/// Lists become offers, offers are accepted, or lapse.
void decide_offers(Community& community, std::size_t k, Tile tile, const Draws& draws, const Clock& clock, const OfferSetting& setting);

}  // namespace guyub
