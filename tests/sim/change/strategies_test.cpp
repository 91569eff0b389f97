// Each strategy of acceptance: what it moves and what it leaves alone, its preconditions, how it fades, what it costs.

#include <cmath>

#include <gtest/gtest.h>

#include "sim/change/approach.hpp"
#include "sim/change/strategies/on_bodies.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/small_programme.hpp"

namespace guyub {
namespace {

constexpr Circumstances here{.trust = 0.25f, .ideology_gap = 0.5f, .best_option = 1.0f};

/// Every strategy at full effort with effects of a half, kept up for ten months.
Strategies all_pursued() {
  Strategies s;
  each_strategy(s, [](Strategy, auto& strategy, const char*, const Words&) {
    static_cast<StrategyRules&>(strategy) = {.effort = 1.0f, .months_on = 2.0f, .months_off = 10.0f, .start = 0, .lasts = 10, .posts = 0.0f, .rupiah = 1'000'000};
  });
  s.education.shaping = s.education.field_experience = s.education.authority = 1.0f;
  s.education.effect = s.adaptation.effect = s.negotiation.effect = s.consultant.effect = s.collaboration.effect = 0.5f;
  s.adaptation.benefit = s.adaptation.scope = s.adaptation.saving = 0.5f;
  s.negotiation.hidden = s.negotiation.outsider = 0.5f;
  s.variety.options = 4;
  s.variety.spread = s.variety.disruption = 0.5f;
  s.consultant.dissimilar = s.consultant.outsider = 0.5f;
  s.shake_up.drop = 0.25f;
  s.pairing.gain = s.pairing.outsider = 0.5f;
  s.compensation.position = 4'000'000.0f;
  s.compensation.share = 0.5f;
  s.gradual.months = 12.0f;
  s.collaboration.opening = s.collaboration.meeting = 0.5f;
  return s;
}

ApproachState only(Strategy strategy) {
  ApproachState state;
  state.strategy[static_cast<std::size_t>(strategy)] = 0.5f;
  state.kept_up[static_cast<std::size_t>(strategy)] = true;
  return state;
}

TEST(Strategies, EachMovesItsOwnLeversAndNoOther) {
  const auto moved = [](Strategy strategy) { return levers(only(strategy), all_pursued(), Decider::body, here); };
  const auto expected = [](auto change) {
    Levers l;
    change(l);
    return l;
  };
  using enum Strategy;
  EXPECT_EQ(moved(education), expected([](Levers& l) { l.kept(Factor::disruption) = 0.75f; }));
  EXPECT_EQ(moved(adaptation), expected([](Levers& l) { l.kept(Factor::cost) = l.benefit_kept = l.scope_kept = l.following_kept = 0.75f; }));
  EXPECT_EQ(moved(negotiation), expected([](Levers& l) { l.kept(Factor::risk) = l.kept(Factor::cost) = 0.75f; }));
  EXPECT_EQ(moved(variety), expected([](Levers& l) { l.benefit_added = l.added(Factor::disruption) = 0.25f; }));
  EXPECT_EQ(moved(consultant), expected([](Levers& l) {
    l.kept(Factor::disruption) = 0.875f;
    l.added(Factor::outsider) = 0.1875f;
  }));
  EXPECT_EQ(moved(shake_up), Levers{}) << "it works through routine";
  EXPECT_EQ(moved(pairing), expected([](Levers& l) { l.added(Factor::outsider) = 0.125f; }));
  EXPECT_EQ(moved(compensation), expected([](Levers& l) {
    l.loss_paid = 0.125f;
    l.wages_paid = 0.25f;
  }));
  EXPECT_EQ(moved(gradual), expected([](Levers& l) { l.roll_out_months = 6.0f; }));
  EXPECT_EQ(moved(collaboration), expected([](Levers& l) { l.kept(Factor::outsider) = 0.75f; }));
}

TEST(Strategies, HouseholdsFeelOnlyThoseThatReachThem) {
  for (const Strategy strategy : {Strategy::variety, Strategy::consultant, Strategy::shake_up, Strategy::pairing}) {
    EXPECT_EQ(levers(only(strategy), all_pursued(), Decider::household, here), Levers{});
  }
  for (const Strategy strategy : {Strategy::education, Strategy::adaptation, Strategy::negotiation, Strategy::compensation, Strategy::gradual, Strategy::collaboration}) {
    EXPECT_FALSE(levers(only(strategy), all_pursued(), Decider::household, here) == Levers{});
  }
}

TEST(Strategies, BuildUpWhileKeptUpAndLoseHalfInTheirHalfLife) {
  Strategies s = all_pursued();
  ApproachState state;
  for (std::int32_t month = 0; month < 10; ++month) pursue(state, s, month);
  const ApproachState peak = state;
  const auto half_life = static_cast<std::int32_t>(std::lround(std::log(0.5) / std::log(1.0 - 1.0 / 10.0)));
  for (std::int32_t month = 10; month < 10 + half_life; ++month) pursue(state, s, month);
  for (std::size_t i = 0; i < strategy_count; ++i) {
    EXPECT_NEAR(peak.strategy[i], 1.0 - std::pow(0.5, 10), 1e-5);
    EXPECT_NEAR(state.strategy[i], 0.5 * static_cast<double>(peak.strategy[i]), 0.03) << "strategy " << i;
    EXPECT_FALSE(state.kept_up[i]);
  }
}

TEST(Strategies, BeginAtTheirMonth) {
  Strategies s = all_pursued();
  s.consultant.start = 3;
  ApproachState state;
  for (std::int32_t month = 0; month < 3; ++month) {
    pursue(state, s, month);
    EXPECT_EQ(state.strategy[static_cast<std::size_t>(Strategy::consultant)], 0.0f);
  }
  pursue(state, s, 3);
  EXPECT_EQ(state.strategy[static_cast<std::size_t>(Strategy::consultant)], 0.5f);
}

TEST(Strategies, CostEffortTimesPostsAndRupiahWhileKeptUp) {
  Strategies s;
  s.consultant = {};
  static_cast<StrategyRules&>(s.consultant) = {.effort = 0.5f, .lasts = 3, .posts = 2.0f, .rupiah = 1'000'000};
  EXPECT_EQ(strategies_cost(s, 0, 4'000'000.0), 4'500'000);
  EXPECT_EQ(strategies_cost(s, 2, 4'000'000.0), 4'500'000);
  EXPECT_EQ(strategies_cost(s, 3, 4'000'000.0), 0);
}

TEST(Education, WithoutAnyOfItsPreconditionsDoesNothing) {
  for (int missing = 0; missing < 3; ++missing) {
    Strategies s = all_pursued();
    (missing == 0 ? s.education.shaping : missing == 1 ? s.education.field_experience : s.education.authority) = 0.0f;
    ApproachState state;
    for (std::int32_t month = 0; month < 10; ++month) pursue(state, s, month);
    EXPECT_EQ(state.strategy[static_cast<std::size_t>(Strategy::education)], 0.0f) << missing;
  }
}

TEST(Negotiation, ForcedLeavesHiddenResistanceAndMakesAnOutsider) {
  Strategies s = all_pursued();
  s.negotiation.forced = true;
  const Levers moved = levers(only(Strategy::negotiation), s, Decider::body, here);
  EXPECT_EQ(moved.hidden, 0.25f);
  EXPECT_EQ(moved.add[static_cast<std::size_t>(Factor::outsider)], 0.25f);
  EXPECT_EQ(moved.keep[static_cast<std::size_t>(Factor::risk)], 0.75f) << "the concessions are had all the same";
}

TEST(Variety, IsTheBestOfSoManyOptionsAndTheMoreTheBetter) {
  Variety v;
  const Draws draws(606, 0);
  EXPECT_EQ(best_option(v, 3, 1, draws), 0.0f) << "the plan itself is all there is";
  float before = 0.0f;
  for (v.options = 1; v.options < 40; ++v.options) {
    EXPECT_GE(best_option(v, 3, 1, draws), before);
    before = best_option(v, 3, 1, draws);
  }
  EXPECT_GT(before, 1.0f);
}

TEST(Consultant, HelpsEvenWithoutSimilarityAndMoreWithIt) {
  Strategies s = all_pursued();
  const auto kept = [&](float similarity) {
    s.consultant.similarity = similarity;
    return levers(only(Strategy::consultant), s, Decider::body, here).keep[static_cast<std::size_t>(Factor::disruption)];
  };
  EXPECT_LT(kept(0.0f), 1.0f);
  EXPECT_FLOAT_EQ(kept(1.0f), 0.75f);
  EXPECT_LT(kept(1.0f), kept(0.0f));
}

TEST(ShakeUp, ReturnsByItsHalfLife) {
  ShakeUp s = all_pursued().shake_up;
  Body body{.routinisation = 0.5f};
  shake(body, s, 0);
  EXPECT_FLOAT_EQ(body.routinisation, 0.25f);
  const auto half_life = static_cast<std::int32_t>(std::lround(std::log(0.5) / std::log(0.9)));
  for (std::int32_t month = 1; month <= half_life; ++month) shake(body, s, month);
  EXPECT_NEAR(body.routinisation, 0.375, 0.01);
  body.shaken = 0.0f;   // a reform was kept
  const float stays = body.routinisation;
  for (std::int32_t month = 10; month < 60; ++month) shake(body, s, month);
  EXPECT_EQ(body.routinisation, stays);
}

struct Pair {
  Community community = make_singles(1);
  Pairing pairing = all_pursued().pairing;
  std::array<BestBody, body_kinds> best{};
  Body& office() { return community.institutions.body(BodyKind::village_office); }
};

TEST(Pairing, LiftsTheWeakerByWhatTheStrongerHasBeyondIt) {
  Pair p;
  p.best.fill({.skill = 0.9f, .ideology = 0.0f});
  pair(p.community, BodyKind::village_office, p.pairing, 1.0f, p.best);
  EXPECT_FLOAT_EQ(p.office().skill, 0.5f + 0.5f * 0.4f);
  p.best.fill({.skill = 0.3f, .ideology = 0.0f});
  pair(p.community, BodyKind::village_office, p.pairing, 1.0f, p.best);
  EXPECT_FLOAT_EQ(p.office().skill, 0.7f) << "nobody forgets by teaching";
}

TEST(Pairing, TeachesLessAcrossOppositeIdeologies) {
  Pair p;
  p.best.fill({.skill = 0.9f, .ideology = 1.0f});
  pair(p.community, BodyKind::village_office, p.pairing, 1.0f, p.best);
  EXPECT_FLOAT_EQ(p.office().skill, 0.5f + 0.5f * 0.4f * 0.5f);
}

TEST(Pairing, WorksBothWaysWithinACommunity) {
  Pair p;
  p.pairing.partner = Partner::strongest_here;
  p.office().skill = 0.9f;
  p.community.institutions.body(BodyKind::ngo).skill = 0.7f;
  pair(p.community, BodyKind::village_office, p.pairing, 1.0f, p.best);
  EXPECT_FLOAT_EQ(p.office().skill, 0.9f);
  EXPECT_FLOAT_EQ(p.community.institutions.body(BodyKind::ngo).skill, 0.8f) << "the better teaches the other";
  EXPECT_FLOAT_EQ(p.community.institutions.body(BodyKind::school).skill, 0.5f);
}

TEST(Gradual, ReachesAllByItsLastMonth) {
  Gradual g = all_pursued().gradual;
  EXPECT_FLOAT_EQ(g.share_reached(0), 1.0f / 12.0f);
  EXPECT_TRUE(g.rolls_out(11));
  EXPECT_EQ(g.share_reached(11), 1.0f);
  EXPECT_FALSE(g.rolls_out(12));
  g.effort = 0.0f;
  EXPECT_EQ(g.share_reached(0), 1.0f);
}

TEST(Collaboration, OpensTheGateAndBringsBothAimsTogether) {
  Body body{.gatekeeping = 0.5f, .aims = 0.25f};
  ProgrammeState programme;
  programme.aims = 0.75f;
  Collaboration c = all_pursued().collaboration;
  c.meeting = 0.25f;
  collaborate(body, programme, c, 1.0f);
  EXPECT_EQ(body.gatekeeping, 0.25f);
  EXPECT_EQ(body.aims, 0.375f);
  EXPECT_EQ(programme.aims, 0.625f);
  EXPECT_EQ(body.drift, 0.125f);
  const Body before = body;
  collaborate(body, programme, c, 0.0f);
  EXPECT_EQ(body.gatekeeping, before.gatekeeping);
  EXPECT_EQ(body.aims, before.aims);
}

TEST(Participation, IsKeptOutByAShutGate) {
  Approach approach;
  approach.participation = 0.5f;
  approach.participation_months = 1.0f;
  ApproachState open, shut;
  bring(open, approach, 100, 0.0f);
  bring(shut, approach, 100, 1.0f);
  EXPECT_NEAR(open.participation, 0.5f, 1e-6f);
  EXPECT_EQ(shut.participation, 0.0f);
}

}  // namespace
}  // namespace guyub
