// The life of bodies, one part at a time, and none of it where it is switched off.

#include "sim/institution/bodies.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "sim/institution/office.hpp"
#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

constexpr RecruitmentCoefficients recruitment{
    .leaving = 0.1f, .channel = RecruitmentChannel::own, .specified = 0.0f, .own = {.months = 8, .cost = 0.5f, .match = 0.75f}, .agency = {.months = 2, .cost = 1.0f, .match = 0.25f}};
constexpr BodyCoefficients life{.recruitment = recruitment,
                                .problem_blindness = {.months = 36, .facilitation = 0.1f, .usual = 0.5f},
                                .sunk_investment = {.months = 100, .facilitation = 0.1f},
                                .gatekeeping = {.closing = 0.1f},
                                .congruence = {.drift = 0.1f},
                                .openness = {.routine = 0.5f, .age = 0.4f, .age_years = 20, .new_staff = 0.5f},
                                .reform_outcome = {.spread = 1.0f}};
constexpr BodySwitches all_parts{true, true, true, true, true, true, true};

TEST(Bodies, WithEverythingOffNothingMovesThem) {
  Community community = make_singles(1);
  start_bodies(community.institutions, {}, life);
  Body& body = community.institutions.bodies[0];
  for (int month = 0; month < 60; ++month) live_on(body, 1.0f, {}, life);
  EXPECT_EQ(body.routinisation, 0.5f);
  EXPECT_EQ(body.skill, 0.5f);
  EXPECT_EQ(body.staff, 1.0f);
  EXPECT_EQ(body.openness, 1.0f);
  EXPECT_EQ(body.blindness + body.sunk + body.rigidity + body.gatekeeping + body.recruiting_spent, 0.0f);
}

TEST(Bodies, StayInsideTheirRanges) {
  Community community = make_singles(1);
  start_bodies(community.institutions, all_parts, life);
  Body& body = community.institutions.bodies[0];
  body.sunk = body.rigidity = body.blindness = 1.0f;
  for (int month = 0; month < 600; ++month) {
    live_on(body, month % 3 == 0 ? 5.0f : 0.0f, all_parts, life);
    shut_gate(body, 1.0f, life.gatekeeping);
    for (const float state : {body.routinisation, body.skill, body.staff, body.new_staff, body.openness, body.blindness, body.sunk, body.rigidity, body.gatekeeping}) {
      ASSERT_GE(state, 0.0f);
      ASSERT_LE(state, 1.0f);
    }
  }
}

TEST(Recruitment, FillsPostsAsFastAsItsChannelAndBringsItsMatch) {
  Body slow{.routinisation = 0.5f, .skill = 0.5f};
  Body fast = slow;
  RecruitmentCoefficients agency = recruitment;
  agency.channel = RecruitmentChannel::agency;
  renew_staff(slow, recruitment);
  EXPECT_FLOAT_EQ(slow.staff, 0.9f + 0.1f / 8.0f);
  const float n = 0.0125f / 0.9125f;
  EXPECT_NEAR(slow.routinisation, 0.5 * (1.0 - static_cast<double>(n)), 1e-6) << "routine falls by the share that is new";
  EXPECT_NEAR(slow.skill, 0.5 + static_cast<double>(n) * 0.25, 1e-6);
  EXPECT_FLOAT_EQ(slow.recruiting_spent, 0.5f * 0.0125f);
  renew_staff(fast, agency);
  EXPECT_GT(fast.staff, slow.staff);
  EXPECT_LT(fast.skill, 0.5f) << "a poor match";
  EXPECT_GT(fast.recruiting_spent, slow.recruiting_spent);
  Body told{.routinisation = 0.5f, .skill = 0.5f};
  agency.specified = 1.0f;
  renew_staff(told, agency);
  EXPECT_GT(told.skill, 0.5f) << "told in detail it finds as good a match as the body itself";
}

TEST(Recruitment, SettlesWhereAsManyComeAsGo) {
  Body body{.routinisation = 0.5f, .skill = 0.5f};
  for (int month = 0; month < 400; ++month) renew_staff(body, recruitment);
  EXPECT_NEAR(body.staff, (1.0 / 8.0) / (1.0 / 8.0 + 0.1 * 7.0 / 8.0), 1e-3);
  EXPECT_NEAR(body.skill, 0.75, 1e-4) << "all have come by this channel";
  EXPECT_NEAR(body.routinisation, 0.0, 1e-4);
}

TEST(Openness, FallsWithRoutineAndAgeAndRisesWithNewStaff) {
  const auto open = [](float routine, float years, float new_staff) {
    return openness_of({.age_years = years, .routinisation = routine, .new_staff = new_staff}, life.openness);
  };
  EXPECT_EQ(open(0, 0, 0), 1.0f);
  EXPECT_FLOAT_EQ(open(1, 0, 0), 0.5f);
  EXPECT_NEAR(open(0, 20, 0), 1.0 - 0.4 * (1.0 - std::exp(-1.0)), 1e-6);
  EXPECT_FLOAT_EQ(open(1, 0, 1), 0.75f);
  EXPECT_LT(open(0.5f, 30, 0), open(0.5f, 10, 0));
  EXPECT_GT(open(0.5f, 30, 0.2f), open(0.5f, 30, 0));
}

