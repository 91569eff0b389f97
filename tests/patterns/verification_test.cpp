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

// The programme starts in January; school years begin in July, and the third finds most offices decided. Many
// households, because where few offices reform or a rupiah moves little, conditions move one child in a thousand.
constexpr std::size_t third_school_year = 30;
const std::vector<std::string> size{"run.months=42", "population.households=8000"};

double senior_enrolment(const std::vector<RegionMonth>& months) {
  return mean_from(months, third_school_year, [](const RegionMonth& m) { return ratio(m.poor[Sum::enrolled_senior], m.poor[Sum::children_senior]); });
}

double visits(const std::vector<RegionMonth>& months) {
  return mean_from(months, third_school_year, [](const RegionMonth& m) { return ratio(m.poor[Sum::visits_made], m.poor[Sum::visits_due]); });
}

// of the poorer half, where the programme reaches about one family in four: two in a thousand of all
constexpr double least_enrolment = 0.002;
constexpr double least_visits = 0.005;

TEST(Verification, CarriesTheExtraEnrolmentOfConditions) {
  Evidence enrolment;
  Evidence visited;
  Evidence chosen;
  std::vector<double> unverified_enrolment;
  std::vector<double> unverified_visits;
  std::vector<double> left_when_chosen;
  for (int draw = 0; draw < draws; ++draw) {
    // first everyone takes what is offered, so that the arms differ in nothing but the conditions; then households choose
    const History seen = live(drawn_world(draw, size), {arm("pkh", true, false), arm("cash", true, false), arm("pkh", false, false),
                                                        arm("pkh", true, true), arm("cash", true, true), arm("pkh", false, true)});
    enrolment.add(senior_enrolment(seen[0]) - senior_enrolment(seen[1]), senior_enrolment(seen[1]));
    visited.add(visits(seen[0]) - visits(seen[1]), visits(seen[1]));
    unverified_enrolment.push_back(senior_enrolment(seen[2]) - senior_enrolment(seen[1]));
    unverified_visits.push_back(visits(seen[2]) - visits(seen[1]));
    chosen.add(senior_enrolment(seen[3]) - senior_enrolment(seen[5]), senior_enrolment(seen[5]));
    left_when_chosen.push_back(senior_enrolment(seen[5]) - senior_enrolment(seen[4]));
  }
  expect_borne_out(enrolment, {"enrolment 16-18 of the poorer half, conditional over unconditional", least_enrolment});
  expect_borne_out(visited, {"visits made of visits due, conditional over unconditional", least_visits});
  expect_exactly_none(unverified_enrolment, "enrolment, conditions that nobody verifies over none");
  expect_exactly_none(unverified_visits, "visits, conditions that nobody verifies over none");
  expect_borne_out(chosen, {"enrolment 16-18 of the poorer half, verified over not, households choose", least_enrolment});
  EXPECT_TRUE(no_difference(left_when_chosen));
  EXPECT_FALSE(no_difference(chosen.effects)) << "the control can tell the effect";
}

}  // namespace
}  // namespace guyub::patterns
