// What is judged of made-up models whose answers are known.

#include "analysis/robustness/judgement.hpp"

#include <cmath>
#include <cstring>
#include <functional>
#include <limits>

#include <gtest/gtest.h>

#include "analysis/robustness/robustness_words.hpp"

namespace guyub::robustness {
namespace {

constexpr std::size_t x = 0;         // unidentified, like y and the bystanders behind
constexpr std::size_t y = 1;
constexpr std::size_t estimate = 2;
constexpr std::size_t bystanders = 40;

UncertainParameter parameter(const std::string& name, ParameterClass parameter_class, double reference, double low, double high) {
  return {name, {name}, parameter_class, reference, low, high, false};
}

/// A question about x and y in [0, 1] and an estimate in [-1, 1], with parameters that do nothing.
Question question(double x_reference, double smallest = 0.0) {
  Question made;
  made.parameters = {parameter("x", ParameterClass::unidentified, x_reference, 0.0, 1.0), parameter("y", ParameterClass::unidentified, 0.5, 0.0, 1.0),
                     parameter("estimate", ParameterClass::estimated, 0.0, -1.0, 1.0)};
  for (std::size_t i = 0; i < bystanders; ++i) made.parameters.push_back(parameter("bystander" + std::to_string(i), ParameterClass::unidentified, 0.5, 0.0, 1.0));
  made.claims = {{"variant", "poverty_headcount", smallest}};
  return made;
}

/// A number about a draw and a life that looks random, with mean zero and variance one.
double noise(const std::vector<double>& values, int replicate) {
  std::uint64_t word = 0x9e3779b97f4a7c15u * static_cast<std::uint64_t>(replicate + 1);
  for (const double value : values) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    word = (word ^ bits) * 0xbf58476d1ce4e5b9u;
    word ^= word >> 29;
  }
  return (static_cast<double>(word >> 11) * 0x1p-53 - 0.5) * std::sqrt(12.0);
}

using Effect = std::function<double(const std::vector<double>&)>;

Simulator model(const Effect& effect, double luck = 0.0) {
  return [=](const std::vector<double>& values, int replicates) {
    Lives lives;
    std::vector<double>& effects = lives.effects.emplace_back();
    for (int r = 0; r < replicates; ++r) effects.push_back(effect(values) + luck * noise(values, r));
    return lives;
  };
}

Effort effort(int draws = 400) {
  Effort made;
  made.draws = draws;
  return made;
}

struct Judged {
  Study study;
  Finding finding;
};

Judged judge(const Question& asked, const Simulator& simulator, const Effort& made = effort()) {
  const Workers workers(2);
  Judged found{run_study(asked, made, simulator, workers, {}), {}};
  std::vector<Finding> findings = judged(asked, found.study);
  confirm(findings, asked, made, simulator, workers, {});
  found.finding = findings.front();
  return found;
}

std::string words(const Question& asked, const Finding& finding) {
  const Bilingual variant{"varian", "variant"};
  const IndicatorWords indicator = indicator_words("poverty_headcount");
  return verdict_words({variant, indicator, asked.claims[0].smallest, finding, asked}).en;
}

TEST(Judgement, ALinearModelTurnsWhereItIsKnownTo) {
  const Question asked = question(0.2, 0.5);
  const Finding found = judge(asked, model([](const auto& v) { return 2.0 - 5.0 * v[x]; })).finding;   // 1 at the reference, zero at 0.4, 0.5 at 0.3
  EXPECT_TRUE(found.moves);
  EXPECT_EQ(found.verdict, Verdict::depends);
  EXPECT_EQ(words(asked, found), "depends on x");
  ASSERT_EQ(found.break_evens.size(), 2U);
  EXPECT_EQ(found.break_evens[0].at, BreakEven::At::zero);
  EXPECT_NEAR(found.break_evens[0].value, 0.4, 1e-9);
  EXPECT_EQ(found.break_evens[0].end, 1.0);
  EXPECT_NEAR(*found.break_evens[0].seen, -3.0, 1e-9);
  EXPECT_EQ(found.break_evens[0].confirmed, true);
  EXPECT_NEAR(found.break_evens[1].value, 0.3, 1e-9);
  EXPECT_NEAR(found.uniform.share, 0.3, 0.005);   // a Latin hypercube of one parameter is exact to a draw
  EXPECT_NEAR(found.uniform.low, 0.264, 0.005);   // Wilson's, of 0.3 of 400 at 90%
  EXPECT_NEAR(found.uniform.high, 0.339, 0.005);
  EXPECT_NEAR(found.peaked.share, 0.2 + 0.8 * (1.0 - std::pow(0.7 / 0.8, 2)), 0.01);
  EXPECT_NEAR(found.box.low, -3.0, 0.05);
  EXPECT_NEAR(found.box.high, 2.0, 0.05);
}

TEST(Judgement, AnEffectThatStaysIsRobust) {
  const Question asked = question(0.5, 0.5);
  const Finding found = judge(asked, model([](const auto& v) { return -3.0 + 0.5 * v[x]; }, 0.2)).finding;
  EXPECT_EQ(found.sign, -1);
  EXPECT_EQ(found.verdict, Verdict::robust);
  EXPECT_EQ(words(asked, found), "robust");
  EXPECT_TRUE(found.break_evens.empty());
  EXPECT_GT(found.uniform.low, 0.98);
}

TEST(Judgement, AnEffectTooSmallToMatterIsRobustWhereItStaysSo) {
  EXPECT_EQ(judge(question(0.5, 0.5), model([](const auto& v) { return 0.2 * v[x]; })).finding.verdict, Verdict::robust);
  const Question asked = question(0.1, 0.5);
  const Finding found = judge(asked, model([](const auto& v) { return 2.0 * v[x]; })).finding;
  EXPECT_FALSE(found.moves);
  EXPECT_EQ(found.verdict, Verdict::depends);
  ASSERT_EQ(found.break_evens.size(), 1U);
  EXPECT_NEAR(found.break_evens[0].value, 0.25, 1e-9);
}

// Companions: each has a share of agreement that a weaker rule would take for robust.

TEST(Judgement, TheUniformPriorAloneIsNotEnough) {
  const auto effect = [](const auto& v) {
    const double from_reference = std::abs(v[x] - 0.5);
    return from_reference > 0.005 && from_reference < 0.025 ? -1.0 : 1.0 + v[y];
  };
  const Finding found = judge(question(0.5), model(effect)).finding;
  EXPECT_GE(found.uniform.share, enough_agree);
  EXPECT_LT(found.peaked.share, enough_agree);
  EXPECT_EQ(found.verdict, Verdict::depends);
}

TEST(Judgement, NothingMayTurnInTheCentre) {
  const auto turning_in = [](double from, double to) {
    return [=](const auto& v) { return v[x] > from && v[x] < to ? -1.0 : 4.0 - 3.0 * v[x]; };
  };
  const Finding inside = judge(question(0.1), model(turning_in(0.82, 0.86))).finding;
  EXPECT_GE(inside.uniform.share, enough_agree);
  EXPECT_GE(inside.peaked.share, enough_agree);
  EXPECT_GT(inside.turned, 0U);
  EXPECT_EQ(inside.verdict, Verdict::depends);
  const Finding outside = judge(question(0.1), model(turning_in(0.96, 1.0))).finding;
  EXPECT_EQ(outside.turned, 0U);
  EXPECT_EQ(outside.verdict, Verdict::robust);
}

TEST(Judgement, TheSizeCountsAndNotTheSignAlone) {
  const Effect effect = [](const auto& v) { return 0.4 + v[x]; };   // never negative, below 0.5 in a tenth of the box
  EXPECT_EQ(judge(question(0.5, 0.5), model(effect)).finding.verdict, Verdict::depends);
  EXPECT_EQ(judge(question(0.5, 0.0), model(effect)).finding.verdict, Verdict::robust);
}

TEST(Judgement, TooFewPlausibleDrawsSayNothing) {
  EXPECT_EQ(judge(question(0.5), model([](const auto&) { return 1.0; }), effort(20)).finding.verdict, Verdict::too_few);
}

TEST(Judgement, LuckThatHidesTheParametersIsNoRobustness) {
  const Effect effect = [](const auto&) { return -0.6; };
  EXPECT_EQ(judge(question(0.5, 0.5), model(effect, 1.0)).finding.verdict, Verdict::depends);   // the noise hides what parameters may do
  EXPECT_EQ(judge(question(0.5, 0.5), model(effect, 0.02)).finding.verdict, Verdict::robust);
}

TEST(Judgement, ABreakEvenOfTheRegressionThatARunDeniesIsNotConfirmed) {
  Question asked = question(0.1);
  asked.parameters[y].reference = 0.0;
  const Finding found = judge(asked, model([](const auto& v) { return 1.0 - 3.0 * v[x] * v[y]; })).finding;   // at the reference of y, x does nothing
  bool of_x = false;
  for (const BreakEven& turn : found.break_evens) {
    if (turn.parameter != x) continue;
    of_x = true;
    EXPECT_EQ(turn.confirmed, false);
    EXPECT_NEAR(*turn.seen, 1.0, 1e-9);
  }
  EXPECT_TRUE(of_x);
}

TEST(Judgement, ClassesDoNotMixInOneInterval) {
  const Finding found = judge(question(0.5), model([](const auto& v) { return 20.0 + 10.0 * v[x] + v[estimate]; })).finding;
  EXPECT_NEAR(found.estimated.low, 25.0 - 0.80, 0.05);    // the 5th percentile of a normal cut at its own 5th and 95th
  EXPECT_NEAR(found.estimated.high, 25.0 + 0.80, 0.05);
  EXPECT_NEAR(found.box.low, 20.0, 0.1);
  EXPECT_NEAR(found.box.high, 30.0, 0.1);
}

TEST(Judgement, VarianceIsTheKnownOne) {
  Question asked = question(0.5);
  asked.luck_scale = 0.25;
  Effort made = effort(800);
  made.reference_replicates = 400;
  const Carried carried = judge(asked, model([](const auto& v) { return 20.0 + 2.0 * v[x] + v[y] + v[estimate]; }, 0.4), made).finding.carried;
  EXPECT_NEAR(carried.unidentified, 5.0 / 12.0, 0.05);
  EXPECT_NEAR(carried.luck, 0.16 * 0.25, 0.01);
  EXPECT_NEAR(carried.estimated, std::pow(0.484, 2), 0.03);   // a normal of standard deviation 1/1.645, cut to [-1, 1]
  EXPECT_TRUE(carried.mostly_assumption());
}

TEST(Judgement, LuckIsNotTakenForAssumption) {
  Question asked = question(0.5);
  asked.luck_scale = 0.1;
  const Judged found = judge(asked, model([](const auto& v) { return 20.0 + 0.2 * v[x]; }, 2.0));
  std::vector<std::vector<double>> effects;
  for (const Lives& lives : found.study.box.lives) effects.push_back(lives.effects[0]);
  EXPECT_GT(variance_of(means_of(effects)), found.finding.carried.luck);   // a spread of draws that is not rid of luck says otherwise
  EXPECT_FALSE(found.finding.carried.mostly_assumption());
}

TEST(Judgement, ImplausibleAndRefusedDrawsAreCutFirst) {
  const Effect effect = [](const auto& v) { return v[x] < 0.5 ? 1.0 : -1.0; };
  const auto observing = [&](const std::vector<double>& values, int replicates) {
    Lives lives = model(effect)(values, replicates);
    lives.observed = {values[x], std::numeric_limits<double>::quiet_NaN()};
    lives.refused = values[y] > 0.9;
    return lives;
  };
  Question asked = question(0.2);
  asked.conditions = {{0.0, 0.45}, {5.0, 6.0}};   // nobody can meet the second, which has no value
  const Judged cut = judge(asked, observing);
  EXPECT_EQ(cut.study.asked, (std::vector<bool>{true, false}));
  EXPECT_NEAR(static_cast<double>(cut.finding.uniform.of) / 400.0, 0.45 * 0.9, 0.04);
  EXPECT_EQ(cut.finding.verdict, Verdict::robust);
  asked.conditions[0] = {0.0, 1.0};
  EXPECT_EQ(judge(asked, observing).finding.verdict, Verdict::depends);
}

TEST(Judgement, ThreadsChangeNothing) {
  const Question asked = question(0.3);
  const Simulator simulator = model([](const auto& v) { return 1.0 - 2.0 * v[x] + v[y] * v[y]; }, 0.3);
  const Workers one(1);
  const Workers four(4);
  const Study a = run_study(asked, effort(60), simulator, one, {});
  const Study b = run_study(asked, effort(60), simulator, four, {});
  for (std::size_t i = 0; i < a.box.lives.size(); ++i) EXPECT_EQ(a.box.lives[i].effects, b.box.lives[i].effects);
  EXPECT_EQ(judged(asked, a)[0].box.low, judged(asked, b)[0].box.low);
}

TEST(Judgement, TheOpeningSaysMostlyAssumption) {
  EXPECT_TRUE(opening(1, 3).en.starts_with("Mostly assumption"));
  EXPECT_TRUE(opening(1, 3).id.starts_with("Sebagian besar asumsi"));
  EXPECT_FALSE(opening(0, 3).en.starts_with("Mostly assumption"));
}

}  // namespace
}  // namespace guyub::robustness
