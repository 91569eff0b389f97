// Each of the four factors of resistance, alone against none: households and the conditional offer, offices and the
// reform it asks for. Control: money without conditions, where there is nothing to resist.

#include <array>

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/core/fixed_point.hpp"

namespace guyub::patterns {
namespace {

using FactorSwitch = bool Mechanisms::*;
constexpr std::array<FactorSwitch, factor_count> factor_switches{&Mechanisms::resistance_outsider, &Mechanisms::resistance_cost,
                                                                 &Mechanisms::resistance_disruption, &Mechanisms::resistance_risk};
constexpr std::array<const char*, factor_count> factor_names{"outsider", "cost", "disruption", "risk"};
constexpr auto risk = static_cast<std::size_t>(Factor::risk);

/// Arm 0 without resistance, then one for each factor alone.
std::vector<Arm> factor_arms(const std::string& programme) {
  std::vector<Arm> arms;
  for (std::size_t only = 0; only <= factor_count; ++only) {
    arms.push_back({programme, [only](VariantModel& v) {
                      for (std::size_t f = 0; f < factor_count; ++f) v.model.head.mechanisms.*factor_switches[f] = f + 1 == only;
                    }});
  }
  return arms;
}

/// Chance a month that a household joins, mean over those offered.
double chance_a_month(const RegionMonth& month, const Model& world) {
  const double acceptance = from_fixed(month.programme[ProgrammeSum::acceptance]) / static_cast<double>(month.programme[ProgrammeSum::decided]);
  return static_cast<double>(world.behaviour.acceptance.household_hazard) * acceptance;
}

/// Share of offers taken up, over the months in which households are asked for the first to the sixth time.
double taken_up(const std::vector<RegionMonth>& months, const Model& world) {
  const auto first = static_cast<std::size_t>(world.programmes[0].second.delivery.enrolment_lag);
  std::int64_t accepted = 0;
  std::int64_t offered = 0;
  for (std::size_t step = first; step < first + 6; ++step) {
    accepted += months[step].programme[ProgrammeSum::accepted];
    offered += months[step].programme[ProgrammeSum::offered];
  }
  return ratio(accepted, offered);
}

std::size_t first_asked(const Model& world) { return static_cast<std::size_t>(world.programmes[0].second.delivery.enrolment_lag); }

void resistance_each_factor_alone_lowers_households_acceptance_of_conditions(Findings& found) {
  std::array<Evidence, factor_count> acceptance;
  std::array<Evidence, factor_count> uptake;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=12", "population.households=8000"});
    const History seen = live(world, factor_arms("pkh"));
    const std::size_t step = first_asked(world);
    for (std::size_t f = 0; f < factor_count; ++f) {
      const double level = chance_a_month(seen[0][step], world);
      acceptance[f].add(level - chance_a_month(seen[f + 1][step], world), level);
      uptake[f].add(taken_up(seen[0], world) - taken_up(seen[f + 1], world), taken_up(seen[0], world));
    }
  }
  // one household in a thousand a month, five in a thousand over half a year: in a programme of 10 million households
  // that is 50,000 whom it does not reach in time
  for (std::size_t f = 0; f < risk; ++f) {
    found.borne_out(acceptance[f], {std::string("households' monthly chance to join, ") + factor_names[f], 0.001});
    found.borne_out(uptake[f], {std::string("households' take-up, ") + factor_names[f], 0.002});
  }
  // Risk needs a child that works and is out of school, which few have: the sign is in the chance; take-up of all
  // households moves by so little that most draws show none, so there the draws are judged together.
  found.borne_out(acceptance[risk], {"households' monthly chance to join, risk, among all offered", 0.0});
  found.difference(uptake[risk].effects, "households' take-up, risk, all draws together");
}

/// Mean acceptance of those offered whose position is at risk.
double acceptance_at_risk(const Country& country) {
  double sum = 0.0;
  double households = 0.0;
  for (const Community& community : country.communities) {
    const Enrolments& e = community.programmes.front().enrolments;
    for (std::size_t h = 0; h < community.size(); ++h) {
      if (e.stage[h] == EnrolmentStage::unlisted || e.stage[h] == EnrolmentStage::listed || e.resistance[h][risk] == 0) continue;
      sum += static_cast<double>(share_of(e.acceptance[h]));
      households += 1.0;
    }
  }
  return households > 0.0 ? sum / households : 0.0;
}

void resistance_risk_lowers_acceptance_of_those_with_something_to_lose(Findings& found) {
  Evidence acceptance;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=7", "population.households=4000"});
    const std::vector<Arm> arms = factor_arms("pkh");
    const History seen = live(world, {arms[0], arms[risk + 1]}, acceptance_at_risk);
    const std::size_t step = first_asked(world);
    const double hazard = static_cast<double>(world.behaviour.acceptance.household_hazard);
    acceptance.add(hazard * (seen[0][step].gauge - seen[1][step].gauge), hazard * seen[0][step].gauge);
  }
  // as for the others: one of a thousand of those concerned, a month
  found.borne_out(acceptance, {"households' monthly chance to join, risk, among those with a working child out of school", 0.001});
}

