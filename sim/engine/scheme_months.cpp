#include "sim/engine/scheme_months.hpp"

#include "sim/change/local_fit.hpp"
#include "sim/change/scheme.hpp"
#include "sim/change/scheme_money.hpp"
#include "sim/change/scheme_yield.hpp"

namespace guyub {
namespace {

template <class Action>
void for_schemes_that_came(const MonthContext& x, Action action) {
  if (!x.variant.on().schemes) return;
  for (std::size_t k = 0; k < x.variant.schemes.size(); ++k) {
    if (x.months_of_scheme(k) >= 0) action(k, x.variant.schemes[k]);
  }
}

SchemeSetting scheme_setting(const Community& c, const MonthContext& x, std::size_t k) {
  const Behaviour& b = x.variant.model.behaviour;
  const Mechanisms& on = x.variant.on();
  const Scheme& scheme = x.variant.schemes[k];
  const Approach& approach = x.variant.scheme_approaches[k];
  const std::int32_t running = x.months_of_scheme(k);
  const float fit = on.local_fit ? local_fit(c, scheme.plan, approach, running, x.draws, b.local_fit) : 1.0f;
  return {scheme, approach, b.acceptance, b.resistance, b.offers, b.coercion, x.setting.acceptance, running,
          scheme_staff(scheme, approach, x.variant.model.region.minimum_wage), fit, !on.household_acceptance, on.coercion};
}

}  // namespace

float congruence(const Community& c, const MonthContext& x, std::size_t k) {
  if (!x.variant.on().local_fit) return 0.0f;
  return local_fit(c, x.variant.programmes[k].plan, x.variant.approaches[k], x.months_running(k), x.draws, x.variant.model.behaviour.local_fit) - 1.0f;
}

void ask_for_schemes(Community& c, Tile, const MonthContext& x, MonthScratch& scratch) {
  bool forced = false;
  for_schemes_that_came(x, [&](std::size_t k, const Scheme&) {
    const SchemeSetting setting = scheme_setting(c, x, k);
    ask_households(c, k, x.draws, x.clock, setting, scratch);
    forced = forced || setting.force() > 0.0f;
  });
  if (!x.variant.schemes.empty() && x.variant.on().coercion && !forced) relax(c.households, x.variant.model.behaviour.coercion);
}

void yield_schemes(Community& c, Tile, const MonthContext& x, MonthScratch& scratch) {
  if (x.variant.schemes.empty()) return;
  const Mechanisms& on = x.variant.on();
  open_accounts(c, scratch);
  for_schemes_that_came(x, [&](std::size_t k, const Scheme& scheme) {
    const bool lasts = !scheme.ended(x.months_of_scheme(k));
    yield(c, k, {scheme, x.variant.model.behaviour.coercion, lasts, on.coercion && lasts ? scheme.force : 0.0f, on.coercion}, scratch);
  });
  close_accounts(c, scratch);
}

}  // namespace guyub
