#include "analysis/robustness/spread.hpp"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

namespace guyub::robustness {
namespace {

TEST(Spread, WilsonIntervalIsTheBooks) {
  // Newcombe (1998, Statistics in Medicine 17), table I: 81 of 263 and 0 of 20, at 95%
  const SeenShare some = seen_share(81, 263, 0.95);
  EXPECT_NEAR(some.low, 0.2553, 5e-5);
  EXPECT_NEAR(some.high, 0.3662, 5e-5);
  const SeenShare none = seen_share(0, 20, 0.95);
  EXPECT_NEAR(none.low, 0.0, 1e-12);
  EXPECT_NEAR(none.high, 0.1611, 5e-5);
  EXPECT_TRUE(std::isnan(seen_share(0, 0, 0.95).share));
}

/// Draws whose parameters have a standard deviation, and luck one of its own.
std::vector<std::vector<double>> effects(std::size_t draws, std::size_t replicates, double parameters, double luck) {
  std::mt19937_64 engine(7);
  std::normal_distribution<double> normal;
  std::vector<double> shared;
  for (std::size_t r = 0; r < replicates; ++r) shared.push_back(5.0 * normal(engine));
  std::vector<std::vector<double>> made;
  for (std::size_t i = 0; i < draws; ++i) {
    const double of_draw = parameters * normal(engine);
    std::vector<double>& lives = made.emplace_back();
    for (std::size_t r = 0; r < replicates; ++r) lives.push_back(of_draw + shared[r] + luck * normal(engine));
  }
  return made;
}

TEST(Spread, TellsParametersFromLuck) {
  const Spread spread = spread_of(effects(4000, 2, 1.0, 2.0), 0.0);
  EXPECT_NEAR(spread.of_means, 1.0 + 4.0 / 2.0, 0.2);
  EXPECT_NEAR(spread.noise, 2.0, 0.15);
  EXPECT_NEAR(spread.of_parameters(), 1.0, 0.2);
}

TEST(Spread, LuckSharedByAllDrawsIsNoNoise) {
  const Spread spread = spread_of(effects(500, 3, 1.0, 0.0), 0.0);   // what every draw shares has a standard deviation of 5
  EXPECT_NEAR(spread.noise, 0.0, 1e-12);
}

TEST(Spread, WithoutParametersNothingIsLeft) {
  std::vector<std::vector<double>> lives = effects(2000, 2, 0.0, 1.0);
  const Spread spread = spread_of(lives, 0.0);
  const std::vector<double> left = without_noise(means_of(lives), spread);
  EXPECT_NEAR(variance_of(means_of(lives)), 0.5, 0.05);
  EXPECT_LT(variance_of(left), 0.067);   // both variances have a standard error of .016: three of their difference
}

TEST(Spread, OneReplicateTakesTheLuckOfTheReference) {
  const std::vector<std::vector<double>> lives{{1.0}, {2.0}, {3.0}};
  EXPECT_NEAR(spread_of(lives, 0.25).of_parameters(), 0.75, 1e-12);
}

TEST(Spread, QuantilesLieBetweenOrderStatistics) {
  EXPECT_DOUBLE_EQ(quantile_of({4.0, 1.0, 3.0, 2.0}, 0.5), 2.5);
  EXPECT_DOUBLE_EQ(quantile_of({1.0, 2.0}, 0.0), 1.0);
  EXPECT_TRUE(std::isnan(quantile_of({}, 0.5)));
}

}  // namespace
}  // namespace guyub::robustness
