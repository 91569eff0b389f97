// Levels, paired effects and the linear forecast on runs with known answers.

#include "analysis/effects.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "analysis/trend.hpp"
#include "tests/analysis/synthetic_run.hpp"

namespace guyub::analysis {
namespace {

TEST(Effects, LevelIsTheMeanOfTheLastMonths) {
  RunResults run = empty_run(1, 2, 20);
  add_indicator(run, "x", Format::number, Good::none, [](std::size_t, std::size_t replicate, std::size_t month) {
    return 100.0 * static_cast<double>(replicate) + static_cast<double>(month);
  });
  // Months 8 to 19: mean 13.5.
  const std::vector<double> means = window_means(run.overall.series.front(), 0, 0, 12);
  EXPECT_EQ(means, (std::vector<double>{13.5, 113.5}));
  EXPECT_EQ(window_means(run.overall.series.front(), 0, 0, 50), (std::vector<double>{9.5, 109.5}));
}

TEST(Effects, MonthsWithoutValueAreLeftOut) {
  RunResults run = empty_run(1, 1, 3);
  Series& series = add_indicator(run, "x", Format::number, Good::none, [](std::size_t, std::size_t, std::size_t month) {
    return month == 1 ? unknown : static_cast<double>(month);
  });
  EXPECT_EQ(window_means(series, 0, 0, 12), (std::vector<double>{1.0}));
  series.values.assign(3, unknown);
  EXPECT_TRUE(std::isnan(window_means(series, 0, 0, 12).front()));
  EXPECT_TRUE(levels_of(run, {}).empty());
}

TEST(Effects, PairingRemovesSharedLuck) {
  RunResults run = empty_run(2, 4, 12);
  add_indicator(run, "x", Format::number, Good::up, [](std::size_t variant, std::size_t replicate, std::size_t) {
    return 50.0 * static_cast<double>(replicate) + (variant == 1 ? 2.0 : 0.0);
  });
  const std::vector<EffectRow> effects = effects_of(run, {});
  ASSERT_EQ(effects.size(), 1U);
  EXPECT_DOUBLE_EQ(effects[0].difference.mean, 2.0);
  EXPECT_DOUBLE_EQ(effects[0].difference.mcse, 0.0);
  EXPECT_DOUBLE_EQ(effects[0].percent, 100.0 * 2.0 / 75.0);
  EXPECT_EQ(effects[0].verdict, Verdict::clear);
  // The levels themselves could not have told it.
  const std::vector<LevelRow> levels = levels_of(run, {});
  EXPECT_LT(levels[1].value.low, levels[0].value.high);
}

TEST(Effects, AVariantThatChangesNothingDiffersByNothing) {
  RunResults run = empty_run(2, 3, 12);
  add_indicator(run, "x", Format::share, Good::up, [](std::size_t, std::size_t replicate, std::size_t month) {
    return 0.1 * static_cast<double>(replicate) + 0.01 * static_cast<double>(month);
  });
  const std::vector<EffectRow> effects = effects_of(run, {});
  EXPECT_EQ(effects.at(0).difference.mean, 0.0);
  EXPECT_EQ(effects.at(0).verdict, Verdict::no_difference);
}

TEST(Effects, PlacesDecilesAndProgrammesAreGroups) {
  RunResults run = empty_run(2, 2, 12);
  run.by_place.groups = {"urban", "rural"};
  Series series({"x", {"x", "x"}, "1", Good::none, Format::number}, run.shape(2));
  for (std::size_t cell = 0; cell < series.values.size(); ++cell) series.values[cell] = cell % 2 == 0 ? 1.0 : 3.0;
  run.by_place.series.push_back(series);
  add_programmes(run, {"pkh"});
  add_programme_indicator(run, "coverage", Format::share, Good::none,
                          [](std::size_t variant, std::size_t) { return variant == 0 ? unknown : 0.4; });
  const std::vector<LevelRow> levels = levels_of(run, {});
  ASSERT_EQ(levels.size(), 5U);
  EXPECT_EQ(levels[0].group, "urban");
  EXPECT_DOUBLE_EQ(levels[0].value.mean, 1.0);
  EXPECT_EQ(levels[2].group, "rural");
  EXPECT_DOUBLE_EQ(levels[2].value.mean, 3.0);
  EXPECT_EQ(levels[4].group, "programme_pkh");
  EXPECT_EQ(levels[4].variant, 1U);
  // The base has no such programme, so there is no effect of it.
  EXPECT_EQ(effects_of(run, {}).size(), 2U);
}

std::vector<double> line_with_kink(std::size_t months, std::size_t kink, double jump) {
  std::vector<double> path;
  for (std::size_t month = 0; month < months; ++month) {
    const double wobble = month % 2 == 0 ? 0.1 : -0.1;
    path.push_back(5.0 + 0.25 * static_cast<double>(month) + wobble + (month >= kink ? jump : 0.0));
  }
  return path;
}

TEST(Trend, ExactLineIsFoundAndNeverLeft) {
  const std::vector<double> path = [] {
    std::vector<double> values;
    for (int month = 0; month < 36; ++month) values.push_back(0.3 - 0.001 * month);
    return values;
  }();
  const auto trend = fit_trend(path, 12, 0.9);
  ASSERT_TRUE(trend.has_value());
  for (std::size_t month = 0; month < path.size(); ++month) EXPECT_NEAR(trend->line[month], path[month], 1e-12);
  EXPECT_FALSE(parting_month(path, *trend, 12).has_value());
}

TEST(Trend, BandAsInTheTextbook) {
  // Five points by hand: slope 0.6, intercept 2.8, residual sum of squares 2.4. At month 6,
  // 4 from the middle: half width t(3) * sqrt(2.4/3) * sqrt(1 + 1/5 + 16/10), t(3) at 95% = 2.353363.
  const std::vector<double> path{2, 4, 5, 4, 5, 0, 0};
  const auto trend = fit_trend(path, 5, 0.9);
  ASSERT_TRUE(trend.has_value());
  EXPECT_NEAR(trend->line[0], 2.8, 1e-12);
  EXPECT_NEAR(trend->line[6], 2.8 + 0.6 * 6, 1e-12);
  EXPECT_NEAR(trend->high[6] - trend->line[6], 2.353363 * std::sqrt(0.8) * std::sqrt(1.0 + 0.2 + 1.6), 1e-5);
}

TEST(Trend, PartsWhereThePathKinks) {
  const std::vector<double> path = line_with_kink(36, 20, 4.0);
  const auto trend = fit_trend(path, 12, 0.9);
  ASSERT_TRUE(trend.has_value());
  EXPECT_EQ(parting_month(path, *trend, 12), 20U);
}

TEST(Trend, AShortExcursionIsNoParting) {
  std::vector<double> path = line_with_kink(36, 36, 0.0);
  path[20] += 4.0;
  path[21] += 4.0;
  const auto trend = fit_trend(path, 12, 0.9);
  ASSERT_TRUE(trend.has_value());
  EXPECT_FALSE(parting_month(path, *trend, 12).has_value());
  path[22] += 4.0;
  EXPECT_EQ(parting_month(path, *trend, 12), 20U);
}

TEST(Trend, LeavingToTheEndIsAParting) {
  std::vector<double> path = line_with_kink(36, 34, 4.0);
  const auto trend = fit_trend(path, 12, 0.9);
  EXPECT_EQ(parting_month(path, *trend, 12), 34U);
}

TEST(Trend, BandCoversTheNextMonthAtTheStatedRate) {
  constexpr int trials = 8'000;
  constexpr std::size_t fitted = 12;
  std::mt19937_64 stream(609);
  std::normal_distribution<double> normal;
  int covered = 0, covered_after_kink = 0;
  for (int trial = 0; trial < trials; ++trial) {
    std::vector<double> path;
    for (std::size_t month = 0; month <= fitted; ++month)
      path.push_back(0.2 * static_cast<double>(month) + normal(stream));
    const auto trend = fit_trend(path, fitted, 0.9);
    covered += path[fitted] >= trend->low[fitted] && path[fitted] <= trend->high[fitted];
    covered_after_kink += path[fitted] + 1.0 >= trend->low[fitted] && path[fitted] + 1.0 <= trend->high[fitted];
  }
  const double bound = 4.0 * std::sqrt(0.9 * 0.1 / trials);
  EXPECT_NEAR(covered / double{trials}, 0.9, bound);
  EXPECT_LT(covered_after_kink / double{trials}, 0.9 - bound);
}

TEST(Trend, NothingToFitOrToForecast) {
  const std::vector<double> path{1, 2, 3, 4};
  EXPECT_FALSE(fit_trend(path, 2, 0.9).has_value());
  EXPECT_FALSE(fit_trend(path, 4, 0.9).has_value());
  EXPECT_FALSE(fit_trend(std::vector<double>{1, unknown, 3, 4, 5}, 4, 0.9).has_value());
}

TEST(Trend, IsFittedToSixMonthsAfterTheStart) {
  CompareOptions options;
  options.policy_start = 6;
  EXPECT_EQ(fit_months_of(options), 12U);
  options.fit_months = 9;
  EXPECT_EQ(fit_months_of(options), 9U);
}

TEST(Trend, PathsAreMeansOverReplicates) {
  RunResults run = empty_run(2, 2, 18);
  add_indicator(
      run, "x", Format::number, Good::none, [](std::size_t variant, std::size_t replicate, std::size_t month) {
        return (replicate == 0 ? -1.0 : 1.0) + static_cast<double>(month) + (variant == 1 && month >= 15 ? 5.0 : 0.0);
      });
  const std::vector<PathRow> paths = paths_of(run, {});
  ASSERT_EQ(paths.size(), 2U);
  EXPECT_DOUBLE_EQ(paths[0].mean[10], 10.0);
  EXPECT_FALSE(paths[0].parts.has_value());
  EXPECT_EQ(paths[1].parts, 15U);
}

}  // namespace
}  // namespace guyub::analysis
