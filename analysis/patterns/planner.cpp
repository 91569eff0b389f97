// The planner: what identification is worth, and what style, position, training and credibility change.

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/core/fixed_point.hpp"
#include "sim/engine/portfolio.hpp"

namespace guyub::patterns {
namespace {

using Change = std::function<void(VariantModel&)>;

/// Conditional cash under a planner. Alike in what it pays for: no arm has money of its own for identification.
Arm under(const Planner& planner, const Change& change = [](VariantModel&) {}) {
  return {"pkh", [=](VariantModel& v) {
            v.model.planner = planner;
            change(v);
          }};
}

Planner of_style(PlanningStyle style) {
  Planner planner;
  planner.style = style;
  return planner;
}

/// The planner's numbers without months and costs.
void at_once(PlanningCoefficients& c) {
  for (HeadingData& heading : c.heading) {
    heading.months = 0.0f;
    heading.cost = 0;
  }
  c.training.cost = 0;
}

double congruence(const Country& country) {
  double sum = 0.0;
  for (const Community& community : country.communities) sum += static_cast<double>(community.programmes.front().plan.congruence);
  return sum / static_cast<double>(country.communities.size());
}

/// Chance a month that a household joins, mean over those that had to decide.
double chance_a_month(const RegionMonth& month, const Model& world) {
  const double acceptance = ratio(month.programme[ProgrammeSum::acceptance], month.programme[ProgrammeSum::decided]) / static_cast<double>(fixed_one);
  return static_cast<double>(world.behaviour.acceptance.household_hazard) * acceptance;
}

double joined(const std::vector<RegionMonth>& months, std::size_t step) {
  return ratio(months[step].programme[ProgrammeSum::accepted], months[step].all[Sum::households]);
}

std::size_t first_asked(const Model& world) { return static_cast<std::size_t>(world.programmes[0].second.delivery.enrolment_lag); }

/// The planner knows nothing, or all, of every community.
Arm knowing(float all, bool errs) {
  return under(of_style(PlanningStyle::operationalist), [=](VariantModel& v) {
    PlanningCoefficients& c = v.model.institutions.planning;
    at_once(c);
    for (HeadingData& heading : c.heading) heading.secondary = all;
    c.learning = 0.0f;
    if (!errs) c.belief_error = 0.0f;
  });
}

void poor_identification_loses_effect(Findings& found) {
  Evidence fit, chance, uptake;
  std::vector<double> alike;
  const std::vector<std::string> homogeneous{"run.months=12", "synthesis.minds.trust_village.sd=0", "synthesis.institutions.routinisation.sd=0",
                                             "synthesis.institutions.skill.sd=0", "institutions.planning.distance=100"};
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=12"});
    const History seen = live(world, {knowing(0.0f, true), knowing(1.0f, true)}, congruence);
    const std::size_t step = first_asked(world);
    fit.add(seen[1][step].gauge - seen[0][step].gauge, seen[0][step].gauge);
    chance.add(chance_a_month(seen[1][step], world) - chance_a_month(seen[0][step], world), chance_a_month(seen[0][step], world));
    uptake.add(joined(seen[1], step + 3) - joined(seen[0], step + 3), joined(seen[0], step + 3));
    const Model even = drawn_world(draw, homogeneous);
    const History same = live(even, {knowing(0.0f, false), knowing(1.0f, false)}, congruence);
    alike.push_back(same[1][step].gauge - same[0][step].gauge);
  }
  found.borne_out(fit, {"congruence of the programme, all known over nothing known", 0.05});
  found.borne_out(chance, {"households' monthly chance to join, all known over nothing known", 0.001});
  found.borne_out(uptake, {"households enrolled after four months, all known over nothing known", 0.001});
  found.check(median(alike) < 0.05 * median(fit.effects), "where communities are alike and the planner makes no error, knowing them is worth less than a twentieth of that");
  found.report("congruence won by knowing communities that are alike", alike);
}

void three_planners_take_three_ways(Findings& found) {
  Evidence fast, fitting, accepted, compromised;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=18"});
    const History seen = live(world, {under(of_style(PlanningStyle::operationalist)), under(of_style(PlanningStyle::data_first)), under(of_style(PlanningStyle::satisfaction))}, congruence);
    const std::size_t early = first_asked(world) + 3;
    fast.add(joined(seen[0], early) - joined(seen[1], early), joined(seen[0], early));
    const auto fit = [&](std::size_t arm) { return seen[arm].back().gauge; };
    fitting.add(fit(1) - fit(0), fit(0));
    compromised.add(fit(1) - fit(2), fit(2));
    // month by month of the programme: offices under satisfaction begin earlier than under data first, so the last month is compared
    accepted.add(seen[2].back().institution_acceptance - seen[1].back().institution_acceptance, seen[1].back().institution_acceptance);
  }
  found.borne_out(fast, {"households enrolled early, operationalist over data-first", 0.005, false});
  // congruence is an index of fit that learning from inside brings near one for all: only the difference counts
  found.borne_out(fitting, {"congruence after a year and a half, data-first over operationalist", 0.01, false});
  found.borne_out(accepted, {"offices' acceptance, satisfaction over data-first", 0.01});
  found.borne_out(compromised, {"congruence, data-first over satisfaction", 0.02, false});
}

