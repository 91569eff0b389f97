// Simulation-based calibration: a right method gives even ranks, a wrong one is refused. A right method is refused at
// p < .001 once in a thousand seeds; the seeds here are fixed.

#include "analysis/calibration/self_check.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/analysis/calibration/analytic_problems.hpp"

namespace guyub::calibration {
namespace {

constexpr std::size_t truths = 200;
constexpr std::size_t draws = 99;
constexpr std::size_t bins = 10;

SelfCheck check_of(Problem problem, const Simulator& simulator) {
  const Workers workers(0);
  problem.method.particles = 200;
  Simulations model(by_position(simulator, priors_of(problem)), workers);
  return self_check(problem, truths, model, workers);
}

TEST(SelfCheck, AcceptsTheSampler) {
  const NormalMean known{.error_sd = 1.0, .chance_sd = 0.5};
  const SelfCheck check = check_of(known.problem(), known.simulator());
  EXPECT_GT(check.pooled.p, 0.001);
  EXPECT_NEAR(check.worst_tolerance, 1.0, 1e-9);
  EXPECT_EQ(check.ranks.size(), 1u);
  EXPECT_EQ(check.ranks[0].size(), truths);
}

TEST(SelfCheck, AcceptsTheEmulatorWhereItFitsTheModel) {
  const NormalMean known{.error_sd = 1.0, .chance_sd = 0.5};
  Problem problem = known.problem();
  problem.parameters[0].prior = Parameter::Shape::uniform;
  problem.parameters[0].low = -3.0;
  problem.parameters[0].high = 5.0;
  problem.method.name = Method::Name::emulator;
  EXPECT_GT(check_of(problem, known.simulator()).pooled.p, 0.001);
}

TEST(SelfCheck, RefusesAnEmulatorThatForgetsTheModelsShape) {
  // a straight line in place of a steep bend, and targets so sharp that the residual, taken for constant, misleads
  const Simulator bent = [](const ParameterDraw& draw, std::uint64_t) { return Outputs{draw[0] > 0.0 ? 5.0 * draw[0] : 0.05 * draw[0]}; };
  Problem problem = Banana{}.problem();
  problem.parameters.resize(1);
  problem.targets = {target("bent", 0.0, 0.01)};
  problem.method.name = Method::Name::emulator;
  problem.method.degree = 1;
  EXPECT_LT(check_of(problem, bent).pooled.p, 0.001);
}

/// Ranks of truths among draws of a posterior whose standard deviation is `width` times the right one, mean `shift` off.
std::vector<std::size_t> ranks_with(double width, double shift) {
  const NormalMean known;
  const KeyedDraws keyed(99);
  std::vector<std::size_t> ranks;
  for (std::uint32_t k = 0; k < truths; ++k) {
    const double truth = known.prior_mean + known.prior_sd * keyed.normal(Use::truth, 0, k);
    NormalMean seen = known;
    seen.observed = truth + known.error_sd * keyed.normal(Use::error, 0, k);
    std::vector<Position> posterior;
    for (std::uint32_t i = 0; i < draws; ++i) {
      posterior.push_back({seen.mean() + std::sqrt(seen.variance()) * (shift + width * keyed.normal(Use::prediction, k, i))});
    }
    ranks.push_back(ranks_of({truth}, posterior).front());
  }
  return ranks;
}

TEST(RankTest, AcceptsTheRightPosterior) { EXPECT_GT(rank_test(ranks_with(1.0, 0.0), draws, bins).p, 0.001); }

TEST(RankTest, RefusesOneThatIsTooNarrow) { EXPECT_LT(rank_test(ranks_with(0.6, 0.0), draws, bins).p, 0.001); }

TEST(RankTest, RefusesOneThatIsTooWide) { EXPECT_LT(rank_test(ranks_with(1.7, 0.0), draws, bins).p, 0.001); }

TEST(RankTest, RefusesOneThatIsShifted) { EXPECT_LT(rank_test(ranks_with(1.0, 0.5), draws, bins).p, 0.001); }

TEST(RankTest, PoolsByAddingUp) {
  const RankTest sum = pooled({{9.0, 9.0, 0.0}, {27.0, 9.0, 0.0}});
  EXPECT_EQ(sum.value, 36.0);
  EXPECT_EQ(sum.degrees, 18.0);
  EXPECT_NEAR(sum.p, 0.00707, 2e-4);   // tables of chi-square: 34.8 at .01, 37.2 at .005
}

}  // namespace
}  // namespace guyub::calibration
