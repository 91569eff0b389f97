// The sampler against posteriors that are known. Tolerances are four or more standard errors of a sample of half the
// particles (copies of a particle tell nothing new): a right sampler fails one of these once in ten thousand seeds or less.

#include "analysis/calibration/sampler.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/analysis/calibration/analytic_problems.hpp"

namespace guyub::calibration {
namespace {

Sample sample(const Problem& problem, Simulator simulator, int threads = 1) {
  const Workers workers(threads);
  Simulations simulations(by_position(std::move(simulator), priors_of(problem)), workers);
  const std::vector<bool> all(problem.targets.size(), false);
  return sample_posterior(problem.parameters.size(), error_of(problem, all), sampler_settings(problem.method), KeyedDraws(problem.seed), simulations);
}

struct Moments {
  double mean = 0.0;
  double variance = 0.0;
};

Moments moments(const Problem& problem, const Sample& sample) {
  const std::vector<Prior> priors = priors_of(problem);
  const auto n = static_cast<double>(sample.particles.size());
  Moments m;
  for (const Particle& particle : sample.particles) m.mean += priors[0].value(particle.position[0]) / n;
  for (const Particle& particle : sample.particles) m.variance += std::pow(priors[0].value(particle.position[0]) - m.mean, 2) / n;
  return m;
}

void expect_posterior(const NormalMean& known) {
  const Problem problem = known.problem();
  const Sample found = sample(problem, known.simulator());
  EXPECT_NEAR(found.tolerance, 1.0, 1e-9);
  const double independent = problem.method.particles / 2.0;
  const Moments m = moments(problem, found);
  EXPECT_NEAR(m.mean, known.mean(), 4.0 * std::sqrt(known.variance() / independent));
  EXPECT_NEAR(m.variance / known.variance(), 1.0, 4.0 * std::sqrt(2.0 / independent));
}

TEST(Sampler, FindsTheMeanOfANormal) { expect_posterior({}); }

TEST(Sampler, FindsItWhereTheObservationIsSharp) { expect_posterior({.observed = -2.0, .error_sd = 0.05}); }

TEST(Sampler, CountsTheChanceInTheSimulation) { expect_posterior({.error_sd = 0.8, .chance_sd = 1.2}); }

TEST(Sampler, IsNotMistakenForTheSamplerThatIgnoresChance) {
  const NormalMean noisy{.error_sd = 0.8, .chance_sd = 1.2};
  const NormalMean quiet{.error_sd = 0.8};
  EXPECT_GT(noisy.variance() / quiet.variance(), 1.5);   // so the test before this one can fail
}

TEST(Sampler, FollowsABentRidgeOnBothSides) {
  const Banana banana;
  const Problem problem = banana.problem();
  const std::vector<Prior> priors = priors_of(problem);
  const Sample found = sample(problem, banana.simulator());
  double off_ridge = 0.0;
  double right = 0.0;
  const auto n = static_cast<double>(found.particles.size());
  for (const Particle& particle : found.particles) {
    const ParameterDraw at = values_at(priors, particle.position);
    off_ridge += std::pow(at[0] + at[1] * at[1] - 1.0, 2) / n;
    right += at[1] > 0.0 ? 1.0 / n : 0.0;
  }
  // along y the ridge is flat: x + y^2 is as good as normal with the target's error
  EXPECT_NEAR(off_ridge / 0.09, 1.0, 4.0 * std::sqrt(2.0 / (n / 4.0)));
  EXPECT_NEAR(right, 0.5, 4.0 * std::sqrt(0.25 / (n / 4.0)));
}

TEST(Sampler, GivesTheSameForAnyNumberOfThreads) {
  const NormalMean known{.chance_sd = 0.5};
  Problem problem = known.problem();
  problem.method.particles = 200;
  const Sample one = sample(problem, known.simulator(), 1);
  const Sample three = sample(problem, known.simulator(), 3);
  ASSERT_EQ(one.particles.size(), three.particles.size());
  for (std::size_t i = 0; i < one.particles.size(); ++i) EXPECT_EQ(one.particles[i].position, three.particles[i].position);
}

TEST(Sampler, SaysWhenTheStagesRanOut) {
  NormalMean known{.error_sd = 0.001};
  Problem problem = known.problem();
  problem.method.particles = 100;
  problem.method.most_stages = 2;
  EXPECT_GT(sample(problem, known.simulator()).tolerance, 1.0);
}

TEST(Sampler, AvoidsDrawsWithoutValue) {
  const NormalMean known;
  Problem problem = known.problem();
  problem.method.particles = 300;
  const Simulator half = [](const ParameterDraw& draw, std::uint64_t) {
    return Outputs{draw[0] > 2.0 ? draw[0] : std::numeric_limits<double>::quiet_NaN()};
  };
  const Sample found = sample(problem, half);
  for (const Particle& particle : found.particles) EXPECT_GT(priors_of(problem)[0].value(particle.position[0]), 2.0);
  const Simulator none = [](const ParameterDraw&, std::uint64_t) { return Outputs{std::numeric_limits<double>::quiet_NaN()}; };
  EXPECT_THROW(sample(problem, none), std::runtime_error);
}

}  // namespace
}  // namespace guyub::calibration