TEST(ProblemBlindness, FollowsRoutineAndIsLiftedByAFacilitator) {
  Body body{.routinisation = 0.8f, .blindness = 0.4f};
  grow_blind(body, 0.0f, life.problem_blindness);
  EXPECT_FLOAT_EQ(body.blindness, 0.4f + 0.4f / 36.0f);
  Body helped{.routinisation = 0.8f, .blindness = 0.4f};
  grow_blind(helped, 2.0f, life.problem_blindness);
  EXPECT_FLOAT_EQ(helped.blindness, body.blindness - 0.04f) << "one facilitator counts in full, more do not";
}

TEST(ProblemBlindness, ScalesTheBenefitByTheProblemSeen) {
  EXPECT_FLOAT_EQ(benefit_seen(0.6f, {.blindness = 0.5f}, 1.0f, life.problem_blindness), 0.6f) << "the usual body";
  EXPECT_EQ(benefit_seen(0.6f, {.blindness = 1.0f}, 1.0f, life.problem_blindness), 0.0f);
  EXPECT_EQ(benefit_seen(0.6f, {.blindness = 0.0f}, 0.0f, life.problem_blindness), 0.0f) << "no gap, no problem";
  EXPECT_EQ(benefit_seen(0.9f, {.blindness = 0.0f}, 1.0f, life.problem_blindness), 1.0f);
}

TEST(SunkInvestment, WearsOutAndAFacilitatorLoosensIt) {
  Body body{.sunk = 0.5f, .rigidity = 0.4f};
  write_off(body, 0.0f, life.sunk_investment);
  EXPECT_FLOAT_EQ(body.sunk, 0.495f);
  EXPECT_EQ(body.rigidity, 0.4f);
  write_off(body, 1.0f, life.sunk_investment);
  EXPECT_FLOAT_EQ(body.rigidity, 0.36f);
}

TEST(Congruence, IsNearnessOfAimsAndReformsMoveThem) {
  EXPECT_EQ(congruence(0.25f, 0.25f), 1.0f);
  EXPECT_EQ(congruence(0.0f, 1.0f), 0.0f);
  EXPECT_EQ(congruence(0.75f, 0.5f), congruence(0.5f, 0.75f));
  Community community = make_singles(1);
  prepare_programmes(community);
  community.programmes[0].aims = 1.0f;
  Body& body = community.institutions.body(BodyKind::village_office);
  drift_towards_reforms(community, life.congruence);
  EXPECT_EQ(body.aims, 0.5f) << "nothing is tried";
  community.programmes[0].reform = ReformStage::trying;
  drift_towards_reforms(community, life.congruence);
  EXPECT_FLOAT_EQ(body.aims, 0.55f);
  EXPECT_FLOAT_EQ(body.drift, 0.05f);
}

TEST(ReformOutcome, HasTheStatedSpreadAndMaySpoilSkill) {
  const Draws draws(606, 0);
  double sum = 0.0, squares = 0.0;
  constexpr int n = 4000;
  for (std::uint32_t c = 0; c < n; ++c) {
    const auto x = static_cast<double>(draw_outcome({.spread = 2.0f}, c, 1, 7, draws));
    sum += x;
    squares += (x - 1.0) * (x - 1.0);
  }
  EXPECT_NEAR(sum / n, 1.0, 5.0 * 2.0 / std::sqrt(n));
  EXPECT_NEAR(std::sqrt(squares / n), 2.0, 5.0 * 2.0 / std::sqrt(2.0 * n));
  Body body{.skill = 0.5f};
  learn_from_trying(body, -1.0f, 0.1f);
  EXPECT_FLOAT_EQ(body.skill, 0.45f);
  learn_from_trying(body, 1.0f, 0.1f);
  EXPECT_FLOAT_EQ(body.skill, 0.505f);
}

TEST(Office, KeepsWhatAShakeUpTookOnceAReformIsRoutine) {
  Community community = make_singles(1);
  prepare_programmes(community);
  Body& body = community.institutions.body(BodyKind::village_office);
  body.shaken = 0.2f;
  constexpr OfficeCoefficients office{.routine_months = 120, .reform_loosening = 0.2f, .learning = 0.03f};
  age_bodies(community, office);
  EXPECT_FLOAT_EQ(body.shaken, 0.2f * (1.0f - 1.0f / 120.0f)) << "less what grew again by itself";
  community.programmes[0].reform = ReformStage::routine;
  age_bodies(community, office);
  EXPECT_EQ(body.shaken, 0.0f);
}

}  // namespace
}  // namespace guyub
