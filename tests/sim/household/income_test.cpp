#include "sim/household/income.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

using namespace statistics;

IncomeCoefficients coefficients() {
  IncomeCoefficients c;
  c.persistence = 0.7f;
  c.innovation_sd = 0.15f;
  c.farm_season = {0.8, 0.8, 1.0, 1.3, 1.4, 1.25, 1.1, 1.0, 0.95, 0.85, 0.8, 0.75};
  c.illness_months = 2;
  c.layoff_months = 3;
  c.harvest_loss = 0.3f;
  c.harvest_months = 6;
  return c;
}

constexpr std::uint32_t long_enough = 40;  // 0.7^40 < 1e-6: nothing is left of the start

Community after_months(std::size_t households, const IncomeCoefficients& c, std::uint32_t months) {
  Community community = make_singles(households);
  const Draws draws(606, 0);
  for (std::uint32_t step = 0; step < months; ++step) earn(community, whole(community), lucky(community, draws, clock_of(step)), clock_of(step), c);
  return community;
}

std::vector<double> as_sample(const std::vector<float>& column, double scale = 1.0) {
  std::vector<double> sample;
  for (const float x : column) sample.push_back(static_cast<double>(x) * scale);
  return sample;
}

// false alarm: five standard errors, once in 1.7 million seeds
TEST(Income, HasThePermanentIncomeAsItsMean) {
  const Community community = after_months(50'000, coefficients(), long_enough);
  const std::vector<double> income = as_sample(community.households.income, 1.0 / static_cast<double>(dull_income));
  EXPECT_LT(std::abs(errors_from(income, 1.0)), five_errors);
  EXPECT_GT(std::abs(errors_from(income, 1.02)), five_errors) << "without the correction of the log mean it would be 2.2% higher";
}

// false alarm: once in a million seeds
TEST(Income, TransitoryPartHasItsStationaryDistribution) {
  const IncomeCoefficients c = coefficients();
  EXPECT_NEAR(stationary_income_sd(c), 0.15 / std::sqrt(1.0 - 0.49), 1e-6);
  std::vector<double> z = as_sample(after_months(50'000, c, long_enough).households.transitory,
                                    1.0 / static_cast<double>(stationary_income_sd(c)));
  EXPECT_LT(kolmogorov_smirnov(z, standard_normal), kolmogorov_smirnov_limit(1e-6));
  for (double& x : z) x *= std::sqrt((1.0 - 0.49) / (1.0 - 0.36));  // what a persistence of 0.6 would leave
  EXPECT_GT(kolmogorov_smirnov(z, standard_normal), kolmogorov_smirnov_limit(1e-6));
}

TEST(Income, OnlyFarmersFollowTheSeason) {
  IncomeCoefficients c = coefficients();
  c.innovation_sd = 0.0f;
  Community community = make_singles(2);
  community.households.sector = {Sector::agriculture, Sector::formal};
  for (std::uint32_t step = 0; step < 12; ++step) {
    earn(community, whole(community), lucky(community, Draws(606, 0), clock_of(step)), clock_of(step), c);
    EXPECT_FLOAT_EQ(community.households.income[0], dull_income * static_cast<float>(c.farm_season[step]));
    EXPECT_FLOAT_EQ(community.households.income[1], dull_income);
  }
}

TEST(Income, AShockLastsItsMonthsAndCostsItsShareOfTheSector) {
  IncomeCoefficients c = coefficients();
  c.innovation_sd = 0.0f;
  c.illness_loss = 0.25f;
  c.layoff_loss = 0.5f;
  Community community = make_singles(2);
  community.households.sector = {Sector::informal, Sector::formal};
  community.households.shock_months = {2, 2};
  const Draws draws(606, 0);
  for (std::uint32_t step = 0; step < 4; ++step) {
    earn(community, whole(community), lucky(community, draws, clock_of(step)), clock_of(step), c);
    const bool hit = step < 2;
    EXPECT_FLOAT_EQ(community.households.income[0], hit ? 0.75f * dull_income : dull_income) << step;
    EXPECT_FLOAT_EQ(community.households.income[1], hit ? 0.5f * dull_income : dull_income) << step;
  }
}

TEST(Income, IllnessAndLayoffBeginByTheirSector) {
  IncomeCoefficients c = coefficients();
  c.layoff_probability = 1.0f;
  Community community = make_singles(2);
  community.households.sector = {Sector::informal, Sector::formal};
  earn(community, whole(community), lucky(community, Draws(606, 0), clock_of(0)), clock_of(0), c);
  EXPECT_EQ(community.households.shock_months, (std::vector<std::uint8_t>{0, 2})) << "two more months of the layoff's three";
  c.layoff_probability = 0.0f;
  c.illness_probability = 1.0f;
  community.households.shock_months = {0, 0};
  earn(community, whole(community), lucky(community, Draws(606, 0), clock_of(1)), clock_of(1), c);
  EXPECT_EQ(community.households.shock_months, (std::vector<std::uint8_t>{1, 0}));
}

// false alarm: five standard errors, once in 1.7 million seeds and sector
TEST(Income, ShocksLeaveThePermanentIncomeItsMean) {
  IncomeCoefficients c = coefficients();
  c.illness_probability = 0.05f;
  c.illness_loss = 0.5f;
  c.layoff_probability = 0.03f;
  c.layoff_loss = 0.8f;
  for (const Sector sector : {Sector::informal, Sector::formal}) {
    Community community = make_singles(50'000);
    community.households.sector.assign(50'000, sector);
    for (std::uint32_t step = 0; step < long_enough; ++step) earn(community, whole(community), lucky(community, Draws(606, 0), clock_of(step)), clock_of(step), c);
    const std::vector<double> income = as_sample(community.households.income, 1.0 / static_cast<double>(dull_income));
    EXPECT_LT(std::abs(errors_from(income, 1.0)), five_errors);
    EXPECT_GT(std::abs(errors_from(income, 0.95)), five_errors) << "what uncorrected shocks would leave, or more";
  }
}

// false alarm: five standard errors, once in 1.7 million seeds
TEST(Income, IllnessComesAtItsRate) {
  IncomeCoefficients c = coefficients();
  c.illness_probability = 0.02f;
  c.illness_loss = 0.5f;
  c.illness_months = 1;
  const Community community = after_months(50'000, c, 1);
  double ill = 0.0;
  for (std::size_t h = 0; h < community.size(); ++h) {
    const float sound = dull_income * std::exp(community.households.transitory[h] - 0.5f * stationary_income_sd(c) * stationary_income_sd(c));
    if (community.households.income[h] < 0.75f * sound) ill += 1.0;
  }
  EXPECT_LT(std::abs(errors_of_count(ill, 50'000, 0.02)), five_errors);
  EXPECT_GT(std::abs(errors_of_count(ill, 50'000, 0.024)), five_errors);
}

TEST(Harvest, FailsOnlyInRuralCommunitiesInJanuaryAndForItsMonths) {
  IncomeCoefficients c = coefficients();
  c.harvest_failure_probability = 1.0f;
  Community rural = make_singles(1);
  Community urban = make_singles(1);
  urban.urban = true;
  const Draws draws(606, 0);
  strike_harvest(rural, draws, clock_of(1), c);
  EXPECT_EQ(rural.harvest_months, 0) << "February";
  strike_harvest(rural, draws, clock_of(12), c);
  strike_harvest(urban, draws, clock_of(12), c);
  EXPECT_EQ(rural.harvest_months, c.harvest_months);
  EXPECT_EQ(urban.harvest_months, 0);
  for (std::uint32_t step = 13; step < 18; ++step) strike_harvest(rural, draws, clock_of(step), c);
  EXPECT_EQ(rural.harvest_months, 1) << "the sixth and last month";
  strike_harvest(rural, draws, clock_of(18), c);
  EXPECT_EQ(rural.harvest_months, 0);
}

TEST(Harvest, CostsFarmersAndNobodyElse) {
  IncomeCoefficients c = coefficients();
  c.innovation_sd = 0.0f;
  c.farm_season.assign(12, 1.0);
  Community community = make_singles(2);
  community.households.sector = {Sector::agriculture, Sector::informal};
  community.harvest_months = 2;
  earn(community, whole(community), lucky(community, Draws(606, 0), clock_of(3)), clock_of(3), c);
  EXPECT_FLOAT_EQ(community.households.income[0], 0.7f * dull_income);
  EXPECT_FLOAT_EQ(community.households.income[1], dull_income);
}

// false alarm: five standard errors, once in 1.7 million seeds
TEST(Harvest, FailsAtItsYearlyRate) {
  IncomeCoefficients c = coefficients();
  c.harvest_failure_probability = 0.1f;
  double failed = 0.0;
  Community community = make_singles(1);
  for (std::uint32_t id = 0; id < 20'000; ++id) {
    community.id = CommunityId(id);
    community.harvest_months = 0;
    strike_harvest(community, Draws(606, 0), clock_of(0), c);
    if (community.harvest_months > 0) failed += 1.0;
  }
  EXPECT_LT(std::abs(errors_of_count(failed, 20'000, 0.1)), five_errors);
  EXPECT_GT(std::abs(errors_of_count(failed, 20'000, 0.12)), five_errors);
}

TEST(Income, WithoutFluctuationIsThePermanentIncome) {
  Community community = make_singles(3);
  community.households.income.assign(3, 0.0f);
  earn_permanent(community, {1, 3});
  EXPECT_EQ(community.households.income, (std::vector<float>{0.0f, dull_income, dull_income}));
}

}  // namespace
}  // namespace guyub
