#include "sim/institution/elite.hpp"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

constexpr std::size_t n = 2000;
constexpr EliteCoefficients usual{.leader_share = 0.117f, .leader_ties = 0.27f, .connected_share = 0.4035f, .connected_welfare = 0.1f,
                                  .capture = 0.23f, .stance = 0.0f, .stance_spread = 0.5f};

/// Households with 0, 1, 2 ... 19 ties in turn, all to household 0.
Community unequal() {
  Community community = make_singles(n);
  std::vector<std::vector<std::uint16_t>> ties(n);
  for (std::size_t h = 0; h < n; ++h) ties[h].assign(h * 7 % 20, 0);
  guyub::tie(community, ties);
  return community;
}

std::size_t count(const std::vector<std::uint8_t>& marked) { return std::accumulate(marked.begin(), marked.end(), std::size_t{0}); }

double mean_ties(const Community& community, const std::vector<std::uint8_t>& of) {
  double sum = 0.0;
  for (std::size_t h = 0; h < n; ++h) {
    if (of[h] != 0) sum += community.households.tie_begin[h + 1] - community.households.tie_begin[h];
  }
  return sum / static_cast<double>(count(of));
}

TEST(Elite, IsAsLargeAsItsShareAndHoldsTheLeaders) {
  const Community community = unequal();
  const Draws draws(606, 0);
  const auto leading = leaders(community, usual, draws);
  const auto close = connected(community, usual, draws);
  EXPECT_EQ(count(leading), 234u);
  EXPECT_EQ(count(close), 807u);
  for (std::size_t h = 0; h < n; ++h) EXPECT_LE(leading[h], close[h]);
}

TEST(Elite, LeadersHaveMoreTies) {
  const Community community = unequal();
  const double all = 9.5;
  const double spread = std::sqrt(399.0 / 12.0) / std::sqrt(234.0);   // of a mean of 234 households by lot
  const Draws draws(606, 0);
  EXPECT_GT((mean_ties(community, leaders(community, usual, draws)) - all) / spread, statistics::five_errors);
  EliteCoefficients by_lot = usual;
  by_lot.leader_ties = 0.0f;
  EXPECT_LT(std::abs(mean_ties(community, leaders(community, by_lot, draws)) - all) / spread, statistics::five_errors);
  by_lot.leader_ties = 1.0f;
  EXPECT_GT(mean_ties(community, leaders(community, by_lot, draws)), 18.0);
}

TEST(Elite, StanceStaysWithinOneAndKeepsItsMean) {
  std::vector<double> stances;
  Community community = make_singles(3);
  for (std::uint32_t c = 0; c < 2000; ++c) {
    community.id = CommunityId(c);
    const float stance = elite_stance(community, usual, Draws(606, 0));
    EXPECT_GE(stance, -1.0f);
    EXPECT_LE(stance, 1.0f);
    stances.push_back(static_cast<double>(stance));
  }
  EXPECT_LT(std::abs(statistics::errors_from(stances, 0.0)), statistics::five_errors);
  EXPECT_GT(std::abs(statistics::errors_from(stances, 0.1)), statistics::five_errors);
}

TEST(Elite, NormalScoresKeepTheOrderAndAreSymmetric) {
  const std::vector<float> scores = normal_scores({3.0f, 1.0f, 2.0f});
  EXPECT_FLOAT_EQ(scores[2], 0.0f);
  EXPECT_FLOAT_EQ(scores[0], -scores[1]);
  EXPECT_GT(scores[0], 0.5f);
}

}  // namespace
}  // namespace guyub