void resistance_outsiders_matter_more_where_the_state_is_trusted_less(Findings& found) {
  Evidence more;
  const auto lost = [](int draw, const char* trust) {
    const Model world = drawn_world(draw, {"run.months=7", std::string("synthesis.minds.trust_state.mean=") + trust});
    const std::vector<Arm> arms = factor_arms("pkh");
    const History seen = live(world, {arms[0], arms[1 + static_cast<std::size_t>(Factor::outsider)]});
    const std::size_t step = first_asked(world);
    return chance_a_month(seen[0][step], world) - chance_a_month(seen[1][step], world);
  };
  for (int draw = 0; draw < draws; ++draw) {
    const double where_trusted = lost(draw, "0.65");
    more.add(lost(draw, "0.35") - where_trusted, where_trusted);
  }
  found.borne_out(more, {"households' monthly chance to join lost to outsiders, trust of 0.35 over 0.65", 0.001, false});
}

void resistance_each_factor_alone_lowers_offices_acceptance_of_the_reform(Findings& found) {
  std::array<Evidence, factor_count> acceptance;
  std::array<Evidence, factor_count> reformed;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=24", "population.households=8000",
                                           "synthesis.communities.smallest=40", "synthesis.communities.largest=40"});
    const History seen = live(world, factor_arms("pkh"));
    const auto accepts = [](const RegionMonth& m) { return m.institution_acceptance; };
    const auto works = [](const RegionMonth& m) { return m.reformed; };
    for (std::size_t f = 0; f < factor_count; ++f) {
      acceptance[f].add(mean_from(seen[0], 0, accepts) - mean_from(seen[f + 1], 0, accepts), mean_from(seen[0], 0, accepts));
      reformed[f].add(mean_from(seen[0], 12, works) - mean_from(seen[f + 1], 12, works), mean_from(seen[0], 12, works));
    }
  }
  // one office in a hundred: in each district of a hundred villages, one
  for (std::size_t f = 0; f < factor_count; ++f) {
    found.borne_out(acceptance[f], {std::string("offices' acceptance, ") + factor_names[f], 0.01});
    found.borne_out(reformed[f], {std::string("offices reformed in the second year, ") + factor_names[f], 0.01});
  }
}

void resistance_factors_do_nothing_to_money_without_conditions(Findings& found) {
  bool anyone = true;
  std::vector<double> acceptance;
  std::vector<double> uptake;
  std::vector<double> reformed;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=12"});
    const History seen = live(world, factor_arms("cash"));
    anyone = anyone && seen[0].back().programme[ProgrammeSum::accepted] > 0;
    for (std::size_t f = 0; f < factor_count; ++f) {
      acceptance.push_back(chance_a_month(seen[0].back(), world) - chance_a_month(seen[f + 1].back(), world));
      uptake.push_back(taken_up(seen[0], world) - taken_up(seen[f + 1], world));
      reformed.push_back(seen[0].back().reformed - seen[f + 1].back().reformed);
    }
  }
  found.check(anyone, "somebody takes the cash");
  found.exactly_none(acceptance, "acceptance of cash");
  found.exactly_none(uptake, "cash taken up");
  found.exactly_none(reformed, "nothing to reform");
}

}  // namespace

std::vector<Pattern> resistance_patterns() {
  return {
      {"Resistance.EachFactorAloneLowersHouseholdsAcceptanceOfConditions",
       {"Tiap faktor penolakan sendiri menurunkan penerimaan rumah tangga",
        "Each factor alone lowers households' acceptance of conditions"},
       resistance_each_factor_alone_lowers_households_acceptance_of_conditions},
      {"Resistance.RiskLowersAcceptanceOfThoseWithSomethingToLose",
       {"Risiko menurunkan penerimaan yang punya sesuatu untuk hilang",
        "Risk lowers acceptance of those with something to lose"},
       resistance_risk_lowers_acceptance_of_those_with_something_to_lose},
      {"Resistance.OutsidersMatterMoreWhereTheStateIsTrustedLess",
       {"Orang luar lebih ditolak bila negara kurang dipercaya",
        "Outsiders matter more where the state is trusted less"},
       resistance_outsiders_matter_more_where_the_state_is_trusted_less},
      {"Resistance.EachFactorAloneLowersOfficesAcceptanceOfTheReform",
       {"Tiap faktor penolakan sendiri menurunkan penerimaan kantor",
        "Each factor alone lowers offices' acceptance of the reform"},
       resistance_each_factor_alone_lowers_offices_acceptance_of_the_reform},
      {"Resistance.FactorsDoNothingToMoneyWithoutConditions",
       {"Faktor penolakan tidak mengubah uang tanpa syarat",
        "The factors do nothing to money without conditions"},
       resistance_factors_do_nothing_to_money_without_conditions},
  };
}

}  // namespace guyub::patterns
