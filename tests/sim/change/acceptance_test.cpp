// The sum of acceptance, the four factors of resistance, and the strategies that work on them.

#include "sim/change/acceptance.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "sim/core/fixed_point.hpp"
#include "sim/core/random.hpp"

#include "tests/sim/support/small_change.hpp"

namespace guyub {
namespace {

constexpr AcceptanceTerms terms{.benefit = 0.5f, .trust = 0.75f, .participation = 0.25f, .peers = -0.5f, .resistance = {0.5f, 0.25f, 1.0f, 0.125f}};

float log_odds(const AcceptanceTerms& t, const AcceptanceSwitches& on = all_on) { return acceptance_log_odds(t, small_acceptance, on); }

TEST(Acceptance, IsTheDeclaredSum) {
  const double sum = -2 + 5 * 0.5 + 0.75 + 0.25 - 0.5 - 1.5 * 0.5 - 1.2 * 0.25 - 1.3 * 1.0 - 1.4 * 0.125;
  EXPECT_NEAR(log_odds(terms), sum, 1e-6);
}

TEST(Acceptance, EachFactorSwitchedOffGivesBackExactlyItsPart) {
  const std::array<float, factor_count> weight{1.5f, 1.2f, 1.3f, 1.4f};
  for (std::size_t f = 0; f < factor_count; ++f) {
    AcceptanceSwitches on = all_on;
    on.factor[f] = false;
    EXPECT_NEAR(log_odds(terms, on) - log_odds(terms), weight[f] * terms.resistance[f], 1e-6);
  }
}

TEST(Acceptance, TrustOffCountsAsHalfAndParticipationOffAsNone) {
  AcceptanceSwitches on = all_on;
  on.trust = false;
  EXPECT_NEAR(log_odds(terms, on) - log_odds(terms), 0.5 - 0.75, 1e-6);
  on = all_on;
  on.participation = false;
  EXPECT_NEAR(log_odds(terms, on) - log_odds(terms), -0.25, 1e-6);
}

TEST(Acceptance, RisesWithWhatSpeaksForAndFallsWithEachFactor) {
  const auto moved = [](auto change) {
    AcceptanceTerms t = terms;
    change(t);
    return log_odds(t) - log_odds(terms);
  };
  EXPECT_GT(moved([](AcceptanceTerms& t) { t.benefit += 0.1f; }), 0.0f);
  EXPECT_GT(moved([](AcceptanceTerms& t) { t.trust += 0.1f; }), 0.0f);
  EXPECT_GT(moved([](AcceptanceTerms& t) { t.participation += 0.1f; }), 0.0f);
  EXPECT_GT(moved([](AcceptanceTerms& t) { t.peers += 0.1f; }), 0.0f);
  for (std::size_t f = 0; f < factor_count; ++f) EXPECT_LT(moved([f](AcceptanceTerms& t) { t.resistance[f] += 0.1f; }), 0.0f);
}

std::size_t place(AcceptancePart part) { return static_cast<std::size_t>(part); }

/// Terms drawn over what they may be.
AcceptanceTerms drawn_terms(std::uint32_t trial) {
  const PhiloxCounter a = philox4x32({trial, 0, 0, 0}, {3, 9});
  const PhiloxCounter b = philox4x32({trial, 1, 0, 0}, {3, 9});
  const PhiloxCounter c = philox4x32({trial, 2, 0, 0}, {3, 9});
  return {uniform(a[0]), uniform(a[1]), uniform(a[2]), 2.0f * uniform(a[3]) - 1.0f, {uniform(b[0]), uniform(b[1]), uniform(b[2]), uniform(b[3])},
          uniform(c[0]), uniform(c[1]), uniform(c[2])};
}

AcceptanceCoefficients whole_acceptance() {
  AcceptanceCoefficients c = small_acceptance;
  c.congruence = 0.7f;
  c.hidden = 1.1f;
  return c;
}

TEST(AcceptanceParts, AreWhatEachTermBrings) {
  AcceptanceTerms t = terms;
  t.congruence = 0.5f;
  t.hidden = 0.25f;
  t.burden = 0.3f;
  const AcceptanceParts parts = acceptance_parts(t, whole_acceptance(), all_on);
  const std::array<double, acceptance_part_count> wanted{-2, 5 * 0.5, 0.75, 0.25, -0.5, 0.7 * 0.5, -1.1 * 0.25, -0.3, -1.5 * 0.5, -1.2 * 0.25, -1.3 * 1.0, -1.4 * 0.125};
  for (std::size_t p = 0; p < parts.size(); ++p) EXPECT_NEAR(parts[p], wanted[p], 1e-6) << acceptance_part_words[p].key;
}

TEST(AcceptanceParts, EachTermMovesItsOwnPartAlone) {
  const auto moved = [](auto change) {
    AcceptanceTerms t = terms;
    change(t);
    std::vector<std::size_t> parts;
    const AcceptanceParts before = acceptance_parts(terms, whole_acceptance(), all_on);
    const AcceptanceParts after = acceptance_parts(t, whole_acceptance(), all_on);
    for (std::size_t p = 0; p < after.size(); ++p) {
      if (after[p] != before[p]) parts.push_back(p);
    }
    return parts;
  };
  const auto only = [](AcceptancePart part) { return std::vector<std::size_t>{place(part)}; };
  EXPECT_EQ(moved([](AcceptanceTerms& t) { t.benefit += 0.1f; }), only(AcceptancePart::benefit));
  EXPECT_EQ(moved([](AcceptanceTerms& t) { t.trust += 0.1f; }), only(AcceptancePart::trust));
  EXPECT_EQ(moved([](AcceptanceTerms& t) { t.participation += 0.1f; }), only(AcceptancePart::participation));
  EXPECT_EQ(moved([](AcceptanceTerms& t) { t.peers += 0.1f; }), only(AcceptancePart::peers));
  EXPECT_EQ(moved([](AcceptanceTerms& t) { t.congruence += 0.1f; }), only(AcceptancePart::congruence));
  EXPECT_EQ(moved([](AcceptanceTerms& t) { t.hidden += 0.1f; }), only(AcceptancePart::hidden));
  EXPECT_EQ(moved([](AcceptanceTerms& t) { t.burden += 0.1f; }), only(AcceptancePart::burden));
  for (std::size_t f = 0; f < factor_count; ++f) {
    const std::vector<std::size_t> of_factor{place(AcceptancePart::outsider) + f};
    EXPECT_EQ(moved([f](AcceptanceTerms& t) { t.resistance[f] += 0.1f; }), of_factor);
  }
}

TEST(AcceptanceParts, SumToTheLogOddsToTheLastBitAlsoInFixedPoint) {
  Decisions all;
  for (std::uint32_t trial = 0; trial < 1000; ++trial) {
    const AcceptanceTerms t = drawn_terms(trial);
    const AcceptanceParts parts = acceptance_parts(t, whole_acceptance(), all_on);
    const float l = acceptance_log_odds(t, whole_acceptance(), all_on);
    ASSERT_EQ(log_odds_of(parts), l);
    Decisions one;
    add_decision(one, parts, l);
    std::int64_t sum = 0;
    for (std::size_t p = 0; p < parts.size(); ++p) {
      sum += one.parts[p];
      ASSERT_NEAR(from_fixed(one.parts[p]), parts[p], 1.01 / 65536.0 + 1e-6) << acceptance_part_words[p].key;
    }
    ASSERT_EQ(sum, one.log_odds);
    ASSERT_EQ(one.log_odds, to_fixed(l));
    all += one;
  }
  EXPECT_EQ(all.count, 1000);
  std::int64_t sum = 0;
  for (const std::int64_t part : all.parts) sum += part;
  EXPECT_EQ(sum, all.log_odds);
}

TEST(AcceptanceParts, AWrongPartIsNoticed) {
  const AcceptanceTerms t = drawn_terms(1);
  const float l = acceptance_log_odds(t, whole_acceptance(), all_on);
  for (std::size_t p = 0; p < acceptance_part_count; ++p) {
    AcceptanceParts wrong = acceptance_parts(t, whole_acceptance(), all_on);
    wrong[p] += 0.001f;
    Decisions decisions;
    add_decision(decisions, wrong, l);
    std::int64_t sum = 0;
    for (const std::int64_t part : decisions.parts) sum += part;
    EXPECT_NE(sum, decisions.log_odds) << acceptance_part_words[p].key;
  }
}

TEST(OutsiderFactor, AtItsCorners) {
  EXPECT_EQ(outsider_factor(1.0f, 0.0f, 0.0f), 1.0f);
  EXPECT_EQ(outsider_factor(0.0f, 0.0f, 0.0f), 0.0f) << "a neighbour is no outsider";
  EXPECT_EQ(outsider_factor(1.0f, 1.0f, 0.0f), 0.0f) << "nor one who is trusted in full";
  EXPECT_EQ(outsider_factor(1.0f, 0.0f, 1.0f), 0.0f) << "nor is what one has made oneself foreign";
  EXPECT_FLOAT_EQ(outsider_factor(0.5f, 0.5f, 0.5f), 0.125f);
  EXPECT_EQ(messenger_distance(Messenger::neighbour), 0.0f);
  EXPECT_EQ(messenger_distance(Messenger::district), 0.5f);
  EXPECT_EQ(messenger_distance(Messenger::stranger), 1.0f);
}

TEST(CostFactor, AtItsCorners) {
  EXPECT_EQ(cost_factor(1.0f, 0.0f, small_resistance), 0.0f);
  EXPECT_EQ(cost_factor(7.0f, 0.0f, small_resistance), 0.0f) << "more money than the cost is not negative resistance";
  EXPECT_FLOAT_EQ(cost_factor(0.0f, 0.0f, small_resistance), 0.6f);
  EXPECT_FLOAT_EQ(cost_factor(0.0f, 1.0f, small_resistance), 1.0f);
  EXPECT_FLOAT_EQ(cost_factor(0.5f, 0.5f, small_resistance), 0.6f * 0.5f + 0.4f * 0.5f);
}

TEST(DisruptionFactor, AtItsCorners) {
  EXPECT_EQ(disruption_factor(1.0f, 1.0f, small_resistance), 0.0f) << "what is done already disturbs nobody";
  EXPECT_FLOAT_EQ(disruption_factor(0.0f, 1.0f, small_resistance), 1.0f);
  EXPECT_FLOAT_EQ(disruption_factor(0.0f, 0.0f, small_resistance), 0.5f);
  EXPECT_FLOAT_EQ(disruption_factor(0.5f, 0.5f, small_resistance), 0.375f);
}

TEST(RiskFactor, AtItsCorners) {
  EXPECT_EQ(risk_factor(0.0f, 60.0f, 0.0f, small_resistance), 0.0f) << "nothing to lose";
  EXPECT_EQ(risk_factor(0.0f, 0.0f, 1.0f, small_resistance), 0.0f) << "nothing that has become one's own";
  EXPECT_NEAR(risk_factor(0.0f, 60.0f, 1.0f, small_resistance), 1.0 - std::exp(-1.0), 1e-6);
  EXPECT_NEAR(risk_factor(12.0f, 60.0f, 1.0f, small_resistance), 0.5 * (1.0 - std::exp(-1.0)), 1e-6) << "a year of roll-out halves it";
  EXPECT_NEAR(risk_factor(0.0f, 1e6f, 0.25f, small_resistance), 0.5, 1e-6) << "losses count twice";
}

TEST(Factors, AreMonotoneAndStayInTheUnitInterval) {
  const auto grid = [](auto function, float high, bool rising) {
    float before = function(0.0f);
    for (float x = 0.0f; x <= high; x += high / 64.0f) {
      const float y = function(x);
      EXPECT_GE(y, 0.0f);
      EXPECT_LE(y, 1.0f);
      if (rising) EXPECT_GE(y, before);
      else EXPECT_LE(y, before);
      before = y;
    }
    EXPECT_NE(function(0.0f), function(high)) << "it must move";
  };
  grid([](float x) { return outsider_factor(x, 0.3f, 0.2f); }, 1.0f, true);
  grid([](float x) { return outsider_factor(0.7f, x, 0.2f); }, 1.0f, false);
  grid([](float x) { return outsider_factor(0.7f, 0.3f, x); }, 1.0f, false);
  grid([](float x) { return cost_factor(x, 0.4f, small_resistance); }, 2.0f, false);
  grid([](float x) { return cost_factor(0.5f, x, small_resistance); }, 1.0f, true);
  grid([](float x) { return disruption_factor(x, 0.5f, small_resistance); }, 1.0f, false);
  grid([](float x) { return disruption_factor(0.3f, x, small_resistance); }, 1.0f, true);
  grid([](float x) { return risk_factor(x, 40.0f, 0.3f, small_resistance); }, 48.0f, false);
  grid([](float x) { return risk_factor(6.0f, x, 0.3f, small_resistance); }, 255.0f, true);
  grid([](float x) { return risk_factor(6.0f, 40.0f, x, small_resistance); }, 3.0f, true);
}

float strength(const ApproachState& state, Strategy strategy) { return state.strategy[static_cast<std::size_t>(strategy)]; }

TEST(Strategy, BuildsUpToEffortTimesPreconditionAndFadesByItsHalfLife) {
  Approach approach = participatory();
  approach.strategies.education.lasts = 60;
  ApproachState state;
  bring(state, approach, 0);
  EXPECT_FLOAT_EQ(strength(state, Strategy::education), 0.72f / 4.0f);
  for (std::int32_t month = 1; month < 60; ++month) bring(state, approach, month);
  const float peak = strength(state, Strategy::education);
  EXPECT_NEAR(peak, 0.72, 1e-4);
  const auto half_life = static_cast<std::int32_t>(std::lround(24.0 * std::log(2.0)));
  for (std::int32_t month = 60; month < 60 + half_life; ++month) bring(state, approach, month);
  EXPECT_NEAR(strength(state, Strategy::education), 0.5f * peak, 0.02f);
  EXPECT_LT(strength(state, Strategy::collaboration), 0.9f) << "this one ended after 18 months";
}

TEST(Strategy, WithoutEffortStaysAtZero) {
  ApproachState state;
  for (std::int32_t month = 0; month < 36; ++month) bring(state, top_down(), month);
  for (const float x : state.strategy) EXPECT_EQ(x, 0.0f);
  EXPECT_EQ(state.participation, 0.0f);
}

TEST(Participation, BeginsAtItsOnsetAndApproachesItsTarget) {
  ApproachState state;
  for (std::int32_t month = 0; month <= 3; ++month) {
    bring(state, participatory(), month);
    EXPECT_EQ(state.participation, 0.0f) << month;
  }
  bring(state, participatory(), 9);
  EXPECT_NEAR(state.participation, 0.6 * (1.0 - std::exp(-1.0)), 1e-6);
  bring(state, participatory(), 120);
  EXPECT_NEAR(state.participation, 0.6, 1e-5);
}

TEST(Soften, EachStrategyTouchesOnlyItsFactor) {
  const Factors raw{0.8f, 0.6f, 0.4f, 0.2f};
  const Approach approach = participatory();
  const auto only = [&](Strategy s) {
    ApproachState state;
    state.strategy[static_cast<std::size_t>(s)] = 0.5f;
    return soften(raw, levers(state, approach.strategies, Decider::household));
  };
  EXPECT_EQ(only(Strategy::collaboration), (Factors{0.8f * (1.0f - 0.5f * 0.5f), 0.6f, 0.4f, 0.2f}));
  EXPECT_EQ(only(Strategy::adaptation), (Factors{0.8f, 0.6f * (1.0f - 0.4f * 0.5f), 0.4f, 0.2f}));
  EXPECT_EQ(only(Strategy::education), (Factors{0.8f, 0.6f, 0.4f * (1.0f - 0.5f * 0.5f), 0.2f}));
  EXPECT_EQ(soften(raw, levers(ApproachState{}, approach.strategies, Decider::household)), raw);
}

}  // namespace
}  // namespace guyub
