// A whole calibration: both methods on one problem, targets left out, what is pinned down, interruption.

#include "analysis/calibration/calibrate.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <filesystem>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/analysis/calibration/analytic_problems.hpp"
#include "tests/sim/support/process_folder.hpp"

namespace guyub::calibration {
namespace {

/// Three parameters on (0, 1); the targets see a + b and nothing of c.
Problem sum_problem() {
  Problem problem;
  for (const char* name : {"a", "b", "c"}) {
    Parameter& parameter = problem.parameters.emplace_back();
    parameter.path = name;
    parameter.low = 0.0;
    parameter.high = 1.0;
  }
  problem.targets = {target("sum", 1.0, 0.05), target("twice", 2.0, 0.1)};
  problem.method.particles = 1000;
  problem.method.predictions = 20;
  problem.method.design = 60;
  problem.seed = 5;
  return problem;
}

Outputs sum_model(const ParameterDraw& draw, std::uint64_t seed) {
  const double chance = 0.02 * KeyedDraws(seed).normal(Use::simulation, 0, 0);
  return {draw[0] + draw[1] + chance, 2.0 * (draw[0] + draw[1]) + chance};
}

Calibration calibrated(const Problem& problem, const Simulator& simulator) {
  const Workers workers(1);
  Simulations model(by_position(simulator, priors_of(problem)), workers);
  return calibrate(problem, model, workers);
}

class BothMethods : public testing::TestWithParam<Method::Name> {};

TEST_P(BothMethods, TellsWhatTheTargetsPinDown) {
  Problem problem = sum_problem();
  problem.method.name = GetParam();
  const Calibration found = calibrated(problem, sum_model);
  // a + b is known to about .04; with a uniform on (0, 1) and b = 1 - a the widest direction keeps (1, -1) whole
  EXPECT_NEAR(found.known.marginals[2].variance_ratio, 1.0, 0.2);
  EXPECT_NEAR(found.known.correlation[0][1], -0.99, 0.02);
  const Direction& narrowest = found.known.directions.back();
  EXPECT_LT(narrowest.variance_ratio, 0.03);
  EXPECT_NEAR(narrowest.weights[0], narrowest.weights[1], 0.05);
  EXPECT_NEAR(std::fabs(narrowest.weights[2]), 0.0, 0.05);
  EXPECT_GT(found.known.directions.front().variance_ratio, unidentified_ratio);
  EXPECT_LT(found.fitted.value, 4.0);
  EXPECT_TRUE(std::isnan(found.fitted.p));   // two targets, three parameters
}

INSTANTIATE_TEST_SUITE_P(Calibrate, BothMethods, testing::Values(Method::Name::smc, Method::Name::emulator));

TEST(Calibrate, TheEmulatorAsksTheModelSeldom) {
  Problem problem = sum_problem();
  problem.method.name = Method::Name::emulator;
  problem.method.waves = 2;
  const Calibration found = calibrated(problem, sum_model);
  EXPECT_EQ(found.simulations, 60u + 60u + 20u);
  ASSERT_EQ(found.emulator.size(), 2u);
  EXPECT_GT(found.emulator[0].explained, 0.95);
}

TEST(Calibrate, FindsAModelWrongByTheTargetsLeftOut) {
  Problem problem = sum_problem();
  problem.targets.clear();
  for (int i = 0; i < 10; ++i) problem.targets.push_back(target(fmt::format("t{}", i), 1.0, 0.05));
  problem.held_out = 0.2;
  const Simulator right = [](const ParameterDraw& draw, std::uint64_t) { return Outputs(10, draw[0] + draw[1]); };
  const Calibration good = calibrated(problem, right);
  EXPECT_EQ(good.left_out.cells, 2u);
  EXPECT_EQ(good.fitted.cells, 8u);
  EXPECT_GT(good.left_out.p, 0.01);
  std::vector<std::size_t> out;
  for (std::size_t j = 0; j < good.fits.size(); ++j) {
    if (good.fits[j].held_out) out.push_back(j);
  }
  const Simulator wrong = [out](const ParameterDraw& draw, std::uint64_t) {
    Outputs outputs(10, draw[0] + draw[1]);
    for (const std::size_t j : out) outputs[j] += 0.4;
    return outputs;
  };
  const Calibration bad = calibrated(problem, wrong);
  EXPECT_GT(bad.fitted.p, 0.01);
  EXPECT_LT(bad.left_out.p, 1e-6);
}

TEST(Calibrate, GoesOnWhereItWasStopped) {
  const std::filesystem::path file = process_folder() / "calibrate_test.unfinished";
  std::filesystem::remove(file);
  Problem problem = sum_problem();
  problem.method.particles = 60;
  const Calibration whole = calibrated(problem, sum_model);
  const Workers workers(2);
  std::atomic<std::size_t> asked = 0;
  const Simulator counted = [&](const ParameterDraw& draw, std::uint64_t seed) {
    ++asked;
    return sum_model(draw, seed);
  };
  std::size_t stops = 0;
  Calibration resumed;
  for (bool done = false; !done;) {
    Journal journal(file, "title");
    Simulations model(by_position(counted, priors_of(problem)), workers);
    const std::size_t limit = asked + 150;
    model.watch(&journal, [&] { return asked > limit; }, {});
    try {
      resumed = calibrate(problem, model, workers);
      done = true;
    } catch (const Interrupted&) {
      ++stops;
    }
  }
  EXPECT_GE(stops, 2u);
  EXPECT_EQ(asked, whole.simulations);   // nothing was simulated twice
  ASSERT_EQ(resumed.sample.particles.size(), whole.sample.particles.size());
  for (std::size_t i = 0; i < whole.sample.particles.size(); ++i) {
    EXPECT_EQ(resumed.sample.particles[i].position, whole.sample.particles[i].position);
    EXPECT_EQ(resumed.sample.particles[i].outputs, whole.sample.particles[i].outputs);
  }
}

TEST(HeldOut, IsTheAskedShareAndDependsOnTheSeedOnly) {
  const std::vector<bool> out = held_out(50, 0.2, KeyedDraws(1));
  EXPECT_EQ(std::count(out.begin(), out.end(), true), 10);
  EXPECT_EQ(out, held_out(50, 0.2, KeyedDraws(1)));
  EXPECT_NE(out, held_out(50, 0.2, KeyedDraws(2)));
}

}  // namespace
}  // namespace guyub::calibration
