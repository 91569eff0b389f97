// Intervals and the rule for what cannot be told from zero: known answers, then their long-run frequencies over
// simulated runs. Every frequency test has a companion with a wrong rule that the same bounds must reject.

#include "analysis/estimate.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace guyub::analysis {
namespace {

constexpr double kInterval = 0.9;

std::vector<double> normal_sample(std::mt19937_64& stream, std::size_t count, double mean) {
  std::normal_distribution<double> normal(mean, 1.0);
  std::vector<double> values(count);
  for (double& value : values) value = normal(stream);
  return values;
}

/// Four standard errors of a frequency: a correct rule fails such a test once in 16,000.
double bound(double frequency, int trials) { return 4.0 * std::sqrt(frequency * (1.0 - frequency) / trials); }

TEST(Estimate, KnownSample) {
  // Mean 3, sd sqrt(2.5); t with 4 degrees of freedom at 95% is 2.131847 (tables).
  const Estimate estimate = estimate_of(std::vector<double>{1, 2, 3, 4, 5}, kInterval);
  const double half_width = 2.131847 * std::sqrt(2.5) * std::sqrt(1.2);
  EXPECT_DOUBLE_EQ(estimate.mean, 3.0);
  EXPECT_NEAR(estimate.low, 3.0 - half_width, 1e-5);
  EXPECT_NEAR(estimate.high, 3.0 + half_width, 1e-5);
  EXPECT_NEAR(estimate.mcse, std::sqrt(0.5), 1e-12);
  EXPECT_EQ(estimate.replicates, 5U);
}

TEST(Estimate, LeavesOutWhatIsNotThere) {
  const Estimate estimate = estimate_of(std::vector<double>{2.0, unknown, 4.0}, kInterval);
  EXPECT_DOUBLE_EQ(estimate.mean, 3.0);
  EXPECT_EQ(estimate.replicates, 2U);
  EXPECT_EQ(estimate_of(std::vector<double>{unknown}, kInterval).replicates, 0U);
}

TEST(Estimate, OneReplicateHasNoInterval) {
  const Estimate estimate = estimate_of(std::vector<double>{2.0}, kInterval);
  EXPECT_DOUBLE_EQ(estimate.mean, 2.0);
  EXPECT_TRUE(std::isnan(estimate.low));
  EXPECT_TRUE(std::isnan(estimate.mcse));
}

TEST(Estimate, EqualReplicatesHaveNoSpread) {
  // 0.1 + 0.1 + 0.1 is not 0.3 in binary: the mean's rounding must not look like luck.
  const Estimate estimate = estimate_of(std::vector<double>{0.1, 0.1, 0.1}, kInterval);
  EXPECT_EQ(estimate.mcse, 0.0);
  EXPECT_EQ(estimate.low, estimate.high);
}

TEST(Estimate, CoversTheNextDraw) {
  constexpr int trials = 20'000;
  constexpr std::size_t replicates = 4;
  std::mt19937_64 stream(606);
  int covered = 0, covered_by_narrower = 0;
  for (int trial = 0; trial < trials; ++trial) {
    const std::vector<double> sample = normal_sample(stream, replicates, 0.0);
    const double next = normal_sample(stream, 1, 0.0).front();
    const Estimate estimate = estimate_of(sample, kInterval);
    covered += next >= estimate.low && next <= estimate.high;
    // The companion forgets that the mean itself is uncertain.
    const double narrower = (estimate.high - estimate.mean) / std::sqrt(1.0 + 1.0 / replicates);
    covered_by_narrower += std::abs(next - estimate.mean) <= narrower;
  }
  EXPECT_NEAR(covered / double{trials}, kInterval, bound(kInterval, trials));
  EXPECT_GT(std::abs(covered_by_narrower / double{trials} - kInterval), bound(kInterval, trials));
}

TEST(Verdict, FalseAlarmsComeAtTheStatedRate) {
  constexpr int trials = 8'000;
  constexpr std::size_t replicates = 4;
  constexpr double normal_quantile = 1.6449;
  std::mt19937_64 stream(607);
  int alarms = 0, alarms_of_normal_rule = 0;
  for (int trial = 0; trial < trials; ++trial) {
    const std::vector<double> sample = normal_sample(stream, replicates, 0.0);
    alarms += verdict_of(sample, kInterval) != Verdict::untold;
    const Estimate estimate = estimate_of(sample, kInterval);
    alarms_of_normal_rule += std::abs(estimate.mean) > normal_quantile * estimate.mcse;
  }
  EXPECT_NEAR(alarms / double{trials}, 1.0 - kInterval, bound(1.0 - kInterval, trials));
  EXPECT_GT(alarms_of_normal_rule / double{trials}, 1.0 - kInterval + bound(1.0 - kInterval, trials));
}

TEST(Verdict, FindsARealEffect) {
  constexpr int trials = 2'000;
  std::mt19937_64 stream(608);
  int found = 0;
  for (int trial = 0; trial < trials; ++trial) {
    const Verdict verdict = verdict_of(normal_sample(stream, 8, 1.0), kInterval);
    found += verdict == Verdict::on_average || verdict == Verdict::clear;
  }
  // Power of the two-sided t test with 7 degrees of freedom and noncentrality sqrt(8): 0.83.
  EXPECT_GT(found / double{trials}, 0.78);
}

TEST(Verdict, Words) {
  EXPECT_EQ(verdict_of(std::vector<double>{0.0, 0.0, 0.0}, kInterval), Verdict::no_difference);
  EXPECT_EQ(verdict_of(std::vector<double>{0.0, 0.0, 1e-9}, kInterval), Verdict::untold);
  EXPECT_EQ(verdict_of(std::vector<double>{-1.0, 1.0, 0.5}, kInterval), Verdict::untold);
  EXPECT_EQ(verdict_of(std::vector<double>{0.99, 1.0, 1.01}, kInterval), Verdict::clear);
  EXPECT_EQ(verdict_of(std::vector<double>{0.2, 1.0, 0.6, 1.4, 0.1, 0.9}, kInterval), Verdict::on_average);
  EXPECT_EQ(verdict_of(std::vector<double>{5.0}, kInterval), Verdict::untold);
  EXPECT_EQ(verdict_of(std::vector<double>{unknown, unknown}, kInterval), Verdict::undefined);
  EXPECT_EQ(verdict_of(std::vector<double>{2.0, 2.0}, kInterval), Verdict::clear);
}

}  // namespace
}  // namespace guyub::analysis