void the_top_is_fast_and_the_inside_learns(Findings& found) {
  Evidence fast, learnt, kept;
  std::vector<double> leaked;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=24"});
    Planner top = of_style(PlanningStyle::satisfaction);
    top.position = Position::top;
    const History seen = live(world, {under(top), under(of_style(PlanningStyle::satisfaction))}, congruence);
    const std::size_t early = first_asked(world) + 2;
    fast.add(joined(seen[0], early) - joined(seen[1], early), joined(seen[0], early));
    learnt.add(seen[1].back().gauge - seen[0].back().gauge, seen[0].back().gauge);
    const auto leak = [&](std::size_t arm) {
      std::int64_t lost = 0, all = 0;
      for (const RegionMonth& month : seen[arm]) {
        lost += entry(month.ledger, LedgerItem::leakage);
        all += entry(month.ledger, LedgerItem::leakage) + entry(month.ledger, LedgerItem::households);
      }
      return ratio(lost, all);
    };
    kept.add(leak(0) - leak(1), leak(0));
  }
  found.borne_out(fast, {"households enrolled early, planner at the top over inside", 0.005, false});
  found.borne_out(learnt, {"congruence after two years, planner inside over at the top", 0.01});
  found.borne_out(kept, {"share of payments that leaks, planner at the top over inside", 0.001, false});
}

void training_and_credibility_help(Findings& found) {
  Evidence trained_fit, chance, offices;
  std::vector<double> no_training, no_credit;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=10"});
    Planner plain = of_style(PlanningStyle::operationalist);
    Planner trained = plain;
    trained.trained = true;
    Planner doubted = plain;
    doubted.credibility = 0.1f;
    Planner trusted = plain;
    trusted.credibility = 0.9f;
    const auto same_months = [](VariantModel& v) { at_once(v.model.institutions.planning); };
    const auto useless = [](VariantModel& v) {
      at_once(v.model.institutions.planning);
      v.model.institutions.planning.training = TrainingOfPlanners{};
      v.model.institutions.planning.credibility = 0.0f;
    };
    const History seen = live(world, {under(plain, same_months), under(trained, same_months), under(doubted, same_months), under(trusted, same_months),
                                      under(plain, useless), under(trained, useless), under(trusted, useless)}, congruence);
    const std::size_t step = first_asked(world);
    trained_fit.add(seen[1][step].gauge - seen[0][step].gauge, seen[0][step].gauge);
    chance.add(chance_a_month(seen[3][step], world) - chance_a_month(seen[2][step], world), chance_a_month(seen[2][step], world));
    offices.add(seen[3][step].institution_acceptance - seen[2][step].institution_acceptance, seen[2][step].institution_acceptance);
    no_training.push_back(chance_a_month(seen[5][step], world) - chance_a_month(seen[4][step], world));
    no_credit.push_back(chance_a_month(seen[6][step], world) - chance_a_month(seen[4][step], world));
  }
  found.borne_out(trained_fit, {"congruence, trained planner over untrained", 0.01});
  found.borne_out(chance, {"households' monthly chance to join, credible planner over one who is doubted", 0.001});
  found.borne_out(offices, {"offices' acceptance, credible planner over one who is doubted", 0.01});
  found.exactly_none(no_training, "training that teaches nothing");
  found.exactly_none(no_credit, "credibility that counts for nothing");
}

