// What conditions add to money comes from their being verified.

#include <gtest/gtest.h>

#include "tests/patterns/ablation.hpp"
#include "tests/patterns/arms.hpp"
#include "tests/patterns/drawn_world.hpp"

namespace guyub::patterns {
namespace {

Arm arm(const std::string& programme, bool verification, bool acceptance) {
  return {programme, [=](VariantModel& v) {
            v.model.head.mechanisms.verification = verification;
            v.model.head.mechanisms.household_acceptance = acceptance;
          }};
}

// the programme starts in January; school years begin in July, and the third finds most offices decided
constexpr std::size_t third_school_year = 30;

double senior_enrolment(const std::vector<RegionMonth>& months) {
  return mean_from(months, third_school_year, [](const RegionMonth& m) { return ratio(m.poor[Sum::enrolled_senior], m.poor[Sum::children_senior]); });
}

double visits(const std::vector<RegionMonth>& months) {
  return mean_from(months, third_school_year, [](const RegionMonth& m) { return ratio(m.poor[Sum::visits_made], m.poor[Sum::visits_due]); });
}

TEST(Verification, CarriesTheExtraEnrolmentOfConditions) {
  Evidence extra_enrolment;
  Evidence extra_visits;
  std::vector<double> unverified_enrolment;
  std::vector<double> unverified_visits;
  std::vector<double> cash_verified;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=48", "population.households=4000"});
    // everyone takes what is offered, so that the arms differ in nothing but the conditions
    const History seen = live(world, {arm("pkh", true, false), arm("cash", true, false), arm("pkh", false, false), arm("cash", false, false)});
    extra_enrolment.add(senior_enrolment(seen[0]) - senior_enrolment(seen[1]), senior_enrolment(seen[1]));
    extra_visits.add(visits(seen[0]) - visits(seen[1]), visits(seen[1]));
    unverified_enrolment.push_back(senior_enrolment(seen[2]) - senior_enrolment(seen[3]));
    unverified_visits.push_back(visits(seen[2]) - visits(seen[3]));
    cash_verified.push_back(senior_enrolment(seen[1]) - senior_enrolment(seen[3]));
  }
  // of the poorer half, where the programme reaches about one family in four: two in a thousand of all
  expect_borne_out(extra_enrolment, {"enrolment 16-18 of the poorer half, conditional over unconditional", 0.002});
  expect_borne_out(extra_visits, {"visits made of visits due, conditional over unconditional", 0.005});
  expect_exactly_none(unverified_enrolment, "enrolment without verification");
  expect_exactly_none(unverified_visits, "visits without verification");
  expect_exactly_none(cash_verified, "verification where nothing is asked");
}

TEST(Verification, CarriesItAlsoWhenHouseholdsMayRefuse) {
  Evidence verified;
  std::vector<double> left;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=48", "population.households=4000"});
    const History seen = live(world, {arm("pkh", true, true), arm("pkh", false, true), arm("cash", true, true)});
    verified.add(senior_enrolment(seen[0]) - senior_enrolment(seen[1]), senior_enrolment(seen[1]));
    left.push_back(senior_enrolment(seen[1]) - senior_enrolment(seen[2]));
  }
  expect_borne_out(verified, {"enrolment 16-18 of the poorer half, verification on over off", 0.002});
  EXPECT_FALSE(no_difference(verified.effects)) << "the control can tell";
  EXPECT_TRUE(no_difference(left)) << "conditions nobody verifies over no conditions";
}

}  // namespace
}  // namespace guyub::patterns
