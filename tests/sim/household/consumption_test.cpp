#include "sim/household/consumption.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "sim/core/random.hpp"
#include "sim/household/investment.hpp"
#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

ConsumptionCoefficients coefficients() {
  ConsumptionCoefficients c;
  c.buffer_months = 2.0f;
  c.propensity_below = 0.3f;
  c.propensity_above = 0.2f;
  c.regularity = 0.9f;
  c.expectation_months = 4.0f;
  c.floor_share = 0.3f;
  c.debt_months = 1.0f;
  return c;
}

TEST(Consumption, LeavesInSavingsWhatIsNotSpentAndKeepsItsLimits) {
  const ConsumptionCoefficients c = coefficients();
  Community community = make_singles(2000);
  Households& h = community.households;
  const Draws draws(606, 0);
  for (std::uint32_t step = 0; step < 24; ++step) {
    for (std::size_t i = 0; i < h.size(); ++i) {
      const PhiloxCounter words = draws.block(0, static_cast<std::uint32_t>(i), step, Purpose::household_income);
      h.income[i] = dull_income * 3.0f * uniform(words[0]) * uniform(words[1]);
      h.transfer[i] = uniform(words[2]) < 0.3f ? 750'000.0f * uniform(words[3]) : 0.0f;
    }
    const std::vector<float> before = h.savings;
    consume(community, whole(community), c);
    for (std::size_t i = 0; i < h.size(); ++i) {
      const float cash = before[i] + h.income[i] + h.transfer[i];
      ASSERT_EQ(h.savings[i], cash - h.consumption[i]) << "exactly, in the arithmetic of single precision";
      ASSERT_GE(h.consumption[i], 0.0f);
      const float limit = c.debt_months * h.permanent_income[i];
      ASSERT_GE(h.savings[i], std::min(cash, -limit) - 1.0f) << "debt is limited";
      if (cash + limit > 0.3f * 500'000.0f) {
        ASSERT_GE(h.consumption[i], 0.3f * 500'000.0f) << "the floor holds while credit does";
      }
    }
  }
}

TEST(Consumption, TheFloorCountsPersons) {
  Community community = make_community({{Member{}, Member{.age = 8}, Member{.age = 4}}});
  community.households.income[0] = 0.0f;
  community.households.permanent_income[0] = 500'000.0f;
  consume(community, whole(community), coefficients());
  EXPECT_FLOAT_EQ(community.households.consumption[0], 0.3f * 500'000.0f * 3.0f);
}

TEST(Consumption, ADebtorWithoutCreditSpendsNothing) {
  Community community = make_singles(1);
  community.households.income[0] = 0.0f;
  community.households.savings[0] = -5.0f * dull_income;
  consume(community, whole(community), coefficients());
  EXPECT_EQ(community.households.consumption[0], 0.0f);
  EXPECT_EQ(community.households.savings[0], -5.0f * dull_income);
}

TEST(Consumption, RestsAtPermanentIncomeWithTheBufferFull) {
  Community community = make_singles(1);
  for (int month = 0; month < 200; ++month) consume(community, whole(community), coefficients());
  EXPECT_NEAR(community.households.consumption[0], dull_income, dull_income * 1e-4);
  EXPECT_NEAR(community.households.savings[0], 2.0f * dull_income, dull_income * 1e-3);
}

TEST(Consumption, ATransferIsSavedAtFirstAndSpentInFullInTheEnd) {
  constexpr float transfer = 200'000.0f;
  Community community = make_singles(1);
  Households& h = community.households;
  h.savings[0] = 2.0f * dull_income;
  h.transfer[0] = transfer;
  consume(community, whole(community), coefficients());
  const float first = h.consumption[0] - dull_income;
  EXPECT_GT(first, 0.0f);
  EXPECT_LT(first, 0.6f * transfer);
  for (int month = 0; month < 300; ++month) {
    consume(community, whole(community), coefficients());
    EXPECT_GE(h.consumption[0] - dull_income, first - 1.0f);
    EXPECT_LE(h.consumption[0] - dull_income, 1.1f * transfer);
  }
  EXPECT_NEAR(h.consumption[0] - dull_income, transfer, 0.005f * transfer);
  EXPECT_NEAR(h.expected_transfer[0], transfer, 1.0f);
}

TEST(Consumption, TheFirstMonthOfATransferIsAsTheFormulaSays) {
  const ConsumptionCoefficients c = coefficients();
  Community community = make_singles(1);
  Households& h = community.households;
  h.savings[0] = 2.0f * dull_income;
  h.transfer[0] = 200'000.0f;
  consume(community, whole(community), c);
  const double expected = 200'000.0 / 4.0;
  const double steady = 2e6 + 0.9 * expected;
  const double gap = 3.0 * 2e6 + 200'000.0 - 3.0 * steady;
  EXPECT_NEAR(h.consumption[0], steady + 0.2 * gap, 1.0) << "above the target: the smaller propensity";
  h.savings[0] = 0.0f;
  h.transfer[0] = 0.0f;
  h.expected_transfer[0] = 0.0f;
  consume(community, whole(community), c);
  EXPECT_NEAR(h.consumption[0], 2e6 - 0.3 * 4e6, 1.0) << "below the target: the larger propensity";
}

TEST(Consumption, TouchesOnlyItsTile) {
  Community community = make_singles(3);
  consume(community, {1, 2}, coefficients());
  EXPECT_EQ(community.households.consumption[0], dull_income);
  EXPECT_NE(community.households.consumption[1], dull_income);
  EXPECT_EQ(community.households.consumption[2], dull_income);
}

TEST(Investment, LaysOutItsShareOfATransferAndEarnsFromIt) {
  Community community = make_singles(2);
  Households& h = community.households;
  h.transfer = {1'200'000.0f, 0.0f};
  h.savings = {100'000.0f, 100'000.0f};
  invest(community, whole(community), {.share = 0.1f, .yield = 0.2f});
  EXPECT_FLOAT_EQ(h.savings[0], 100'000.0f - 120'000.0f);
  EXPECT_FLOAT_EQ(h.permanent_income[0], dull_income + 120'000.0f * 0.2f / 12.0f);
  EXPECT_EQ(h.savings[1], 100'000.0f);
  EXPECT_EQ(h.permanent_income[1], dull_income);
}

TEST(Investment, IsAsMuchAsAProgrammeObligesTo) {
  Community community = make_singles(1);
  prepare_programmes(community);
  community.programmes[0].enrolments.paid[0] = 1'000'000;
  community.households.transfer[0] = 1'000'000.0f;
  constexpr InvestmentCoefficients c{.share = 0.1f, .yield = 0.2f};
  invest(community, whole(community), c);
  invest_as_obliged(community, 0, whole(community), 0.05f, c);
  EXPECT_FLOAT_EQ(community.households.savings[0], -100'000.0f) << "obliged to less than it does anyway";
  invest_as_obliged(community, 0, whole(community), 0.6f, c);
  EXPECT_FLOAT_EQ(community.households.savings[0], -600'000.0f);
  EXPECT_FLOAT_EQ(community.households.permanent_income[0], dull_income + 10'000.0f);
}

}  // namespace
}  // namespace guyub
