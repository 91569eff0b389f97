// Norms, services, offices, income and consumption without any programme.

#include <cmath>

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"

namespace guyub::patterns {
namespace {

/// Mean squared distance of a household's attitude from the mean of its ties.
double distance_from_neighbours(const Country& country) {
  double sum = 0.0;
  double households = 0.0;
  for (const Community& community : country.communities) {
    const Households& h = community.households;
    for (std::size_t i = 0; i < community.size(); ++i) {
      if (h.tie_begin[i] == h.tie_begin[i + 1]) continue;
      double ties = 0.0;
      for (std::uint32_t t = h.tie_begin[i]; t < h.tie_begin[i + 1]; ++t) ties += static_cast<double>(h.school_attitude[h.tie[t]]);
      const double away = static_cast<double>(h.school_attitude[i]) - ties / static_cast<double>(h.tie_begin[i + 1] - h.tie_begin[i]);
      sum += away * away;
      households += 1.0;
    }
  }
  return sum / households;
}

void norms_bring_neighbours_together(Findings& found) {
  Evidence nearer;
  std::vector<double> stubborn;
  const auto share_gone = [](const Model& world) {
    const History seen = live(world, off_and_on(&Mechanisms::norms, ""), distance_from_neighbours);
    return 1.0 - seen[1].back().gauge / seen[0].back().gauge;
  };
  for (int draw = 0; draw < draws; ++draw) {
    const double share = share_gone(drawn_world(draw, {"run.months=24"}));
    nearer.add(share, share);
    stubborn.push_back(share_gone(drawn_world(draw, {"run.months=24", "synthesis.minds.stubbornness.mean=1",
                                                     "synthesis.minds.stubbornness.sd=0", "behaviour.norms.habit=0"})));
  }
  found.borne_out(nearer, {"share of the spread among neighbours gone after two years, norms", 0.1, false});
  found.exactly_none(stubborn, "norms among people whom nobody moves");
}

void service_capacity_lowers_quality_where_schools_are_full(Findings& found) {
  Evidence lower;
  Evidence fuller;
  std::vector<double> room_for_all;
  const auto fall = [](const Model& world) {
    const History seen = live(world, off_and_on(&Mechanisms::service_capacity, ""));
    return seen[0].back().school_quality - seen[1].back().school_quality;
  };
  for (int draw = 0; draw < draws; ++draw) {
    const auto with_slots = [&](const char* slots) {
      return drawn_world(draw, {"run.months=12", std::string("synthesis.institutions.slots_per_pupil=") + slots});
    };
    const double full = fall(with_slots("0.9"));
    lower.add(full, full);
    fuller.add(full - fall(with_slots("1.4")), full);
    room_for_all.push_back(fall(with_slots("10")));
  }
  found.borne_out(lower, {"quality of schools lost, capacity", 0.01, false});
  found.borne_out(fuller, {"quality lost with 0.9 slots a pupil over 1.4", 0.01, false});
  found.exactly_none(room_for_all, "capacity where there is room for all");
}

/// Mean distance of this month's value from permanent income, over permanent income.
double mean_departure(const Country& country, const std::vector<float> Households::*column) {
  double sum = 0.0;
  double households = 0.0;
  for (const Community& community : country.communities) {
    const Households& h = community.households;
    for (std::size_t i = 0; i < community.size(); ++i) {
      const auto permanent = static_cast<double>(h.permanent_income[i]);
      if (h.person_count[i] == 0 || permanent <= 0.0) continue;
      sum += std::abs(static_cast<double>((h.*column)[i]) - permanent) / permanent;
      households += 1.0;
    }
  }
  return sum / households;
}

void income_shocks_move_income_away_from_its_mean(Findings& found) {
  Evidence moved;
  std::vector<double> nothing_strikes;
  const auto movement = [](const Model& world) {
    const History seen = live(world, off_and_on(&Mechanisms::income_shocks, ""),
                              [](const Country& country) { return mean_departure(country, &Households::income); });
    return seen[1].back().gauge - seen[0].back().gauge;
  };
  for (int draw = 0; draw < draws; ++draw) {
    const double away = movement(drawn_world(draw, {"run.months=12"}));
    moved.add(away, away);
    nothing_strikes.push_back(movement(drawn_world(
        draw, {"run.months=12", "behaviour.income.growth=0", "behaviour.income.innovation_sd=0", "behaviour.income.persistence=0",
               "behaviour.income.farm_season=[1,1,1,1,1,1,1,1,1,1,1,1]", "behaviour.income.illness_probability=0",
               "behaviour.income.layoff_probability=0", "behaviour.income.harvest_failure_probability=0"})));
  }
  found.borne_out(moved, {"mean departure of monthly income from permanent income, shocks", 0.05, false});
  found.exactly_none(nothing_strikes, "shocks of no size");
}

void consumption_smoothing_keeps_consumption_nearer_than_income(Findings& found) {
  Evidence nearer;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=12"});
    const auto departure = [&](const std::vector<float> Households::*column) {
      return live(world, {{""}}, [=](const Country& country) { return mean_departure(country, column); })[0].back().gauge;
    };
    const double income = departure(&Households::income);
    nearer.add(1.0 - departure(&Households::consumption) / income, income);
  }
  found.borne_out(nearer, {"share of income's movement that consumption does not follow, smoothing", 0.2, false});
}

void routinisation_sets_offices_in_their_ways(Findings& found) {
  Evidence more_set;
  std::vector<double> set_already;
  const auto growth = [](const Model& world) {
    const History seen = live(world, off_and_on(&Mechanisms::routinisation, ""));
    return seen[1].back().routinisation - seen[0].back().routinisation;
  };
  for (int draw = 0; draw < draws; ++draw) {
    const double more = growth(drawn_world(draw, {"run.months=24"}));
    more_set.add(more, more);
    set_already.push_back(growth(drawn_world(draw, {"run.months=24", "synthesis.institutions.routinisation.mean=1",
                                                    "synthesis.institutions.routinisation.sd=0", "mechanisms.recruitment=false"})));
  }
  found.borne_out(more_set, {"routine of offices gained in two years, routinisation", 0.02, false});
  found.exactly_none(set_already, "routinisation of offices that are set already and hire nobody");
}

void routinisation_makes_offices_accept_less(Findings& found) {
  Evidence less;
  std::vector<double> nothing_disrupted;
  const auto acceptance = [](int draw, const char* routine, bool disruption) {
    const Model world = drawn_world(draw, {"run.months=12", std::string("synthesis.institutions.routinisation.mean=") + routine});
    // routine also makes bodies blind and closed: with disruption these ways of it go
    const Arm arm{"pkh", [=](VariantModel& v) {
                    Mechanisms& on = v.model.head.mechanisms;
                    on.resistance_disruption = disruption;
                    if (!disruption) on.problem_blindness = on.openness = false;
                  }};
    // before offices learn from one another, which would mix in how many have reformed
    return live(world, {arm})[0].front().institution_acceptance;
  };
  for (int draw = 0; draw < draws; ++draw) {
    const double young = acceptance(draw, "0.3", true);
    less.add(young - acceptance(draw, "0.7", true), young);
    nothing_disrupted.push_back(acceptance(draw, "0.3", false) - acceptance(draw, "0.7", false));
  }
  found.borne_out(less, {"offices' acceptance lost, routine of 0.7 over 0.3", 0.01});
  found.exactly_none(nothing_disrupted, "routine where disruption does not count and bodies are neither blind nor closed by it");
}

}  // namespace

