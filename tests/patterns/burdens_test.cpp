// What programmes ask of families: papers, being seen, mothers' time, reviews; and whom they let go.

#include <gtest/gtest.h>

#include "tests/patterns/ablation.hpp"
#include "tests/patterns/arms.hpp"
#include "tests/patterns/drawn_world.hpp"

namespace guyub::patterns {
namespace {

using Switch = bool Mechanisms::*;

std::vector<Arm> off_and_on(const std::string& programme, Switch mechanism) {
  return {{programme, [=](VariantModel& v) { v.model.head.mechanisms.*mechanism = false; }}, {programme}};
}

/// Share enrolled of those offered conditional cash so far, half a year after the first offers. Money without conditions is
/// taken by nearly everyone: there is little to lose.
double taken(const std::vector<RegionMonth>& months) {
  const RegionMonth& month = months.back();
  return ratio(month.programme[ProgrammeSum::accepted], month.programme[ProgrammeSum::offered]);
}

void expect_take_up_lowered(Switch mechanism, const std::string& rule, const Claim& claim) {
  Evidence lost;
  std::vector<double> nothing_asked;
  const auto effect = [&](const Model& world, double& level) {
    const History seen = live(world, off_and_on("pkh", mechanism));
    level = taken(seen[0]);
    return taken(seen[0]) - taken(seen[1]);
  };
  for (int draw = 0; draw < draws; ++draw) {
    double level = 0.0;
    const std::vector<std::string> size{"run.months=8", "population.households=4000", "programmes.pkh.delivery.enrolment_lag=2"};
    const double less = effect(drawn_world(draw, size), level);
    lost.add(less, level);
    std::vector<std::string> none = size;
    none.push_back("programmes.pkh.take_up." + rule + "=0");
    nothing_asked.push_back(effect(drawn_world(draw, none), level));
  }
  expect_borne_out(lost, claim);
  expect_exactly_none(nothing_asked, claim.name + " where there is none");
}

TEST(Hassle, LowersTakeUp) { expect_take_up_lowered(&Mechanisms::hassle, "hassle", {"take-up lost, hassle", 0.002}); }

TEST(Stigma, LowersTakeUp) { expect_take_up_lowered(&Mechanisms::stigma, "visibility", {"take-up lost, stigma", 0.002}); }

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

TEST(ProgrammeTime, KeepsMothersFromWork) {
  Evidence less;
  std::vector<double> no_time;
  const auto effect = [](const Model& world, double& level) {
    std::vector<Arm> arms = off_and_on("pkh", &Mechanisms::programme_time);
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
  expect_borne_out(less, {"mothers at work lost, time for conditions", 0.005});
  expect_exactly_none(no_time, "time for conditions that ask none");
}

double enrolled(const std::vector<RegionMonth>& months) {
  return ratio(months.back().programme[ProgrammeSum::accepted], months.back().programme[ProgrammeSum::listed]);
}

void expect_enrolment_lowered(Switch mechanism, const std::string& rule, const std::string& none, const Claim& claim) {
  Evidence fewer;
  std::vector<double> no_rule;
  const auto effect = [&](const Model& world, double& level) {
    const History seen = live(world, off_and_on("cash", mechanism));
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
  expect_borne_out(fewer, claim);
  expect_exactly_none(no_rule, claim.name + " without its rule");
}

TEST(Recertification, LosesEligibleFamilies) {
  expect_enrolment_lowered(&Mechanisms::recertification, "programmes.cash.review.above=2", "programmes.cash.review.loss=0",
                           {"share enrolled lost, papers at reviews", 0.01});
}

TEST(Graduation, EndsBenefits) {
  expect_enrolment_lowered(&Mechanisms::graduation, "programmes.cash.review.above=1.5", "programmes.cash.review.above=0",
                           {"share enrolled that left, graduation", 0.01});
}

}  // namespace
}  // namespace guyub::patterns
