// A scheme brought by force: reports, welfare, hidden resistance, what is left when the force ends.

#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "analysis/patterns/scheme_arms.hpp"
#include "sim/core/fixed_point.hpp"

namespace guyub::patterns {
namespace {

void as_it_is(VariantModel&, Scheme&) {}
void unforced(VariantModel&, Scheme& s) { s.force = 0.0f; }

Arm campaign(const std::function<void(VariantModel&, Scheme&)>& change) { return scheme_arm("production_campaign", "standard", change); }

double falsified(const RegionMonth& month) { return ratio(month.all[Sum::scheme_falsified], month.all[Sum::scheme_output]); }
double harmed(const RegionMonth& month) { return ratio(month.all[Sum::scheme_harmed], month.all[Sum::households]); }
double consumption(const RegionMonth& month) { return ratio(month.all[Sum::consumption], month.all[Sum::persons]); }

void reports_rise_above_the_truth_and_welfare_falls(Findings& found) {
  Evidence reports, welfare, hidden, harm;
  std::vector<double> free_of_force, switched_off;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=24"});
    const History seen = live(world, {{""}, campaign(as_it_is), campaign(unforced), campaign([](VariantModel& v, Scheme&) { v.model.head.mechanisms.schemes = false; })});
    reports.add(mean_from(seen[1], 6, falsified), 0.0);
    const double base = mean_from(seen[0], 12, consumption);
    welfare.add((base - mean_from(seen[1], 12, consumption)) / base, base);
    harm.add(mean_from(seen[1], 6, harmed), 0.0);
    hidden.add(hidden_resistance(seen[1].back()), 0.0);
    free_of_force.push_back(hidden_resistance(seen[2].back()));
    switched_off.push_back(mean_from(seen[3], 0, consumption) - mean_from(seen[0], 0, consumption));
    free_of_force.push_back(ratio(seen[2].back().all[Sum::scheme_coerced], seen[2].back().all[Sum::households]));
  }
  found.borne_out(reports, {"reported beyond the true output, over it", 0.1, false});
  found.borne_out(welfare, {"share of consumption lost in the second year, against no scheme", 0.02, false});
  found.borne_out(harm, {"households that have less money by the scheme", 0.1, false});
  found.borne_out(hidden, {"hidden resistance after two years", 0.1, false});
  found.exactly_none(free_of_force, "the same scheme without force leaves nothing hidden and coerces nobody");
  found.exactly_none(switched_off, "schemes switched off");
}

void audits_lower_falsification(Findings& found) {
  Evidence less;
  std::vector<double> nothing_to_hide;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=12"});
    const auto audited = [](float audit, bool coercion) {
      return campaign([=](VariantModel& v, Scheme& s) {
        v.model.head.mechanisms.coercion = coercion;
        s.audit = audit;
      });
    };
    const History seen = live(world, {audited(0.0f, true), audited(1.0f, true), audited(0.0f, false), audited(1.0f, false)});
    const double level = mean_from(seen[0], 3, falsified);
    less.add((level - mean_from(seen[1], 3, falsified)) / level, level);
    nothing_to_hide.push_back(mean_from(seen[3], 3, falsified) - mean_from(seen[2], 3, falsified));
  }
  found.borne_out(less, {"share of the falsification that full audits prevent", 0.1, false});
  found.exactly_none(nothing_to_hide, "audits where reports are true");
}

constexpr std::size_t last = 23;   // of the campaign; a year later the force is long gone
constexpr std::size_t a_year = 12;

double small_family(const RegionMonth& month) { return from_fixed(month.all[Sum::small_family]) / static_cast<double>(month.all[Sum::households]); }

void assent_in_public_rebounds_after_the_end(Findings& found) {
  Evidence rebound, private_mind, voluntary_mind;
  std::vector<double> public_beyond_private;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=36"});
    const History seen = live(world, {{""}, scheme_arm("cultural_campaign", "standard", as_it_is), scheme_arm("cultural_campaign", "standard", unforced)});
    const auto dropped = [&](std::size_t arm) { return 1.0 - remaining(seen[arm], last, a_year); };
    rebound.add(dropped(1) - dropped(2), dropped(2));
    private_mind.add(small_family(seen[0][last + a_year]) - small_family(seen[1][last + a_year]), small_family(seen[0][last + a_year]));
    voluntary_mind.add(small_family(seen[2][last + a_year]) - small_family(seen[0][last + a_year]), small_family(seen[0][last + a_year]));
    const RegionMonth& end = seen[1][last];
    public_beyond_private.push_back(from_fixed(end.all[Sum::scheme_stated]) / static_cast<double>(end.all[Sum::households]) - small_family(end));
  }
  found.borne_out(rebound, {"share of those who complied that has left a year after the end, forced against free", 0.1, false});
  found.borne_out(private_mind, {"private attitude a year after a forced campaign, below that without it", 0.005});
  found.borne_out(voluntary_mind, {"private attitude a year after a free campaign, above that without it", 0.005});
  found.report("attitude stated in public beyond the private one, last month of the forced campaign", public_beyond_private);
}

void what_is_voluntary_lasts_longer(Findings& found) {
  Evidence lasts;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=48", "schemes.new_method.lasts=24"});
    const auto forced = [](VariantModel&, Scheme& s) {
      s.force = 0.8f;
      s.watch = 0.8f;
      s.pay = 0;
    };
    const auto free = [](VariantModel&, Scheme& s) {
      s.plan.kind = PlanKind::participatory;
      s.pay = 0;
    };
    const History seen = live(world, {scheme_arm("new_method", "standard", forced), scheme_arm("new_method", "participatory", free)});
    lasts.add(remaining(seen[1], last, 2 * a_year) - remaining(seen[0], last, 2 * a_year), remaining(seen[0], last, 2 * a_year));
  }
  found.borne_out(lasts, {"share of those who complied that goes on two years after the end, of their own with a part in it against forced", 0.1, false});
}

}  // namespace

std::vector<Pattern> coercion_patterns() {
  return {
      {"Coercion.ReportsRiseAboveTheTruthAndWelfareFalls",
       {"Dengan paksaan, laporan melebihi kenyataan dan kesejahteraan turun", "Under force reports rise above the truth and welfare falls"},
       reports_rise_above_the_truth_and_welfare_falls},
      {"Coercion.AuditsLowerFalsification", {"Pemeriksaan mengurangi laporan palsu", "Audits lower falsification"}, audits_lower_falsification},
      {"Coercion.AssentInPublicReboundsAfterTheEnd",
       {"Persetujuan di muka umum berbalik sesudah paksaan berakhir", "Assent in public rebounds after the end"}, assent_in_public_rebounds_after_the_end},
      {"Coercion.WhatIsVoluntaryLastsLonger",
       {"Perubahan yang sukarela dan dirancang bersama lebih bertahan daripada yang dipaksakan", "Voluntary change with a part in it lasts longer than forced change"},
       what_is_voluntary_lasts_longer},
  };
}

}  // namespace guyub::patterns
