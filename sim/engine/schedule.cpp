#include "sim/engine/schedule.hpp"

#include <algorithm>
#include <array>

#include "sim/change/grievance.hpp"
#include "sim/change/attitudes.hpp"
#include "sim/change/community_work.hpp"
#include "sim/change/norms.hpp"
#include "sim/change/organising.hpp"
#include "sim/change/practice.hpp"
#include "sim/change/self_reliance.hpp"
#include "sim/change/trust.hpp"
#include "sim/change/unrest.hpp"
#include "sim/engine/aggregate.hpp"
#include "sim/engine/audit.hpp"
#include "sim/engine/bodies_month.hpp"
#include "sim/engine/generations.hpp"
#include "sim/engine/scheme_months.hpp"
#include "sim/engine/power_phases.hpp"
#include "sim/engine/programme_phases.hpp"
#include "sim/household/adult_work.hpp"
#include "sim/household/attendance.hpp"
#include "sim/household/child_health.hpp"
#include "sim/household/consumption.hpp"
#include "sim/household/contraception.hpp"
#include "sim/household/immunisation.hpp"
#include "sim/household/income.hpp"
#include "sim/household/investment.hpp"
#include "sim/household/luck.hpp"
#include "sim/household/visits.hpp"
#include "sim/institution/legitimacy.hpp"
#include "sim/institution/local_economy.hpp"
#include "sim/institution/office.hpp"
#include "sim/institution/service.hpp"
#include "sim/institution/settlement.hpp"
#include "sim/programme/savings_group.hpp"
#include "sim/programme/training.hpp"

