#include "sim/institution/local_economy.hpp"

#include <gtest/gtest.h>

#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

constexpr LocalEconomyCoefficients economy{.distance = 5, .stays_near = 0.1f, .stays_remote = 0.5f, .spending_months = 4, .price = 0.2f, .wage = 0.3f};

/// n households of singles so many kilometres from the school and the post.
Community village(std::size_t n, float kilometres) {
  Community community = make_singles(n);
  community.households.kilometres_to_school.assign(n, kilometres);
  community.households.kilometres_to_post.assign(n, kilometres);
  open_local_economy(community, economy);
  return community;
}

/// A month in which a programme paid so much in all; returns what sellers then earn more, rupiah.
double month(Community& community, std::int64_t paid, bool prices = true) {
  std::int64_t more = 0;
  for (std::size_t h = 0; h < community.size(); ++h) more += local_income(community, h);
  Sums<Sum>& sums = community.aggregates.total;
  sums[Sum::transfers] = paid;
  sums[Sum::local_income] = more;
  sums[Sum::consumption] = static_cast<std::int64_t>(dull_income) * static_cast<std::int64_t>(community.size());
  clear_local_economy(community, economy, prices);
  return static_cast<double>(more);
}

TEST(LocalEconomy, IsStillWithoutMoneyFromOutside) {
  Community community = village(10, 5.0f);
  for (int m = 0; m < 12; ++m) EXPECT_EQ(month(community, 0), 0.0);
  EXPECT_EQ(community.price_level, 1.0f);
  EXPECT_EQ(community.wage_level, 1.0f);
  const std::vector<float> income = community.households.income;
  sell_more(community, whole(community));
  EXPECT_EQ(community.households.income, income);
}

// analytic limit: every rupiah that stays is spent again, s + s^2 + ... = s / (1 - s)
TEST(LocalEconomy, EndsAtTheMultiplierOfItsRemoteness) {
  for (const float kilometres : {0.0f, 5.0f, 45.0f}) {
    Community community = village(100, kilometres);
    const double remoteness = static_cast<double>(kilometres) / (static_cast<double>(kilometres) + 5.0);
    const double stays = 0.1 + 0.4 * remoteness;
    double more = 0.0;
    for (int m = 0; m < 120; ++m) more = month(community, 10'000'000);
    EXPECT_NEAR(more / 1e7, stays / (1.0 - stays), 1e-3) << kilometres << " km";
    EXPECT_NEAR(static_cast<double>(community.price_level), 1.0 + 0.2 * remoteness * 1e7 / (1.0 - stays) / 2e8, 1e-5);
    EXPECT_NEAR(static_cast<double>(community.wage_level), 1.0 + 0.3 * 1e7 * stays / (1.0 - stays) / 2e8, 1e-5);
    for (int m = 0; m < 200; ++m) more = month(community, 0);
    EXPECT_EQ(more, 0.0) << "nothing stays for good";
    EXPECT_EQ(community.price_level, 1.0f);
  }
}

TEST(LocalEconomy, PaysSellersByWhatTheyUsuallyEarnAndNobodyElse) {
  Community community = village(3, 5.0f);
  Households& h = community.households;
  h.sector = {Sector::informal, Sector::agriculture, Sector::formal};
  h.permanent_income = {1e6f, 3e6f, 2e6f};
  community.markets.seller_gain = 0.1f;
  sell_more(community, whole(community));
  EXPECT_FLOAT_EQ(h.income[0], dull_income + 1e5f);
  EXPECT_FLOAT_EQ(h.income[1], dull_income + 3e5f);
  EXPECT_EQ(h.income[2], dull_income);
  EXPECT_EQ(local_income(community, 0), 100'000);
  EXPECT_EQ(local_income(community, 2), 0);
}

TEST(LocalEconomy, PricesStayWhereTheyDoNotRespondOrMarketsAreNear) {
  Community near = village(10, 0.0f);
  Community fixed = village(10, 20.0f);
  for (int m = 0; m < 12; ++m) {
    month(near, 5'000'000);
    month(fixed, 5'000'000, false);
  }
  EXPECT_EQ(near.price_level, 1.0f);
  EXPECT_EQ(fixed.price_level, 1.0f);
}

}  // namespace
}  // namespace guyub