std::vector<Pattern> living_patterns() {
  return {
      {"Norms.BringNeighboursTogether",
       {"Norma mendekatkan sikap tetangga",
        "Norms bring neighbours together"},
       norms_bring_neighbours_together},
      {"ServiceCapacity.LowersQualityWhereSchoolsAreFull",
       {"Sekolah penuh menurun mutunya",
        "Quality falls where schools are full"},
       service_capacity_lowers_quality_where_schools_are_full},
      {"IncomeShocks.MoveIncomeAwayFromItsMean",
       {"Guncangan menjauhkan pendapatan dari rata-ratanya",
        "Shocks move income away from its mean"},
       income_shocks_move_income_away_from_its_mean},
      {"ConsumptionSmoothing.KeepsConsumptionNearerThanIncome",
       {"Tabungan meratakan konsumsi",
        "Saving keeps consumption steadier than income"},
       consumption_smoothing_keeps_consumption_nearer_than_income},
      {"Routinisation.SetsOfficesInTheirWays",
       {"Kantor makin terbiasa seiring waktu",
        "Offices set in their ways with time"},
       routinisation_sets_offices_in_their_ways},
      {"Routinisation.MakesOfficesAcceptLess",
       {"Kebiasaan menurunkan penerimaan kantor",
        "Routine makes offices accept less"},
       routinisation_makes_offices_accept_less},
  };
}

}  // namespace guyub::patterns
