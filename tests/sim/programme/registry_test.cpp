#include "sim/programme/registry.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/small_programme.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

using namespace statistics;

constexpr std::size_t n = 100'000;

std::vector<float> priorities(const Programme& programme, bool error = true) {
  Community community = make_singles(n);
  prepare_programmes(community);
  rank_households(community, 0, programme, Draws(606, 0), error);
  return community.programmes[0].enrolments.priority;
}

float rank_of(std::size_t h) { return (static_cast<float>(h) + 0.5f) / static_cast<float>(n); }

double inverse_normal(double p) {
  double low = -9.0;
  double high = 9.0;
  for (int i = 0; i < 60; ++i) (standard_normal(0.5 * (low + high)) < p ? low : high) = 0.5 * (low + high);
  return 0.5 * (low + high);
}

/// Fisher's z of the correlation of normal scores, in standard errors from that of rho.
double errors_of_correlation(const std::vector<float>& priority, double rho) {
  double xy = 0.0, xx = 0.0, yy = 0.0;
  for (std::size_t h = 0; h < n; h += 4) {
    const double x = inverse_normal(static_cast<double>(rank_of(h)));
    const double y = inverse_normal(static_cast<double>(priority[h]));
    xy += x * y;
    xx += x * x;
    yy += y * y;
  }
  const double r = xy / std::sqrt(xx * yy);
  return (std::atanh(r) - std::atanh(rho)) * std::sqrt(static_cast<double>(n) / 4.0 - 3.0);
}

// false alarm: five standard errors, once in 1.7 million seeds
TEST(Registry, ScoresCorrelateWithWelfareAsClaimed) {
  const std::vector<float> priority = priorities(small_programme());
  EXPECT_LT(std::abs(errors_of_correlation(priority, 0.45)), five_errors);
  EXPECT_GT(std::abs(errors_of_correlation(priority, 0.50)), five_errors);
}

// false alarm: once in a million seeds
TEST(Registry, PrioritiesAreUniform) {
  const std::vector<float> priority = priorities(small_programme());
  std::vector<double> sample(priority.begin(), priority.end());
  const auto identity = [](double x) { return x; };
  EXPECT_LT(kolmogorov_smirnov(sample, identity), kolmogorov_smirnov_limit(1e-6));
  for (double& x : sample) x = x * x;
  EXPECT_GT(kolmogorov_smirnov(sample, identity), kolmogorov_smirnov_limit(1e-6));
}

double exclusion_error(float rho) {
  Programme programme = small_programme();
  programme.targeting.proxy_correlation = rho;
  std::vector<float> priority = priorities(programme);
  std::vector<float> sorted = priority;
  std::nth_element(sorted.begin(), sorted.begin() + n * 3 / 10, sorted.end());
  const float cutoff = sorted[n * 3 / 10];
  std::size_t left_out = 0;
  for (std::size_t h = 0; h < n * 3 / 10; ++h) left_out += priority[h] >= cutoff ? 1 : 0;
  return static_cast<double>(left_out) / (0.3 * static_cast<double>(n));
}

// Published: 0.516, standard error 0.015 (proxy-means test, Indonesia 2008). Allowed: two of its standard errors; the
// test's own sampling error is 0.003. False alarm if the true value is the published one: far below one seed in a million.
TEST(Registry, ExclusionErrorAt30PercentIsThePublishedOne) {
  EXPECT_NEAR(exclusion_error(0.45f), 0.516, 0.03);
  EXPECT_GT(std::abs(exclusion_error(0.7f) - 0.516), 0.03) << "a better test would leave out fewer";
  EXPECT_GT(std::abs(exclusion_error(0.25f) - 0.516), 0.03) << "a worse one more";
}

TEST(Registry, WithoutErrorTheOrderIsWelfare) {
  const std::vector<float> priority = priorities(small_programme(), false);
  for (std::size_t h = 1; h < n; ++h) ASSERT_GE(priority[h] + 1e-6f, priority[h - 1]);
  EXPECT_NEAR(priority[n / 10], 0.1f, 1e-4f);
}

TEST(Registry, ALotteryDoesNotLookAtWelfare) {
  Programme programme = small_programme();
  programme.targeting.method = Targeting::lottery;
  EXPECT_LT(std::abs(errors_of_correlation(priorities(programme), 0.0)), five_errors);
}

/// A community of mixed families, ranked.
Community claimants(const Programme& programme) {
  std::vector<Family> families;
  for (int i = 0; i < 3000; ++i) {
    Family family{Member{.age = 20 + i % 60}};
    if (i % 3 == 0) family.push_back({.age = i % 19, .grade = std::max(0, i % 19 - 7)});
    families.push_back(family);
  }
  Community community = make_community(families, 0);
  prepare_programmes(community);
  rank_households(community, 0, programme, Draws(606, 0), true);
  return community;
}

