// What programmes ask of families: papers, being seen, mothers' time, reviews; and whom they let go.

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/core/fixed_point.hpp"

namespace guyub::patterns {
namespace {

using Switch = bool Mechanisms::*;

/// Share enrolled of those offered conditional cash so far, half a year after the first offers. Money without conditions is
/// taken by nearly everyone: there is little to lose.
double taken(const std::vector<RegionMonth>& months) {
  const RegionMonth& month = months.back();
  return ratio(month.programme[ProgrammeSum::accepted], month.programme[ProgrammeSum::offered]);
}

void take_up_lowered(Findings& found, Switch mechanism, const std::string& rule, const Claim& claim) {
  Evidence lost;
  std::vector<double> nothing_asked;
  const auto effect = [&](const Model& world, double& level) {
    const History seen = live(world, off_and_on(mechanism, "pkh"));
    level = taken(seen[0]);
    return taken(seen[0]) - taken(seen[1]);
  };
  for (int draw = 0; draw < draws; ++draw) {
    double level = 0.0;
    const std::vector<std::string> size{"run.months=8", "population.households=12000", "programmes.pkh.delivery.enrolment_lag=2"};
    const double less = effect(drawn_world(draw, size), level);
    lost.add(less, level);
    std::vector<std::string> none = size;
    none.push_back("programmes.pkh.take_up." + rule + "=0");
    nothing_asked.push_back(effect(drawn_world(draw, none), level));
  }
  found.borne_out(lost, claim);
  found.exactly_none(nothing_asked, claim.name + " where there is none");
}

void hassle_lowers_take_up(Findings& found) {
  take_up_lowered(found, &Mechanisms::hassle, "hassle", {"take-up lost, hassle", 0.002});
}

void stigma_lowers_take_up(Findings& found) {
  take_up_lowered(found, &Mechanisms::stigma, "visibility", {"take-up lost, stigma", 0.002});
}

/// Trust in the state of all households.
double trust(const std::vector<RegionMonth>& months) {
  const RegionMonth& month = months.back();
  return ratio(month.all[Sum::trust_state], month.all[Sum::households]) / static_cast<double>(fixed_one);
}

void framing_as_a_right_raises_trust_and_take_up(Findings& found) {
  constexpr std::ptrdiff_t half_a_year_after_offers = 8;   // later nearly everyone who was offered has answered
  Evidence more_trust;
  Evidence more_taken;
  std::vector<double> charity;
  for (int draw = 0; draw < draws; ++draw) {
    const std::vector<std::string> size{"run.months=24", "population.households=12000", "programmes.pkh.delivery.enrolment_lag=2"};
    std::vector<std::string> right = size;
    right.push_back("programmes.pkh.take_up.rights=1");
    const History seen = live(drawn_world(draw, right), off_and_on(&Mechanisms::framing, "pkh"));
    more_trust.add(trust(seen[1]) - trust(seen[0]), trust(seen[0]));
    const auto early = [&](std::size_t arm) { return taken({seen[arm].begin(), seen[arm].begin() + half_a_year_after_offers}); };
    more_taken.add(early(1) - early(0), early(0));
    const History unframed = live(drawn_world(draw, size), off_and_on(&Mechanisms::framing, "pkh"));
    charity.push_back(trust(unframed[1]) - trust(unframed[0]));
  }
  found.borne_out(more_trust, {"trust in the state gained, help framed as a right", 0.0005});
  found.borne_out(more_taken, {"take-up gained, help framed as a right", 0.001});
  found.exactly_none(charity, "help given as charity");
}

/// Share at work of women of 18 to 60 who lead an enrolled household or are married to who leads it.
double mothers_at_work(const Country& country) {
  double mothers = 0.0;
  double workers = 0.0;
  for (const Community& community : country.communities) {
    const Persons& p = community.persons;
    for (std::size_t h = 0; h < community.size(); ++h) {
      if (community.programmes.front().enrolments.stage[h] != EnrolmentStage::accepted) continue;
      for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
        const bool leads = p.role[i] == Role::head || p.role[i] == Role::spouse;
        if (p.sex[i] != Sex::female || !leads || p.age_months[i] < 18 * 12 || p.age_months[i] >= 61 * 12) continue;
        mothers += 1.0;
        workers += p.working[i];
      }
    }
  }
  return mothers > 0.0 ? workers / mothers : 0.0;
}

void programme_time_keeps_mothers_from_work(Findings& found) {
  Evidence less;
  std::vector<double> no_time;
  const auto effect = [](const Model& world, double& level) {
    std::vector<Arm> arms = off_and_on(&Mechanisms::programme_time, "pkh");
    for (Arm& arm : arms) {   // everyone enrols and everything is verified as asked, so that the same mothers are compared
      arm.change = [switched = arm.change](VariantModel& v) {
        switched(v);
        v.model.head.mechanisms.household_acceptance = v.model.head.mechanisms.institution_acceptance = false;
      };
    }
    const History seen = live(world, arms, mothers_at_work);
    const auto share = [&](std::size_t arm) { return mean_from(seen[arm], 24, [](const RegionMonth& m) { return m.gauge; }); };
    level = share(0);
    return share(0) - share(1);
  };
  for (int draw = 0; draw < draws; ++draw) {
    double level = 0.0;
    const std::vector<std::string> size{"run.months=36", "population.households=4000"};
    const double kept_away = effect(drawn_world(draw, size), level);
    less.add(kept_away, level);
    std::vector<std::string> none = size;
    none.push_back("programmes.pkh.conditions.hours=0");
    no_time.push_back(effect(drawn_world(draw, none), level));
  }
  found.borne_out(less, {"mothers at work lost, time for conditions", 0.005});
  found.exactly_none(no_time, "time for conditions that ask none");
}

double enrolled(const std::vector<RegionMonth>& months) {
  return ratio(months.back().programme[ProgrammeSum::accepted], months.back().programme[ProgrammeSum::listed]);
}

void enrolment_lowered(Findings& found, Switch mechanism, const std::string& rule, const std::string& none, const Claim& claim) {
  Evidence fewer;
  std::vector<double> no_rule;
  const auto effect = [&](const Model& world, double& level) {
    const History seen = live(world, off_and_on(mechanism, "cash"));
    level = enrolled(seen[0]);
    return enrolled(seen[0]) - enrolled(seen[1]);
  };
  for (int draw = 0; draw < draws; ++draw) {
    double level = 0.0;
    const auto world = [&](const std::string& review) {
      return drawn_world(draw, {"run.months=24", "programmes.cash.take_up.hassle=0.3", "programmes.cash.review.every=6", review});
    };
    const double gone = effect(world(rule), level);
    fewer.add(gone, level);
    no_rule.push_back(effect(world(none), level));
  }
  found.borne_out(fewer, claim);
  found.exactly_none(no_rule, claim.name + " without its rule");
}

void recertification_loses_eligible_families(Findings& found) {
  enrolment_lowered(found, &Mechanisms::recertification, "programmes.cash.review.above=2", "programmes.cash.review.loss=0",
                           {"share enrolled lost, papers at reviews", 0.01});
}

void graduation_ends_benefits(Findings& found) {
  enrolment_lowered(found, &Mechanisms::graduation, "programmes.cash.review.above=1.5", "programmes.cash.review.above=0",
                           {"share enrolled that left, graduation", 0.01});
}

}  // namespace