namespace guyub {
namespace {

void start_month(Community& c, Tile, const MonthContext& x, MonthScratch& scratch) {
  if (x.variant.on().norms) show_norms(c, scratch);
  c.aggregates.clear();
  std::fill(c.households.transfer.begin(), c.households.transfer.end(), 0.0f);
  std::fill_n(scratch.visit_premium.begin(), c.size(), 0.0f);
  std::fill_n(scratch.condition_hours.begin(), c.size(), 0.0f);
  std::fill_n(scratch.paid_to_act.begin(), c.size(), 0.0f);
  std::fill_n(scratch.school_premium.begin(), c.persons.slots(), std::uint16_t{0});
}

void open_markets(Community& c, Tile, const MonthContext& x, MonthScratch& scratch) {
  if (x.clock.step > 0) return;
  const Behaviour& b = x.variant.model.behaviour;
  const Mechanisms& on = x.variant.on();
  start_services(c, x.variant.model.institutions.service);
  start_organising(c, x.variant.model.institutions.organising, on.organising);
  if (on.self_reliance) start_self_reliance(c, b.self_reliance);
  if (on.settlement) settle_strengths(c, x.variant.model.institutions.settlement);
  if (on.adult_work) open_labour_market(c, x.draws, x.clock, x.setting.adult_work, scratch);
  if (on.local_economy) open_local_economy(c, x.variant.model.institutions.local_economy);
}

void open_bodies(Community& c, Tile, const MonthContext& x, MonthScratch&) { begin_bodies(c, x); }

void luck(Community& c, Tile tile, const MonthContext& x, MonthScratch& scratch) { draw_luck(c, tile, x.draws, x.clock, scratch); }

void harvest(Community& c, Tile, const MonthContext& x, MonthScratch&) {
  if (x.variant.on().income_shocks) strike_harvest(c, x.draws, x.clock, x.variant.model.behaviour.income);
}

void reform(Community& c, Tile, const MonthContext& x, MonthScratch&) { bodies_decide(c, x); }

void reckon_earnings(Community& c, Tile tile, const MonthContext& x, MonthScratch&) {
  if (x.variant.on().earnings_by_schooling) earn_by_members(c, tile, x);
}

void earn_income(Community& c, Tile tile, const MonthContext& x, MonthScratch& scratch) {
  if (x.variant.on().income_shocks) earn(c, tile, scratch, x.clock, x.variant.model.behaviour.income);
  else earn_permanent(c, tile);
  if (x.variant.on().local_economy) sell_more(c, tile);
  if (x.variant.on().unrest) disturb_earning(c, tile, x.variant.model.behaviour.unrest);
}

void pool_risks(Community& c, Tile tile, const MonthContext& x, MonthScratch&) {
  if (!x.variant.on().risk_sharing) return;
  for_running_programmes(x, [&](std::size_t k, const Programme& p) { share_risk(c, k, tile, p.groups); });
}

void consume_and_save(Community& c, Tile tile, const MonthContext& x, MonthScratch&) {
  const InvestmentCoefficients& investment = x.variant.model.behaviour.investment;
  if (x.variant.on().investment) {
    invest(c, tile, investment);
    for_running_programmes(x, [&](std::size_t k, const Programme& p) { invest_as_obliged(c, k, tile, p.invested, investment); });
  }
  if (x.variant.on().consumption_smoothing) consume(c, tile, x.variant.model.behaviour.consumption);
}

void school(Community& c, Tile tile, const MonthContext& x, MonthScratch& scratch) {
  const Behaviour& b = x.variant.model.behaviour;
  const Mechanisms& on = x.variant.on();
  const bool begins = x.clock.step > 0 && x.clock.months_since_school_start == 0;
  if (begins && on.school_choice) {
    choose_school(c, tile, x.draws, x.clock, {b.schooling, b.promotion, b.learning, x.setting.school, x.setting.school_constants, x.setting.grants}, scratch);
  }
  attend(c, tile, x.draws, x.clock, {b.schooling, b.learning, b.leaving, x.setting.school, x.setting.school_constants, on.attendance, on.leaving_school}, scratch);
}

void train_adults(Community& c, Tile tile, const MonthContext& x, MonthScratch&) {
  if (!x.variant.on().training) return;
  for_running_programmes(x, [&](std::size_t k, const Programme& p) { train(c, k, tile, p, x.draws, x.clock); });
}

void adults_work(Community& c, Tile tile, const MonthContext& x, MonthScratch& scratch) {
  if (!x.variant.on().adult_work) return;
  const EarningsTable* const earnings = x.variant.on().earnings_by_schooling ? &x.setting.earnings : nullptr;
  find_and_lose_work(c, tile, x.draws, x.clock, x.setting.adult_work, scratch, earnings);
}

void see_health_post(Community& c, Tile tile, const MonthContext& x, MonthScratch& scratch) {
  if (x.variant.on().health_visits) return visit(c, tile, scratch, x.variant.model.behaviour.visits);
  std::fill(c.households.visit_due.begin() + static_cast<std::ptrdiff_t>(tile.begin), c.households.visit_due.begin() + static_cast<std::ptrdiff_t>(tile.end), std::uint8_t{0});
}

void immunise_children(Community& c, Tile tile, const MonthContext& x, MonthScratch&) {
  if (x.variant.on().immunisation) immunise(c, tile, x.draws, x.clock, x.variant.model.behaviour.immunisation);
}

void contraception(Community& c, Tile, const MonthContext& x, MonthScratch& scratch) {
  if (x.variant.on().contraception) adopt_contraception(c, x.draws, x.clock, x.variant.model.behaviour.contraception, x.setting.contraception, scratch);
}

void children_grow(Community& c, Tile tile, const MonthContext& x, MonthScratch& scratch) {
  if (x.variant.on().health) grow_children(c, tile, x.draws, x.clock, x.variant.model.behaviour.health, x.setting.child_health, scratch);
}

void influence_norms(Community& c, Tile tile, const MonthContext& x, MonthScratch& scratch) {
  if (x.variant.on().norms) {
    influence(c, tile, x.variant.model.behaviour.norms, x.setting.school.peer_level, x.variant.on().peers, scratch);
  }
}

void judge_state(Community& c, Tile tile, const MonthContext& x, MonthScratch&) {
  if (!x.variant.on().trust) return;
  TrustCoefficients coefficients = x.variant.model.behaviour.trust;
  if (!x.variant.on().framing) coefficients.rights = 0.0f;
  for_running_programmes(x, [&](std::size_t k, const Programme& p) {
    move_trust(c, k, tile, p, coefficients);
  });
}

void rely_on_oneself(Community& c, Tile tile, const MonthContext& x, MonthScratch&) {
  if (!x.variant.on().self_reliance) return;
  SelfRelianceCoefficients coefficients = x.variant.model.behaviour.self_reliance;
  const OrganisingCoefficients& organising = x.variant.model.institutions.organising;
  if (x.variant.on().organising) coefficients.base += organising.self_reliance * organising.gained_by(c);
  move_self_reliance(c, tile, coefficients, x.variant.on().participation);
}

void meet_in_groups(Community& c, Tile tile, const MonthContext& x, MonthScratch&) {
  if (!x.variant.on().organising) return;
  for_running_programmes(x, [&](std::size_t k, const Programme& p) { groups_meet(c, k, tile, p.groups, x.variant.model.institutions.organising); });
}

void compare(Community& c, Tile tile, const MonthContext& x, MonthScratch& scratch) {
  if (!x.variant.on().grievance) return;
  const GrievanceCoefficients& coefficients = x.variant.model.behaviour.grievance;
  std::fill(scratch.injustice.begin() + static_cast<std::ptrdiff_t>(tile.begin), scratch.injustice.begin() + static_cast<std::ptrdiff_t>(tile.end), 0.0f);
  for_running_programmes(x, [&](std::size_t k, const Programme& p) {
    compare_with_neighbours(c, k, tile, p, x.country.target_rank[k], coefficients, scratch);
  });
  bear_grievance(c, tile, coefficients, scratch);
}

void spread(Community& c, Tile, const MonthContext& x, MonthScratch& scratch) {
  const Model& m = x.variant.model;
  if (!x.variant.on().practice || !m.practice) return;
  spread_practice(c, x.draws, x.clock,
                  {*m.practice, m.behaviour.practice, m.behaviour.acceptance, m.behaviour.resistance, m.institutions.elite,
                   x.setting.acceptance, x.month - m.practice->start}, scratch);
}

void publish_attitudes(Community& c, Tile, const MonthContext& x, MonthScratch& scratch) {
  if (!x.variant.on().norms) return;
  publish_norms(c, scratch);
  move_attitudes(c, x.variant.model.behaviour.norms, x.variant.on().peers, x.setting.contraception.married_only, scratch);
}

void age(Community& c, Tile, const MonthContext&, MonthScratch&) { grow_older(c); }

void live(Community& c, Tile, const MonthContext& x, MonthScratch& scratch) {
  if (x.variant.on().vital_events) live_and_die(c, x.draws, x.clock, x.setting.vital, scratch);
}

void move(Community& c, Tile, const MonthContext& x, MonthScratch& scratch) { move_homes(c, x, scratch); }

void sum_up(Community& c, Tile, const MonthContext& x, MonthScratch& scratch) { aggregate(c, x, scratch); }

void clear_markets(Community& c, Tile, const MonthContext& x, MonthScratch& scratch) {
  const Mechanisms& on = x.variant.on();
  if (on.adult_work) clear_labour_market(c, x.clock, x.setting.adult_work, scratch);
  if (on.local_economy) clear_local_economy(c, x.variant.model.institutions.local_economy, on.price_response);
}

void feel(Community& c, Tile, const MonthContext& x, MonthScratch&) {
  const Mechanisms& on = x.variant.on();
  const OrganisingCoefficients& organising = x.variant.model.institutions.organising;
  if (on.service_capacity) serve(c, x.variant.model.institutions.service, on.superstructure);
  if (on.routinisation) age_bodies(c, x.variant.model.institutions.office);
  bodies_live(c, x);
  if (on.organising) organise(c, {x.variant.programmes, x.setting.facilitation, x.month}, organising);
  GrievanceCoefficients grievance = x.variant.model.behaviour.grievance;
  if (on.organising) grievance.cohesion = cohesion_level(c, organising, grievance.cohesion);
  if (on.grievance) feel_grievance(c, grievance);
  if (on.unrest) stir(c, x.variant.model.behaviour.unrest);
  if (on.legitimacy) move_legitimacy(c, x.variant.model.institutions.legitimacy);
}

void build_community(Community& c, Tile, const MonthContext& x, MonthScratch&) {
  const Mechanisms& on = x.variant.on();
  for_running_programmes(x, [&](std::size_t k, const Programme&) {
    const WorkTerms& work = x.setting.work[k];
    if (x.ended(k)) return;
    work_on_community(c, k, work, on.participation ? c.programmes[k].approach.participation : 0.0f);
    if (work[WorkTerm::division] > 0.0f) c.divided = divided_interests(c, x.variant.model.institutions.approach_fields);
  });
}

constexpr std::array phases{
    Phase{"month begins", 1, Scope::community, start_month},
    Phase{"markets open", 1, Scope::community, open_markets},
    Phase{"bodies begin", 1, Scope::community, open_bodies},
    Phase{"power holders take their places", 1, Scope::community, take_power},
    Phase{"harvest", 1, Scope::community, harvest},
    Phase{"institutions decide on reform", 2, Scope::community, reform},
    Phase{"registry lists households", 3, Scope::community, list},
    Phase{"households meet their luck", 3, Scope::tile, luck},
    Phase{"households decide on offers", 3, Scope::tile, offer},
    Phase{"those enrolled are looked at again", 3, Scope::tile, look_again},
    Phase{"conditions are announced", 3, Scope::tile, announce},
    Phase{"programmes deliver", 3, Scope::community, pay},
    Phase{"schemes ask households", 3, Scope::community, ask_for_schemes},
    Phase{"earnings follow schooling and age", 4, Scope::tile, reckon_earnings},
    Phase{"households earn", 4, Scope::tile, earn_income},
    Phase{"savings groups share risk", 4, Scope::tile, pool_risks},
    Phase{"schemes yield and are levied", 4, Scope::community, yield_schemes},
    Phase{"households consume and save", 4, Scope::tile, consume_and_save},
    Phase{"children go to school or work", 5, Scope::tile, school},
    Phase{"adults are trained", 5, Scope::tile, train_adults},
    Phase{"adults find and lose work", 5, Scope::tile, adults_work},
    Phase{"families visit the health post", 5, Scope::tile, see_health_post},
    Phase{"children are immunised", 5, Scope::tile, immunise_children},
    Phase{"children fall ill and grow", 6, Scope::tile, children_grow},
    Phase{"the world outside presses on norms", 6, Scope::tile, feel_outside},
    Phase{"neighbours influence norms", 6, Scope::tile, influence_norms},
    Phase{"people judge the state", 6, Scope::tile, judge_state},
    Phase{"households rely on themselves", 6, Scope::tile, rely_on_oneself},
    Phase{"groups meet", 6, Scope::tile, meet_in_groups},
    Phase{"people compare themselves", 6, Scope::tile, compare},
    Phase{"a practice spreads", 6, Scope::community, spread},
    Phase{"attitudes are published", 6, Scope::community, publish_attitudes},
    Phase{"women take up contraception", 6, Scope::community, contraception},
    Phase{"power is contested", 7, Scope::community, contest_power},
    Phase{"people grow older", 8, Scope::community, age},
    Phase{"people are born and die", 8, Scope::community, live},
    Phase{"people marry and move", 8, Scope::community, move},
    Phase{"community is summed up", 9, Scope::community, sum_up},
    Phase{"markets clear", 9, Scope::community, clear_markets},
    Phase{"institutions feel the month", 9, Scope::community, feel},
    Phase{"approaches build the community", 9, Scope::community, build_community},
};

}  // namespace

Clock clock_at(const Model& model, std::int32_t step) {
  const int month_of_year = (model.head.run.start + step).month_of_year();
  const int since_school_start = (month_of_year - model.region.school_year_start + 12) % 12;
  return {static_cast<std::uint32_t>(step + model.head.run.burn_in), month_of_year, since_school_start};
}

std::span<const Phase> schedule() { return phases; }

void run_month(Community& community, const MonthContext& context, std::size_t households_per_tile) {
  MonthScratch& scratch = thread_scratch(community);
  for (std::size_t first = 0; first < phases.size();) {
    const std::size_t size = community.size();
    std::size_t last = first + 1;
    if (phases[first].scope == Scope::tile) {
      while (last < phases.size() && phases[last].scope == Scope::tile) ++last;
      for (std::size_t begin = 0; begin < size; begin += households_per_tile) {
        const Tile tile{begin, std::min(begin + households_per_tile, size)};
        for (std::size_t phase = first; phase < last; ++phase) phases[phase].run(community, tile, context, scratch);
      }
    } else {
      phases[first].run(community, {0, size}, context, scratch);
    }
    audit_after(community, context, phases[last - 1].name);
    first = last;
  }
}

}  // namespace guyub
