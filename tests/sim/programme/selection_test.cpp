#include "sim/programme/selection.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "sim/programme/registry.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/small_programme.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

using namespace statistics;

constexpr std::size_t n = 20'000;
constexpr SelectionCoefficients usual{.knowledge = 0.4045f, .hybrid_margin = 1.5f, .apply_level = 0.5f, .apply_welfare = 0.5f};
constexpr EliteCoefficients fair{.leader_share = 0.117f, .leader_ties = 0.0f, .connected_share = 0.4f, .connected_welfare = 0.0f, .capture = 0.0f};

std::vector<float> order_by(Targeting method, const SelectionCoefficients& c = usual, const EliteCoefficients& elite = fair, bool error = true) {
  Community community = make_singles(n);
  prepare_programmes(community);
  Programme programme = small_programme();
  programme.targeting.method = method;
  const Draws draws(606, 0);
  rank_households(community, 0, programme, draws, error);
  select_households(community, 0, programme, c, elite, draws, error);
  return community.programmes[0].enrolments.priority;
}

/// Spearman's rank correlation with welfare (households stand in the order of their welfare).
double rank_correlation(const std::vector<float>& priority) {
  std::vector<std::size_t> order(n);
  for (std::size_t i = 0; i < n; ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return priority[a] < priority[b]; });
  double squares = 0.0;
  for (std::size_t i = 0; i < n; ++i) {
    const double apart = static_cast<double>(order[i]) - static_cast<double>(i);
    squares += apart * apart;
  }
  const double m = static_cast<double>(n);
  return 1.0 - 6.0 * squares / (m * (m * m - 1.0));
}

/// Share of the households for which `of` holds that are among the first 30%.
template <class Of>
double selected(const std::vector<float>& priority, Of of) {
  std::vector<float> sorted = priority;
  std::nth_element(sorted.begin(), sorted.begin() + n * 3 / 10, sorted.end());
  double in = 0.0, all = 0.0;
  for (std::size_t h = 0; h < n; ++h) {
    if (!of(h)) continue;
    all += 1.0;
    in += priority[h] < sorted[n * 3 / 10] ? 1.0 : 0.0;
  }
  return in / all;
}

// Table T19: .389. The sampling error over 20,000 households is about .006: five of them, once in 1.7 million seeds.
TEST(Meeting, KnowsAsMuchAsCommunitiesDo) {
  EXPECT_NEAR(rank_correlation(order_by(Targeting::community)), 0.389, 0.03);
  SelectionCoefficients knows_more = usual;
  knows_more.knowledge = 0.5f;
  EXPECT_GT(rank_correlation(order_by(Targeting::community, knows_more)), 0.42);
}

TEST(Meeting, KeepsTheQuotaOfTheTest) {
  std::vector<float> test = order_by(Targeting::proxy_means);
  std::vector<float> meeting = order_by(Targeting::community);
  std::vector<float> hybrid = order_by(Targeting::hybrid);
  EXPECT_NE(test, meeting);
  for (std::vector<float>* order : {&test, &meeting, &hybrid}) std::sort(order->begin(), order->end());
  EXPECT_EQ(test, meeting);
  EXPECT_EQ(test, hybrid);
}

TEST(Meeting, WithoutErrorEveryMethodOfRankingIsTheSame) {
  const std::vector<float> test = order_by(Targeting::proxy_means, usual, fair, false);
  EXPECT_EQ(order_by(Targeting::community, usual, fair, false), test);
  EXPECT_EQ(order_by(Targeting::hybrid, usual, fair, false), test);
  EXPECT_EQ(order_by(Targeting::self_selection, usual, fair, false), test);
}

TEST(Hybrid, ListsNobodyThatTheMeetingPutsFarBehind) {
  const std::vector<float> meeting = order_by(Targeting::community);
  const std::vector<float> hybrid = order_by(Targeting::hybrid);
  // of the first 30% none comes after the first 45% of the meeting, but for those whom the rest of the hybrid list needs
  std::vector<float> sorted = meeting;
  std::sort(sorted.begin(), sorted.end());
  std::size_t beyond = 0;
  std::vector<float> first = hybrid;
  std::sort(first.begin(), first.end());
  for (std::size_t h = 0; h < n; ++h) beyond += hybrid[h] < first[n / 10] && meeting[h] >= sorted[n * 15 / 100 * 3] ? 1u : 0u;
  EXPECT_EQ(beyond, 0u);
  EXPECT_GT(rank_correlation(hybrid), rank_correlation(meeting)) << "two sources know more than one";
}