std::vector<Pattern> burdens_patterns() {
  return {
      {"Hassle.LowersTakeUp",
       {"Kerumitan mengurus menurunkan penyertaan",
        "Hassle lowers take-up"},
       hassle_lowers_take_up},
      {"Stigma.LowersTakeUp",
       {"Rasa malu menurunkan penyertaan",
        "Stigma lowers take-up"},
       stigma_lowers_take_up},
      {"Framing.AsARightRaisesTrustAndTakeUp",
       {"Bantuan sebagai hak menaikkan kepercayaan dan penyertaan",
        "Help framed as a right raises trust and take-up"},
       framing_as_a_right_raises_trust_and_take_up},
      {"ProgrammeTime.KeepsMothersFromWork",
       {"Waktu untuk syarat menahan ibu dari bekerja",
        "Time for conditions keeps mothers from work"},
       programme_time_keeps_mothers_from_work},
      {"Recertification.LosesEligibleFamilies",
       {"Sertifikasi ulang kehilangan keluarga yang berhak",
        "Recertification loses eligible families"},
       recertification_loses_eligible_families},
      {"Graduation.EndsBenefits",
       {"Kelulusan mengakhiri bantuan",
        "Graduation ends benefits"},
       graduation_ends_benefits},
  };
}

}  // namespace guyub::patterns
