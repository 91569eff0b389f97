#include "sim/engine/power_phases.hpp"

#include "sim/change/concession.hpp"
#include "sim/change/contest.hpp"
#include "sim/change/outside_pressure.hpp"
#include "sim/institution/power.hpp"

namespace guyub {

void take_power(Community& c, Tile, const MonthContext& x, MonthScratch&) {
  const InstitutionBehaviour& b = x.variant.model.institutions;
  if (x.clock.step == 0 && x.variant.on().power) start_power(c, b.power, b.elite, x.draws);
}

float leaks(const Community& c, const MonthContext& x, const Programme& p) {
  const bool meeting = p.targeting.method == Targeting::community || p.targeting.method == Targeting::hybrid;
  return x.variant.on().power ? leak_factor(c.power, meeting, x.variant.model.institutions.power) : 1.0f;
}

void feel_outside(Community& c, Tile tile, const MonthContext& x, MonthScratch&) {
  const Model& m = x.variant.model;
  if (!x.variant.on().outside_pressure || !m.outside_pressure || !m.outside_pressure->goes_on(x.month)) return;
  press_from_outside(c, tile, *m.outside_pressure, m.behaviour.outside_pressure);
}

void contest_power(Community& c, Tile, const MonthContext& x, MonthScratch&) {
  const Model& m = x.variant.model;
  if (!x.variant.on().contest || !m.contest) return;
  const Mechanisms& on = x.variant.on();
  if (is_contested(x.variant, x.month)) {
    press_demand(c, *m.contest, x.month - m.contest->start, m.behaviour.contest, on.adult_work ? &x.setting.adult_work : nullptr,
                 on.earnings_by_schooling ? &x.setting.earnings : nullptr, x.draws, x.clock);
  }
  pass_on(c);
  take_back(c.power, c.organisation, m.behaviour.contest);
}

}  // namespace guyub