/// A twentieth of the benefits.
void starve(BenefitSchedule& benefit) {
  for (std::int64_t* amount : {&benefit.pregnant, &benefit.under_six, &benefit.primary, &benefit.junior_secondary, &benefit.senior_secondary, &benefit.elderly}) *amount /= 20;
}

/// Conditional cash that pays next to nothing, so that few take it up. Its back-up is cash; judged from so many months on.
Arm failing(std::int32_t after, double below) {
  return {"pkh", [=](VariantModel& v) {
            starve(v.programmes.front().benefit);
            Programme cash = v.model.programmes[1].second;
            cash.id = v.model.programmes[1].first;
            cash.position = 1;
            cash.lasts = 0;
            v.programmes.front().backup = BackupRules{.indicator = Judged::take_up, .below = below, .above = {}, .after = after, .switch_to = cash.id};
            v.programmes.push_back(cash);
            v.approaches.push_back(v.approaches.front());
          }};
}

double helped(const std::vector<RegionMonth>& months) {
  std::int64_t paid = 0;
  std::int64_t households = 0;
  for (std::size_t step = 12; step < months.size(); ++step) {
    paid += months[step].poor[Sum::transfers];
    households += months[step].poor[Sum::households];
  }
  return ratio(paid, households);
}

void a_back_up_keeps_the_loss_small(Findings& found) {
  Evidence saved, sooner;
  std::vector<double> met;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=24", "population.households=1500"});
    const History seen = live(world, {failing(1, -1.0), failing(9, 0.9), failing(18, 0.9), failing(9, -1.0)});
    const double none = helped(seen[0]);
    saved.add((helped(seen[1]) - none) / std::max(1.0, helped(seen[1])), none);
    sooner.add((helped(seen[1]) - helped(seen[2])) / std::max(1.0, helped(seen[1])), none);
    met.push_back(helped(seen[3]) - none);
  }
  found.borne_out(saved, {"share of what the poor receive in the second year that the back-up brings", 0.1, false});
  found.borne_out(sooner, {"share of it that judging at nine months rather than eighteen brings", 0.02, false});
  found.exactly_none(met, "a back-up whose indicator does not miss");
}

}  // namespace

std::vector<Pattern> planner_patterns() {
  return {
      {"Planner.PoorIdentificationLosesEffect", {"Identifikasi yang tidak lengkap menghilangkan dampak", "Incomplete identification loses effect"}, poor_identification_loses_effect},
      {"Planner.ThreeStylesTakeThreeWays", {"Tiga gaya perencana menempuh tiga jalan", "Three styles of planner take three ways"}, three_planners_take_three_ways},
      {"Planner.TheTopIsFastAndTheInsideLearns", {"Perencana di puncak cepat, yang di dalam belajar", "The planner at the top is fast, the one inside learns"}, the_top_is_fast_and_the_inside_learns},
      {"Planner.TrainingAndCredibilityHelp", {"Pelatihan dan kredibilitas perencana menolong", "Training and credibility of the planner help"}, training_and_credibility_help},
      {"Planner.ABackUpKeepsTheLossSmall", {"Program cadangan memperkecil kerugian", "A back-up keeps the loss small"}, a_back_up_keeps_the_loss_small},
  };
}

}  // namespace guyub::patterns