/// Percentage points by which the connected are selected more than others by a meeting whose elite takes this stance.
double capture(float stance) {
  EliteCoefficients elite = fair;
  elite.capture = 0.23f;
  elite.stance = stance;
  Community community = make_singles(n);
  const std::vector<std::uint8_t> own = connected(community, elite, Draws(606, 0));
  const std::vector<float> order = order_by(Targeting::community, usual, elite);
  return selected(order, [&](std::size_t h) { return own[h] != 0; }) - selected(order, [&](std::size_t h) { return own[h] == 0; });
}

// Sampling error of the difference over 20,000 households: .0065
TEST(Elite, MovesItsOwnByItsStanceAndAtMostEightPoints) {
  EXPECT_GT(capture(1.0f), 5.0 * 0.0065);
  EXPECT_LT(capture(1.0f), 0.08 + 5.0 * 0.0065);
  EXPECT_LT(capture(-1.0f), -5.0 * 0.0065);
  EXPECT_NEAR(capture(0.0f), 0.0, 5.0 * 0.0065);
}

TEST(SelfSelection, KeepsTheBetterOffAway) {
  const std::vector<float> order = order_by(Targeting::self_selection);
  const auto stays_away = [&](std::size_t from, std::size_t to) {
    return static_cast<double>(std::count(order.begin() + static_cast<std::ptrdiff_t>(from), order.begin() + static_cast<std::ptrdiff_t>(to), 1.0f)) /
           static_cast<double>(to - from);
  };
  EXPECT_GT(stays_away(n / 2, n) - stays_away(0, n / 2), 0.1);
  SelectionCoefficients no_ordeal = usual;
  no_ordeal.apply_welfare = 0.0f;
  const std::vector<float> alike = order_by(Targeting::self_selection, no_ordeal);
  const double richer = static_cast<double>(std::count(alike.begin() + n / 2, alike.end(), 1.0f)) / (n / 2.0);
  EXPECT_NEAR(richer, 1.0 - 1.0 / (1.0 + std::exp(-0.5)), 5.0 * 0.005);
}

TEST(Geographic, PutsPoorPlacesFirstAndAWholePlaceTogether) {
  const auto place = [](float rank) {
    Community community = make_singles(100);
    prepare_programmes(community);
    community.households.welfare_rank.assign(100, rank);
    Programme programme = small_programme();
    programme.targeting.method = Targeting::geographic;
    rank_households(community, 0, programme, Draws(606, 0), true);
    select_households(community, 0, programme, usual, fair, Draws(606, 0), true);
    return community.programmes[0].enrolments.priority;
  };
  const std::vector<float> poor = place(0.4f);
  const std::vector<float> rich = place(0.5f);
  EXPECT_LT(*std::max_element(poor.begin(), poor.end()), *std::min_element(rich.begin(), rich.end()));
  EXPECT_NEAR(poor[0], 0.4f, 0.005f);
}

TEST(Universal, DividesTheFundsAmongAll) {
  Community community = make_singles(100);
  prepare_programmes(community);
  Programme programme = small_grant();   // 100,000 rupiah a month
  programme.targeting.method = Targeting::universal;
  rank_households(community, 0, programme, Draws(606, 0), true);
  const ClaimTable claims(programme.benefit);
  MonthScratch scratch = room(community);
  ListCosts costs;
  add_list_costs(costs, community, 0, claims, 5'000, scratch);
  EXPECT_EQ(everyone(costs).cutoff, 1.0f);
  EXPECT_EQ(everyone(costs).committed.households, 100);
  // 3 million a month: 500,000 follow the households, 2.5 of 10 million are left for their claims
  EXPECT_EQ(portion_for_all(costs, 3'000'000, 5'000), 250'000);
  EXPECT_EQ(portion_for_all(costs, 300'000, 5'000), 0);
  EXPECT_EQ(portion_for_all(costs, 100'000'000, 5'000), ProgrammeState::whole_portion);
}

}  // namespace
}  // namespace guyub
