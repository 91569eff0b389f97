#include <array>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "sim/change/norms.hpp"
#include "sim/change/trust.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/small_programme.hpp"

namespace guyub {
namespace {

void settle_norms(Community& community, const NormCoefficients& c, int months, bool peers = true) {
  MonthScratch scratch = room(community);
  for (int month = 0; month < months; ++month) {
    show_norms(community, scratch);
    influence(community, whole(community), c, 0.8f, peers, scratch);
    publish_norms(community, scratch);
  }
}

TEST(Norms, ConvergeToTheFixedPointOfFriedkinAndJohnsen) {
  // a chain 0 - 1 - 2 with anchors (1, 0, 0.5) and stubbornness (1/2, 1/4, 1): by hand
  //   x0 = 1/2 + x1/2,  x1 = 3/4 (x0 + x2)/2,  x2 = 1/2   =>   x1 = (3/8)(1/2 + x1/2 + 1/2)  =>  x1 = 6/13, x0 = 19/26
  Community community = make_singles(3);
  tie(community, {{1}, {0, 2}, {1}});
  community.households.school_attitude_anchor = {1.0f, 0.0f, 0.5f};
  community.households.stubbornness = {small_share(0.5f), small_share(0.25f), small_share(1.0f)};
  settle_norms(community, {.rate = 0.1f, .habit = 0.0f}, 600);
  EXPECT_NEAR(community.households.school_attitude[0], 19.0 / 26.0, 1e-5);
  EXPECT_NEAR(community.households.school_attitude[1], 6.0 / 13.0, 1e-5);
  EXPECT_NEAR(community.households.school_attitude[2], 0.5, 1e-6);
}

TEST(Norms, ReadOnlyWhatWasPublished) {
  Community community = make_singles(2);
  tie(community, {{1}, {0}});
  community.households.school_attitude = {1.0f, 0.0f};
  community.households.school_attitude_anchor = {1.0f, 0.0f};
  community.households.stubbornness = {0, 0};
  MonthScratch scratch = room(community);
  show_norms(community, scratch);
  influence(community, {0, 1}, {.rate = 0.5f, .habit = 0.0f}, 0.8f, true, scratch);
  influence(community, {1, 2}, {.rate = 0.5f, .habit = 0.0f}, 0.8f, true, scratch);
  EXPECT_EQ(community.households.school_attitude, (std::vector<float>{1.0f, 0.0f}));
  publish_norms(community, scratch);
  EXPECT_EQ(community.households.school_attitude, (std::vector<float>{0.5f, 0.5f}));
}

TEST(Norms, HabitIsCrowdedOutWhileTheConditionIsPaid) {
  Community community = make_singles(2);
  community.households.school_attitude_anchor = {0.5f, 0.5f};
  community.households.enrolled_share = {1.0f, 1.0f};
  MonthScratch scratch = room(community);
  scratch.paid_to_act = {1.0f, 0.0f};
  show_norms(community, scratch);
  influence(community, whole(community), {.rate = 0.0f, .habit = 0.01f, .crowding_out = 0.25f}, 0.5f, true, scratch);
  EXPECT_FLOAT_EQ(community.households.school_attitude_anchor[0], 0.5f + 0.75f * 0.005f);
  EXPECT_FLOAT_EQ(community.households.school_attitude_anchor[1], 0.505f);
}

TEST(Norms, WithPeersOffOnlyTheOwnAnchorPulls) {
  Community community = make_singles(2);
  tie(community, {{1}, {0}});
  community.households.school_attitude_anchor = {1.0f, 0.0f};
  settle_norms(community, {.rate = 0.2f, .habit = 0.0f}, 200, false);
  EXPECT_NEAR(community.households.school_attitude[0], 1.0, 1e-5);
  EXPECT_NEAR(community.households.school_attitude[1], 0.0, 1e-5);
}

TEST(Norms, HabitMovesTheAnchorOfFamiliesWithChildrenAndStaysInRange) {
  Community community = make_singles(3);
  community.households.enrolled_share = {1.0f, 0.0f, -1.0f};
  MonthScratch scratch = room(community);
  show_norms(community, scratch);
  influence(community, whole(community), {.rate = 0.1f, .habit = 0.01f}, 0.8f, true, scratch);
  EXPECT_FLOAT_EQ(community.households.school_attitude_anchor[0], 0.5f + 0.01f * 0.2f);
  EXPECT_FLOAT_EQ(community.households.school_attitude_anchor[1], 0.5f - 0.01f * 0.8f);
  EXPECT_EQ(community.households.school_attitude_anchor[2], 0.5f);
  settle_norms(community, {.rate = 0.1f, .habit = 1.0f}, 50);
  EXPECT_EQ(community.households.school_attitude_anchor[0], 1.0f);
  EXPECT_EQ(community.households.school_attitude_anchor[1], 0.0f);
}

Community with_enrolment(EnrolmentStage stage, std::int32_t paid, std::int32_t accrued) {
  Community community = make_singles(1);
  prepare_programmes(community);
  Enrolments& e = community.programmes[0].enrolments;
  e.stage[0] = stage;
  e.paid[0] = paid;
  e.accrued[0] = accrued;
  e.entitlement[0] = 1'200'000;
  return community;
}

constexpr TrustCoefficients trust{.gain = 0.01f, .loss = 0.03f};

float moved(Community community) {
  move_trust(community, 0, whole(community), small_grant(), trust);
  return community.households.trust_state[0];
}

TEST(Trust, GainsWithAPaymentAndFallsWithWaiting) {
  EXPECT_FLOAT_EQ(moved(with_enrolment(EnrolmentStage::accepted, 100'000, 0)), 0.505f);
  EXPECT_FLOAT_EQ(moved(with_enrolment(EnrolmentStage::accepted, 0, 1'200'000)), 0.485f);
  EXPECT_EQ(moved(with_enrolment(EnrolmentStage::accepted, 0, 1'199'999)), 0.5f) << "not owed a period's worth yet";
  EXPECT_EQ(moved(with_enrolment(EnrolmentStage::offered, 100'000, 0)), 0.5f);
}

TEST(Trust, GainsMoreFromWhatIsOwedAsARight) {
  Community community = with_enrolment(EnrolmentStage::accepted, 100'000, 0);
  Programme owed = small_grant();
  owed.take_up.rights = 0.5f;
  move_trust(community, 0, whole(community), owed, {.gain = 0.01f, .rights = 1.0f, .loss = 0.03f});
  EXPECT_FLOAT_EQ(community.households.trust_state[0], 0.5075f);
}

TEST(Trust, StaysBetweenZeroAndOneWhateverHappens) {
  for (const bool paid : {true, false}) {
    for (const float speed : {0.03f, 1.0f}) {
      Community community = with_enrolment(EnrolmentStage::accepted, paid ? 1 : 0, paid ? 0 : 1'200'000);
      float before = community.households.trust_state[0];
      for (int month = 0; month < 2000; ++month) {
        move_trust(community, 0, whole(community), small_grant(), {.gain = speed, .loss = speed});
        const float now = community.households.trust_state[0];
        ASSERT_GE(now, 0.0f);
        ASSERT_LE(now, 1.0f);
        ASSERT_TRUE(paid ? now >= before : now <= before);
        before = now;
      }
      EXPECT_NEAR(before, paid ? 1.0f : 0.0f, 1e-4f);
    }
  }
}

}  // namespace
}  // namespace guyub
