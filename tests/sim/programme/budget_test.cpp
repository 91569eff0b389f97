#include "sim/programme/budget.hpp"

#include <cstdint>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

#include "sim/core/random.hpp"
#include "tests/sim/support/small_programme.hpp"

namespace guyub {
namespace {

std::int64_t total(const std::vector<std::int64_t>& shares) { return std::accumulate(shares.begin(), shares.end(), std::int64_t{0}); }

TEST(Split, LosesNoRupiahAndStaysWithinOneOfTheExactShare) {
  for (std::uint32_t trial = 0; trial < 2000; ++trial) {
    const PhiloxCounter words = philox4x32({trial, 0, 0, 0}, {7, 8});
    const std::int64_t amount = static_cast<std::int64_t>((static_cast<std::uint64_t>(words[0]) << 22 | words[1]) >> (words[2] % 50));
    std::vector<std::int64_t> weights(1 + words[3] % 40);
    for (std::size_t i = 0; i < weights.size(); ++i) {
      weights[i] = below(philox4x32({trial, static_cast<std::uint32_t>(i), 1, 0}, {7, 8})[0], trial % 3 == 0 ? 3 : 2'000'000'000);
    }
    const std::vector<std::int64_t> shares = split(amount, weights);
    ASSERT_EQ(total(shares), amount);
    const double all = static_cast<double>(total(weights));
    for (std::size_t i = 0; i < shares.size(); ++i) {
      const double exact = all > 0.0 ? static_cast<double>(amount) * (static_cast<double>(weights[i]) / all)
                                     : static_cast<double>(amount) / static_cast<double>(weights.size());
      ASSERT_GE(shares[i], 0);
      ASSERT_NEAR(static_cast<double>(shares[i]), exact, 1.0 + 1e-12 * static_cast<double>(amount));
    }
  }
}

TEST(Split, OfAwkwardAmounts) {
  EXPECT_EQ(split(100, std::vector<std::int64_t>{1, 1, 1}), (std::vector<std::int64_t>{33, 33, 34}));
  EXPECT_EQ(split(1, std::vector<std::int64_t>{1, 1, 1}), (std::vector<std::int64_t>{0, 0, 1}));
  EXPECT_EQ(split(10, std::vector<std::int64_t>{0, 0}), (std::vector<std::int64_t>{5, 5})) << "no weights: equal parts";
  EXPECT_EQ(split(10, std::vector<std::int64_t>{0, 3, 0}), (std::vector<std::int64_t>{0, 10, 0}));
  EXPECT_EQ(total(split(43'800'000'000'000, std::vector<std::int64_t>{9'000'000'000'000'000, 8'999'999'999'999'999})), 43'800'000'000'000)
      << "products pass 64 bits";
}

TEST(Appropriation, FollowsHouseholdsAndPoverty) {
  BudgetRules rules = small_programme().budget;
  rules.allocation = Allocation::equal;
  EXPECT_EQ(regional_appropriation(rules, 20'000, 0.2), 28'700'000'000'000 / 12 * 20'000 / 70'628'952);
  const auto equal = static_cast<double>(regional_appropriation(rules, 20'000, 0.2));
  rules.allocation = Allocation::by_poverty;
  EXPECT_NEAR(static_cast<double>(regional_appropriation(rules, 20'000, 0.165)), 2.0 * equal, 1e-5 * equal);
  EXPECT_NEAR(static_cast<double>(regional_appropriation(rules, 20'000, 0.0825)), equal, 1e-5 * equal);
}

TEST(FollowingCost, IsTheFacilitatorsWageOverHisHouseholdsAndTheAccount) {
  DeliveryRules rules = small_programme().delivery;
  rules.facilitator_wage = 1.5f;
  rules.households_per_facilitator = 300.0f;
  EXPECT_EQ(following_cost(rules, 2'000'000.0), 10'000 + 5000);
  rules.facilitator_wage = 0.0f;
  EXPECT_EQ(following_cost(rules, 2'000'000.0), 5000);
}

}  // namespace
}  // namespace guyub
