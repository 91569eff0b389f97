#include "analysis/robustness/screening.hpp"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

namespace guyub::robustness {
namespace {

struct Runs {
  std::vector<std::vector<double>> places;
  std::vector<double> outcomes;
};

template <class Outcome>
Runs runs(std::size_t count, std::size_t parameters, const Outcome& outcome, double noise = 0.0, std::uint64_t seed = 1) {
  std::mt19937_64 engine(seed);
  std::uniform_real_distribution<double> place(-1.0, 1.0);
  std::normal_distribution<double> luck;
  Runs made;
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<double>& point = made.places.emplace_back();
    for (std::size_t p = 0; p < parameters; ++p) point.push_back(place(engine));
    made.outcomes.push_back(outcome(point) + noise * luck(engine));
  }
  return made;
}

TEST(Screening, FindsAKnownLineAmongMoreParametersThanRuns) {
  const Runs seen = runs(200, 300, [](const auto& x) { return 5.0 + 2.0 * x[7] - x[123]; });
  const Screening found = screened(seen.places, seen.outcomes);
  ASSERT_EQ(found.responses.size(), 2U);
  EXPECT_EQ(found.responses[0].parameter, 7U);
  EXPECT_NEAR(found.responses[0].slope, 2.0, 1e-9);
  EXPECT_EQ(found.responses[1].parameter, 123U);
  EXPECT_NEAR(found.responses[1].slope, -1.0, 1e-9);
  EXPECT_NEAR(found.explained, 1.0, 1e-9);
  EXPECT_GT(found.responses[0].standardised, 0.0);
}

TEST(Screening, FindsACurve) {
  const Runs seen = runs(200, 50, [](const auto& x) { return x[3] + 0.5 * x[3] * x[3]; }, 0.05);
  const Screening found = screened(seen.places, seen.outcomes);
  ASSERT_GE(found.responses.size(), 1U);
  EXPECT_EQ(found.responses[0].parameter, 3U);
  EXPECT_NEAR(found.responses[0].slope, 1.0, 0.05);
  EXPECT_NEAR(found.responses[0].curvature, 0.5, 0.1);
}

TEST(Screening, FindsNothingInNoiseInMostFamilies) {
  int finding = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Runs seen = runs(200, 300, [](const auto&) { return 0.0; }, 1.0, seed);
    finding += screened(seen.places, seen.outcomes).responses.empty() ? 0 : 1;
  }
  EXPECT_LE(finding, 9);   // 5% of families: more than 9 of 60 by chance once in 700
}

TEST(Screening, AnOutcomeThatDoesNotMoveHasNoResponse) {
  const Runs seen = runs(100, 10, [](const auto&) { return 3.0; });
  EXPECT_TRUE(screened(seen.places, seen.outcomes).responses.empty());
}

}  // namespace
}  // namespace guyub::robustness