TEST(Registry, TheReachNeverExceedsTheFundsAndNothingMoreWouldFit) {
  const Programme programme = small_programme();
  const Community community = claimants(programme);
  constexpr std::int64_t following = 20'000;
  ListCosts costs;
  add_list_costs(costs, community, 0, ClaimTable(programme.benefit), following, thread_scratch(community));
  std::int64_t before = 0;
  for (const std::int64_t funds : {-5LL, 0LL, 1LL, 100'000LL, 3'333'333LL, 50'000'000LL, 123'456'789LL, 1'000'000'000'000LL}) {
    const Reach reached = reach(costs, funds);
    EXPECT_LE(reached.committed.cost, std::max<std::int64_t>(0, funds));
    EXPECT_EQ(committed_cost(community, 0, ClaimTable(programme.benefit), following, reached.cutoff, thread_scratch(community)), reached.committed.cost);
    EXPECT_GE(reached.committed.cost, before) << "more money reaches at least as far";
    before = reached.committed.cost;
    if (reached.cutoff < 1.0f) {
      const auto next = static_cast<std::size_t>(reached.cutoff * static_cast<float>(ListCosts::bins));
      EXPECT_GT(reached.committed.cost + costs.waiting[next].cost, funds);
    }
  }
  EXPECT_EQ(reach(costs, 1'000'000'000'000LL).cutoff, 1.0f);
}

TEST(Registry, ListsExactlyWhomTheReachCounted) {
  const Programme programme = small_programme();
  Community community = claimants(programme);
  ListCosts costs;
  add_list_costs(costs, community, 0, ClaimTable(programme.benefit), 20'000, thread_scratch(community));
  const Reach reached = reach(costs, 50'000'000);
  list_households(community, 0, ClaimTable(programme.benefit), reached.cutoff, thread_scratch(community));
  const Enrolments& e = community.programmes[0].enrolments;
  EXPECT_EQ(std::count(e.stage.begin(), e.stage.end(), EnrolmentStage::listed), reached.committed.households);
  for (std::size_t h = 0; h < community.size(); ++h) {
    if (e.stage[h] != EnrolmentStage::listed) continue;
    EXPECT_LT(e.priority[h], reached.cutoff);
    EXPECT_GT(e.entitlement[h], 0) << "nobody is listed who has nothing to claim";
  }
  ListCosts again;
  add_list_costs(again, community, 0, ClaimTable(programme.benefit), 20'000, thread_scratch(community));
  EXPECT_EQ(again.committed.cost, reached.committed.cost);
  EXPECT_EQ(reach(again, 50'000'000).committed.cost, reached.committed.cost) << "listing again changes nothing";
}

TEST(Registry, CostsOfPartsAddUpAndALimitChangesNoCertainReach) {
  const Programme programme = small_programme();
  const Community community = claimants(programme);
  Community other = claimants(programme);
  rank_households(other, 0, programme, Draws(607, 0), true);
  other.programmes[0].enrolments.stage[0] = EnrolmentStage::accepted;
  ListCosts whole;
  add_list_costs(whole, community, 0, ClaimTable(programme.benefit), 20'000, thread_scratch(community));
  add_list_costs(whole, other, 0, ClaimTable(programme.benefit), 20'000, thread_scratch(other));
  for (const float limit : {0.1f, 0.25f, 0.3f, 1.0f}) {
    ListCosts sum(limit);
    ListCosts part(limit);
    add_list_costs(sum, community, 0, ClaimTable(programme.benefit), 20'000, thread_scratch(community));
    add_list_costs(part, other, 0, ClaimTable(programme.benefit), 20'000, thread_scratch(other));
    sum += part;
    for (const std::int64_t funds : {0LL, 3'333'333LL, 10'000'000LL, 50'000'000LL, 1'000'000'000'000LL}) {
      const Reach expected = reach(whole, funds);
      const Reach reached = reach(sum, funds);
      EXPECT_EQ(reached.certain, expected.cutoff < limit || limit == 1.0f) << limit << " " << funds;
      if (!reached.certain) continue;
      EXPECT_EQ(reached.cutoff, expected.cutoff);
      EXPECT_EQ(reached.committed.cost, expected.committed.cost);
      EXPECT_EQ(reached.committed.households, expected.committed.households);
    }
  }
}

TEST(Registry, ThoseWhoLapsedOrWereRemovedDoNotComeBack) {
  const Programme programme = small_grant();
  Community community = make_singles(3);
  prepare_programmes(community);
  community.programmes[0].enrolments.stage = {EnrolmentStage::lapsed, EnrolmentStage::removed, EnrolmentStage::unlisted};
  ListCosts costs;
  add_list_costs(costs, community, 0, ClaimTable(programme.benefit), 0, thread_scratch(community));
  EXPECT_EQ(reach(costs, 1'000'000'000).committed.households, 1);
  list_households(community, 0, ClaimTable(programme.benefit), 1.0f, thread_scratch(community));
  EXPECT_EQ(community.programmes[0].enrolments.stage,
            (std::vector{EnrolmentStage::lapsed, EnrolmentStage::removed, EnrolmentStage::listed}));
}

}  // namespace
}  // namespace guyub
