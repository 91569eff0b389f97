// Unrest: what feeds it, what calms it, what it costs; and outside pressure on norms, which organised communities hold off.

#include <functional>

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/core/fixed_point.hpp"

namespace guyub::patterns {
namespace {

using Change = std::function<void(VariantModel&)>;

const std::vector<std::string> restless_villages{"run.months=24", "population.households=1600", "synthesis.communities.smallest=100",
                                     "synthesis.communities.largest=200", "mechanisms.unrest=true"};

Arm arm(const std::string& programme, const Change& change) {
  return {programme, [=](VariantModel& v) {
            v.model.head.mechanisms.household_acceptance = false;
            v.model.head.mechanisms.delivery_lag = false;
            change(v);
          }};
}

void nothing(VariantModel&) {}
void off(VariantModel& v) { v.model.head.mechanisms.unrest = false; }
void failing(VariantModel& v) { v.model.behaviour.income.harvest_failure_probability = 0.9f; }
void calm(VariantModel& v) { v.model.behaviour.income.harvest_failure_probability = 0.0f; }
void no_cause(VariantModel& v) {
  UnrestCoefficients& unrest = v.model.behaviour.unrest;
  unrest.shock = unrest.inequality = unrest.grievance = 0.0f;
}
/// To those who are known to be the poorest, every so many months.
void known(VariantModel& v, std::int32_t every) {
  v.model.head.mechanisms.targeting_error = false;
  v.programmes.front().delivery.pay_every = every;
}

double unrest(const std::vector<RegionMonth>& months) { return mean_from(months, 6, [](const RegionMonth& m) { return per_household(m, Sum::unrest); }); }
double income(const std::vector<RegionMonth>& months) { return mean_from(months, 6, [](const RegionMonth& m) { return ratio(m.all[Sum::income], m.all[Sum::households]); }); }
double quality(const std::vector<RegionMonth>& months) { return mean_from(months, 6, [](const RegionMonth& m) { return m.school_quality; }); }

void shocks_inequality_and_mistargeting_feed_it(Findings& found) {
  Evidence shock, unequal, mistargeted;
  const auto at_gini = [](int draw, const std::string& gini) {
    std::vector<std::string> values = restless_villages;
    for (const char* key : {"region.gini=", "region.gini_urban=", "region.gini_rural="}) values.push_back(key + gini);
    return unrest(live(drawn_world(draw, values), {arm("", nothing)})[0]);
  };
  for (int draw = 0; draw < draws; ++draw) {
    const auto without_relief = [](const Change& change) {
      return arm("cash", [=](VariantModel& v) { v.model.behaviour.unrest.relief = 0.0f; change(v); });
    };
    const History seen = live(drawn_world(draw, restless_villages), {arm("", failing), arm("", calm), without_relief([](VariantModel& v) { v.programmes.front().targeting.method = Targeting::lottery; }),
                                                         without_relief([](VariantModel& v) { v.model.head.mechanisms.targeting_error = false; })});
    shock.add(unrest(seen[0]) - unrest(seen[1]), unrest(seen[1]));
    mistargeted.add(unrest(seen[2]) - unrest(seen[3]), unrest(seen[3]));
    const double equal = at_gini(draw, "0.25");
    unequal.add(at_gini(draw, "0.4") - equal, equal);
  }
  found.borne_out(shock, {"unrest where harvests fail nearly every year over where they never do", 0.02, false});
  found.borne_out(unequal, {"unrest at a Gini of .40 over .25", 0.005, false});
  found.borne_out(mistargeted, {"unrest under a lottery over a list of the poorest, without relief", 0.005, false});
}

void timely_fair_relief_calms_it(Findings& found) {
  Evidence relief, timely, fair;
  for (int draw = 0; draw < draws; ++draw) {
    const auto paid = [](const Change& change) { return arm("cash", [=](VariantModel& v) { failing(v); change(v); }); };
    const History seen = live(drawn_world(draw, restless_villages), {arm("", failing), paid([](VariantModel& v) { known(v, 1); }), paid([](VariantModel& v) { known(v, 12); }),
                                                         paid([](VariantModel& v) { known(v, 1); v.programmes.front().targeting.method = Targeting::lottery; })});
    relief.add(unrest(seen[0]) - unrest(seen[1]), unrest(seen[0]));
    timely.add(unrest(seen[2]) - unrest(seen[1]), unrest(seen[2]));
    fair.add(unrest(seen[3]) - unrest(seen[1]), unrest(seen[3]));
  }
  found.borne_out(relief, {"unrest that monthly help to the poorest spares", 0.005, false});
  found.borne_out(timely, {"unrest that monthly help spares against yearly", 0.002, false});
  found.borne_out(fair, {"unrest that a list of the poorest spares against a lottery", 0.005, false});
}

void it_interrupts_services_and_costs_income(Findings& found) {
  Evidence worse, poorer;
  std::vector<double> no_unrest;
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(drawn_world(draw, restless_villages), {arm("", failing), arm("", [](VariantModel& v) { failing(v); off(v); }),
                                                         arm("", [](VariantModel& v) { failing(v); no_cause(v); })});
    worse.add(quality(seen[1]) - quality(seen[0]), quality(seen[1]));
    poorer.add((income(seen[1]) - income(seen[0])) / income(seen[1]), 0.0);
    no_unrest.push_back(income(seen[2]) - income(seen[1]));
    no_unrest.push_back(quality(seen[2]) - quality(seen[1]));
  }
  found.borne_out(worse, {"quality of schools lost to unrest", 0.001, false});
  found.borne_out(poorer, {"share of income lost to unrest", 0.005, false});
  found.exactly_none(no_unrest, "unrest without a cause");
}

void organised_communities_hold_outside_pressure_off(Findings& found) {
  Evidence pressed, held, family;
  std::vector<double> no_drift, no_shield;
  for (int draw = 0; draw < draws; ++draw) {
    const auto under = [](float together, float small_family, float organisation, bool shielded = true) {
      return arm("", [=](VariantModel& v) {
        v.model.outside_pressure = OutsidePressure{.title = {}, .start = v.model.head.run.start, .collective_action = together, .small_family = small_family};
        v.model.institutions.organising.urban = v.model.institutions.organising.rural = organisation;
        if (!shielded) v.model.behaviour.outside_pressure.shield = 0.0f;
      });
    };
    std::vector<std::string> values = restless_villages;
    values.push_back("mechanisms.power=true");
    const History seen = live(drawn_world(draw, values), {arm("", nothing), under(-0.03f, 0.03f, 0.0f), under(-0.03f, 0.03f, 0.9f), under(0.0f, 0.0f, 0.9f),
                                                          under(-0.03f, 0.03f, 0.0f, false), under(-0.03f, 0.03f, 0.9f, false)});
    const auto together = [&](std::size_t of) { return per_household(seen[of].back(), Sum::collective_action); };
    const auto small_family = [&](std::size_t of) { return per_household(seen[of].back(), Sum::small_family); };
    pressed.add(together(0) - together(1), together(0));
    held.add(together(2) - together(1), together(1));
    family.add(small_family(1) - small_family(2), small_family(2));
    no_drift.push_back(together(3) - together(0));
    no_shield.push_back(together(5) - together(4));
    no_shield.push_back(small_family(5) - small_family(4));
  }
  found.borne_out(pressed, {"attitude to acting together lost to pressure from outside", 0.02});
  found.borne_out(held, {"of which organised communities keep", 0.01});
  found.borne_out(family, {"drift to small families that organised communities hold off", 0.01});
  found.exactly_none(no_drift, "no drift from outside");
  found.exactly_none(no_shield, "organisation that shields nothing");
}

}  // namespace

std::vector<Pattern> unrest_patterns() {
  return {
      {"Unrest.IsFedByShocksInequalityAndMistargeting", {"Keresahan naik karena gagal panen, ketimpangan, dan salah sasaran", "Unrest is fed by failed harvests, inequality and mistargeting"}, shocks_inequality_and_mistargeting_feed_it},
      {"Unrest.IsCalmedByTimelyFairRelief", {"Bantuan yang tepat waktu dan adil meredakan keresahan", "Timely, fair relief calms unrest"}, timely_fair_relief_calms_it},
      {"Unrest.InterruptsServicesAndCostsIncome", {"Keresahan mengganggu layanan dan pendapatan", "Unrest interrupts services and costs income"}, it_interrupts_services_and_costs_income},
      {"OutsidePressure.IsHeldOffByTheOrganised", {"Komunitas yang terorganisasi menahan tekanan dari luar", "Organised communities hold off pressure from outside"}, organised_communities_hold_outside_pressure_off},
  };
}

}  // namespace guyub::patterns
