#include "sim/change/grievance.hpp"

#include <gtest/gtest.h>

#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/small_programme.hpp"

namespace guyub {
namespace {

constexpr GrievanceCoefficients usual{.gain = 0.1f, .decay = 0.05f, .voice = 0.5f, .transparency = 0.5f, .together = 0.1f, .cohesion = 0.5f,
                                      .repair = 0.05f, .erosion = 0.1f, .conflict = 1.0f, .pace = 0.1f};

/// Four households from the poorest up; 0 is left out, tied to the others, of whom 1 and 2 are enrolled.
Community left_out() {
  Community community = make_singles(4);
  tie(community, {{1, 2, 3}, {0}, {0}, {0}});
  prepare_programmes(community);
  Enrolments& e = community.programmes[0].enrolments;
  e.stage = {EnrolmentStage::unlisted, EnrolmentStage::accepted, EnrolmentStage::accepted, EnrolmentStage::unlisted};
  e.seen = {0, 2, 2, 0};
  community.households.collective_action.assign(4, small_share(0.5f));
  return community;
}

float injustice(const Community& community, const Programme& programme, std::size_t of = 0, float target = 0.5f) {
  MonthScratch scratch = room(community);
  compare_with_neighbours(community, 0, whole(community), programme, target, usual, scratch);
  return scratch.injustice[of];
}

TEST(Grievance, IsFeltByThePoorWhoSeeTheBetterOffEnrolled) {
  const Community community = left_out();
  EXPECT_FLOAT_EQ(injustice(community, small_grant()), 2.0f / 3.0f);
  EXPECT_EQ(injustice(community, small_grant(), 1), 0.0f) << "who is enrolled";
  EXPECT_EQ(injustice(community, small_grant(), 3, 1.0f), 0.0f) << "nobody enrolled is better off";
  EXPECT_EQ(injustice(community, small_grant(), 0, 0.1f), 0.0f) << "outside the target group";
}

TEST(Grievance, IsSoftenedByAMeetingByPartTakenAndByKnowingTheRules) {
  Community community = left_out();
  Programme met = small_grant();
  met.targeting.method = Targeting::community;
  EXPECT_FLOAT_EQ(injustice(community, met), 1.0f / 3.0f);
  Programme open = small_grant();
  open.delivery.transparency = 1.0f;
  EXPECT_FLOAT_EQ(injustice(community, open), 1.0f / 3.0f);
  community.programmes[0].approach.participation = 0.5f;
  EXPECT_FLOAT_EQ(injustice(community, small_grant()), 0.5f);
}

TEST(Grievance, GrowsWithInjusticeAndFadesWithout) {
  Community community = left_out();
  MonthScratch scratch = room(community);
  scratch.injustice.assign(4, 0.0f);
  scratch.injustice[0] = 1.0f;
  for (int month = 0; month < 300; ++month) bear_grievance(community, whole(community), usual, scratch);
  // gain (1 - G) = decay G
  EXPECT_NEAR(share_of(community.households.grievance[0]), 2.0 / 3.0, 1e-3);
  EXPECT_EQ(community.households.grievance[1], 0);
  EXPECT_NEAR(share_of(community.households.collective_action[0]), 0.5 / 3.0, 1e-3) << "the aggrieved act together less";
  scratch.injustice[0] = 0.0f;
  for (int month = 0; month < 300; ++month) bear_grievance(community, whole(community), usual, scratch);
  EXPECT_LT(share_of(community.households.grievance[0]), 1e-3);
}

TEST(Cohesion, SettlesWhereRepairAndErosionBalance) {
  Community community = left_out();
  community.aggregates.total[Sum::households] = 4;
  community.aggregates.total[Sum::grievance] = 2 * fixed_one;         // mean .5
  community.aggregates.total[Sum::collective_action] = 2 * fixed_one;
  for (int month = 0; month < 600; ++month) feel_grievance(community, usual);
  EXPECT_NEAR(community.cohesion, 0.05 * 0.5 / (0.05 + 0.1 * 0.5), 1e-4);
  EXPECT_NEAR(community.conflict, 0.25, 1e-4);
  Community calm = make_singles(4);
  calm.aggregates.total[Sum::households] = 4;
  for (int month = 0; month < 12; ++month) feel_grievance(calm, usual);
  EXPECT_EQ(calm.cohesion, 0.5f);
  EXPECT_EQ(calm.conflict, 0.0f);
}

}  // namespace
}  // namespace guyub
