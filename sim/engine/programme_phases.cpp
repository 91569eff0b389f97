#include "sim/engine/programme_phases.hpp"

#include <algorithm>

#include "sim/change/local_fit.hpp"
#include "sim/change/offers.hpp"
#include "sim/engine/bodies_month.hpp"
#include "sim/engine/power_phases.hpp"
#include "sim/engine/scheme_months.hpp"
#include "sim/programme/delivery.hpp"
#include "sim/programme/registry.hpp"
#include "sim/programme/review.hpp"
#include "sim/programme/verification.hpp"

namespace guyub {
namespace {

/// The coefficients of burdens as far as they are switched on.
BurdenCoefficients burdens(const MonthContext& x) {
  BurdenCoefficients c = x.variant.model.behaviour.burdens;
  if (!x.variant.on().hassle) c.hassle = 0.0f;
  if (!x.variant.on().stigma) c.stigma = 0.0f;
  if (!x.variant.on().framing) c.dignity = 0.0f;
  return c;
}

OfferSetting offer_setting(const Community& c, const MonthContext& x, std::size_t k) {
  const Behaviour& b = x.variant.model.behaviour;
  return {x.programme(k), x.variant.approaches[k], b.acceptance, b.resistance, b.offers, b.schooling,
          x.setting.acceptance, x.setting.school.mean_consumption, !x.variant.on().household_acceptance,
          x.variant.on().delivery_lag, burdens(x), congruence(c, x, k)};
}

}  // namespace

void list(Community& c, Tile, const MonthContext& x, MonthScratch& scratch) {
  for_running_programmes(x, [&](std::size_t k, const Programme& p) {
    const std::int32_t running = x.months_running(k);
    const Gradual& gradual = x.variant.approaches[k].strategies.gradual;
    if (x.ended(k) || (running % p.targeting.relist_every != 0 && !gradual.rolls_out(running))) return;
    list_households(c, k, x.setting.claims[k], x.country.cutoff[k] * gradual.share_reached(running), scratch);
  });
}

void offer(Community& c, Tile tile, const MonthContext& x, MonthScratch&) {
  for_running_programmes(x, [&](std::size_t k, const Programme&) {
    decide_offers(c, k, tile, x.draws, x.clock, offer_setting(c, x, k));
  });
}

void look_again(Community& c, Tile tile, const MonthContext& x, MonthScratch&) {
  const Mechanisms& on = x.variant.on();
  for_running_programmes(x, [&](std::size_t k, const Programme& p) {
    if (x.ended(k)) return close(c, k, tile);
    review(c, k, tile, p, x.variant.model.behaviour.burdens, x.draws, x.clock, {on.recertification, on.graduation});
  });
}

void announce(Community& c, Tile tile, const MonthContext& x, MonthScratch& scratch) {
  for_running_programmes(x, [&](std::size_t k, const Programme& p) {
    if (p.conditional()) announce_conditions(c, k, tile, p, x.setting.claims[k], x.variant.on().programme_time, scratch);
  });
}

void pay(Community& c, Tile, const MonthContext& x, MonthScratch& scratch) {
  const Mechanisms& on = x.variant.on();
  for_running_programmes(x, [&](std::size_t k, const Programme& p) {
    const std::int64_t landing = scaled(landing_cost(x.variant, x.setting, k, x.months_running(k)), c.programmes[k].plan.staff);
    const std::int64_t staff = x.ended(k) ? 0 : landing + contest_cost(x.variant, k, x.month) + coordination_cost(x.variant, x.month);
    const std::int64_t following = adapted_cost(c.programmes[k], x.variant.approaches[k], x.setting.following_cost[k]) - c.programmes[k].volunteered;
    const float failing = std::max(0.0f, 1.0f - x.setting.work[k][WorkTerm::delivery]) * (1.0f - x.setting.authority) * (1.0f - x.country.spans[k].developed);
    deliver(c, k, p, x.setting.claims[k], x.draws, x.clock,
            {x.months_running(k), std::max(following, std::int64_t{0}), staff, on.delivery_lag, on.leakage, on.sanctions, leaks(c, x, p), on.service_grants, failing},
            scratch);
  });
}

}  // namespace guyub
