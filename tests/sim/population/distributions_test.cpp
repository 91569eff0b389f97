// The distributions that are solved once for a region.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "sim/core/real_math.hpp"
#include "sim/population/attainment_distribution.hpp"
#include "sim/population/beta_quantile.hpp"
#include "sim/population/quasi_random.hpp"
#include "sim/population/rank_histogram.hpp"
#include "sim/population/ratio_sums.hpp"
#include "sim/population/size_distribution.hpp"
#include "sim/population/welfare_distribution.hpp"
#include "tests/sim/population/region_inputs.hpp"

namespace guyub {
namespace {

TEST(SystematicSequence, AnyRunIsSpreadEvenly) {
  for (const std::uint64_t offset : {std::uint64_t{0}, std::uint64_t{0x123456789ABCDEF0}}) {
    const SystematicSequence sequence(offset);
    for (const std::uint64_t first : {std::uint64_t{0}, std::uint64_t{777'777'777}}) {
      for (const int run : {10, 300, 5'000}) {
        int below = 0;
        for (int i = 0; i < run; ++i) below += sequence.at(first + static_cast<std::uint64_t>(i)) < 0.3;
        EXPECT_NEAR(below, 0.3 * run, 3.0);
      }
    }
  }
}

TEST(SizeDistribution, KeepsTheClassesAndMeetsTheMean) {
  const RegionStatistics region = read_region("nusa_tenggara_timur");
  const SizeDistribution sizes(region, read_coefficients().composition);
  std::array<double, 13> share{};
  constexpr int points = 200'000;
  for (int i = 0; i < points; ++i) share[sizes.size_at((i + 0.5) / points)] += 1.0 / points;
  EXPECT_NEAR(share[1], region.household_size.one, 1e-5);
  EXPECT_NEAR(share[2] + share[3], region.household_size.two_three, 1e-5);
  EXPECT_NEAR(share[4] + share[5], region.household_size.four_five, 1e-5);
  EXPECT_NEAR(sizes.mean(), region.population / region.households, 1e-6);
}

TEST(SizeDistribution, KeepsTheClassesWhereTheMeanIsOutOfReach) {
  RegionStatistics region = read_region("nusa_tenggara_timur");
  region.population *= 2.0;
  const SizeDistribution sizes(region, read_coefficients().composition);
  EXPECT_LT(sizes.mean(), region.population / region.households);
  EXPECT_EQ(sizes.size_at(region.household_size.one - 1e-6), 1);
  EXPECT_EQ(sizes.size_at(region.household_size.one + 1e-6), 2);
}

TEST(AgeDistribution, GivesTheAgesOfTheCellAtItsQuantile) {
  const RegionStatistics region = read_region("papua");
  const AgeDistribution ages(region, 4.0);
  double below = 0.0;
  for (const Sex sex : {Sex::female, Sex::male}) {
    for (std::size_t group = 0; group < AgeStructure::groups; ++group) {
      const double share = ages.share(sex, group);
      for (const double within : {0.001, 0.5, 0.999}) {
        const AgeAndSex person = ages.at(below + within * share);
        EXPECT_EQ(person.sex, sex);
        EXPECT_EQ(std::min<std::size_t>(person.age_months / 60u, 16), group);
        if (group < 16) { EXPECT_NEAR(person.age_months, 60.0 * (static_cast<double>(group) + within), 1.0); }
        EXPECT_LT(person.age_months, 1200);
      }
      below += share;
    }
  }
}

TEST(WelfareDistribution, MeetsGiniShareBelowTheLineAndMean) {
  for (const std::string& name : region_names()) {
    const RegionStatistics region = read_region(name);
    const WelfareDistribution welfare(region, read_coefficients().welfare);
    constexpr int points = 40'000;
    double total = 0.0, area = 0.0;
    int poor = 0;
    for (int i = 0; i < points; ++i) {
      const float score = normal_quantile((static_cast<float>(i) + 0.5f) / points);
      const double consumption = static_cast<double>(welfare.consumption(score));
      poor += consumption < region.poverty_line;
      area += 2.0 * total + consumption;
      total += consumption;
    }
    EXPECT_NEAR(static_cast<double>(poor) / points, region.poverty_rate, 5e-4) << name;
    EXPECT_NEAR(1.0 - area / (points * total), region.gini, 2e-3) << name;
    EXPECT_NEAR(total / points / welfare.mean(), 1.0, 5e-3) << name;
  }
}

TEST(WelfareDistribution, PermanentConsumptionIsTheMeanOverTheMonthsLuck) {
  const WelfareDistribution welfare(read_region("jawa_barat"), read_coefficients().welfare);
  const double noise = welfare.noise_share();
  EXPECT_GT(noise, 0.0);
  for (const float score : {-2.0f, 0.0f, 1.5f}) {
    double sum = 0.0;
    constexpr int points = 20'000;
    for (int i = 0; i < points; ++i) {
      const double luck = static_cast<double>(normal_quantile((static_cast<float>(i) + 0.5f) / points));
      const double month = std::sqrt(1.0 - noise) * static_cast<double>(score) + std::sqrt(noise) * luck;
      sum += static_cast<double>(welfare.consumption(static_cast<float>(month)));
    }
    EXPECT_NEAR(static_cast<double>(welfare.permanent(score)) * points / sum, 1.0, 0.01);
  }
}

TEST(AttainmentDistribution, MeetsMeanYearsOfSchooling) {
  const SynthesisCoefficients coefficients = read_coefficients();
  for (const std::string& name : region_names()) {
    const RegionStatistics region = read_region(name);
    const AgeDistribution ages(region, coefficients.composition.oldest_mean_years);
    const AttainmentDistribution attainment(region, coefficients.schooling, ages);
    EXPECT_NEAR(attainment.mean(), region.mean_years_schooling, 1e-3) << name;
    EXPECT_GE(attainment.grade(30, true, 0.0f), attainment.grade(70, false, 0.0f)) << name;
  }
}

TEST(BetaQuantile, HasTheMomentsOfBetaFourSix) {
  const BetaQuantile beta(4.0, 6.0);
  double sum = 0.0, squares = 0.0;
  constexpr int points = 10'000;
  for (int i = 0; i < points; ++i) {
    const double x = static_cast<double>(beta.at((static_cast<float>(i) + 0.5f) / points));
    sum += x / points;
    squares += x * x / points;
  }
  EXPECT_NEAR(sum, 0.4, 1e-3);
  EXPECT_NEAR(squares - sum * sum, 4.0 * 6.0 / (100.0 * 11.0), 2e-4);
  EXPECT_NEAR(beta.at(0.5f), 0.3941f, 2e-3f);  // median of Beta(4,6)
}

TEST(RankHistogram, GivesWeightedRanks) {
  RankHistogram histogram(1024, -4.0f, 4.0f);
  histogram.add(-1.0f, 3);
  histogram.add(0.0f, 1);
  histogram.add(9.0f, 4);  // beyond the range: last bin
  histogram.seal();
  EXPECT_EQ(histogram.total(), 8);
  EXPECT_FLOAT_EQ(histogram.rank(-1.0f, 3), 1.5f / 8.0f);
  EXPECT_FLOAT_EQ(histogram.rank(0.0f, 1), 3.5f / 8.0f);
  EXPECT_FLOAT_EQ(histogram.rank(9.0f, 4), 6.0f / 8.0f);
}

TEST(RankHistogram, KeepsTheOrderWithinABin) {
  RankHistogram histogram(1, 0.0f, 1.0f);
  for (const float score : {0.2f, 0.5f, 0.9f}) histogram.add(score, 1);
  histogram.seal();
  EXPECT_LT(histogram.rank(0.2f, 1), histogram.rank(0.5f, 1));
  EXPECT_LT(histogram.rank(0.5f, 1), histogram.rank(0.9f, 1));
  EXPECT_LT(histogram.rank(0.9f, 1), 1.0f);
}

TEST(RatioSums, HasTheErrorOfAShareAndNoneForAConstantRatio) {
  RatioSums share, constant;
  for (int i = 0; i < 1000; ++i) {
    share.add(i % 4 == 0, 1);
    constant.add(2 * (1 + i % 3), 1 + i % 3);
  }
  EXPECT_NEAR(share.error(), std::sqrt(0.25 * 0.75 / 999.0), 1e-9);
  EXPECT_NEAR(constant.error(), 0.0, 1e-9);
}

}  // namespace
}  // namespace guyub
