// Simulated moments on problems whose answer is known.

#include "analysis/moments/moment_fit.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace guyub::analysis {
namespace {

Moment observed(double value, double error, bool fitted = true) {
  return {value, [error](double) { return error; }, fitted};
}

/// Moments a, b, a + b.
std::vector<std::vector<double>> linear(const std::vector<std::vector<double>>& points) {
  std::vector<std::vector<double>> values;
  for (const std::vector<double>& p : points) values.push_back({p[0], p[1], p[0] + p[1]});
  return values;
}

TEST(MomentFit, OfALinearModelIsTheNormalPosterior) {
  // precision: prior 1/4 each; data 1 each on a, b and a + b
  const std::vector<MomentParameter> parameters{{"a", 0.0, 2.0, 0.1}, {"b", 0.0, 2.0, 0.1}};
  const std::vector<Moment> moments{observed(1.0, 1.0), observed(2.0, 1.0), observed(3.0, 1.0)};
  const MomentFit fit = fit_moments(parameters, moments, linear, linear, {0.0, 0.0}, {.iterations = 20, .damping = 1.0, .enough = 1e-12}, {});
  // (1/4 + 2) a + b = 4, a + (1/4 + 2) b = 5
  EXPECT_NEAR(fit.best[0], (2.25 * 4.0 - 5.0) / (2.25 * 2.25 - 1.0), 1e-6);
  EXPECT_NEAR(fit.best[1], (2.25 * 5.0 - 4.0) / (2.25 * 2.25 - 1.0), 1e-6);
  EXPECT_NEAR(fit.covariance[0][0], 2.25 / (2.25 * 2.25 - 1.0), 1e-6);
  EXPECT_NEAR(fit.covariance[0][1], -1.0 / (2.25 * 2.25 - 1.0), 1e-6);
}

TEST(MomentFit, HeldOutAndMissingMomentsDoNotCount) {
  const std::vector<MomentParameter> parameters{{"a", 0.0, 100.0, 0.1}, {"b", 5.0, 1.0, 0.1}};
  const std::vector<Moment> moments{observed(1.0, 0.01), observed(-50.0, 0.01, false), observed(std::nan(""), 0.01)};
  const MomentFit fit = fit_moments(parameters, moments, linear, linear, {0.0, 5.0}, {.iterations = 20, .damping = 1.0, .enough = 1e-12}, {});
  EXPECT_NEAR(fit.best[0], 1.0, 1e-3);
  EXPECT_NEAR(fit.best[1], 5.0, 1e-6) << "only its prior tells of it";
  EXPECT_NEAR(std::sqrt(fit.covariance[1][1]), 1.0, 1e-6);
  EXPECT_EQ(misfit(moments, fit.simulated, false).moments, 1u);
  EXPECT_GT(misfit(moments, fit.simulated, false).chi_square, 1e6);
}

TEST(MomentFit, AMomentWithoutAValueAtThePointDoesNoHarm) {
  const MomentModel sometimes = [](const std::vector<std::vector<double>>& points) {
    std::vector<std::vector<double>> values;
    for (const std::vector<double>& p : points) values.push_back({p[0], p[0] > 0.05 && p[0] < 0.5 ? 1.0 : std::nan("")});
    return values;
  };
  const std::vector<MomentParameter> parameters{{"a", 0.0, 100.0, 0.1}};
  const std::vector<Moment> moments{observed(1.0, 0.01), {2.0, [](double simulated) { return simulated; }, true}};
  const MomentFit fit = fit_moments(parameters, moments, sometimes, sometimes, {0.0}, {.iterations = 20, .damping = 1.0, .enough = 1e-12}, {});
  EXPECT_NEAR(fit.best[0], 1.0, 1e-3);
  EXPECT_TRUE(std::isfinite(fit.covariance[0][0]));
}

TEST(MomentFit, FindsTheMinimumOfABanana) {
  const MomentModel banana = [](const std::vector<std::vector<double>>& points) {
    std::vector<std::vector<double>> values;
    for (const std::vector<double>& p : points) values.push_back({p[0], p[1] - p[0] * p[0]});
    return values;
  };
  const std::vector<MomentParameter> parameters{{"x", 0.0, 1e3, 1e-4}, {"y", 0.0, 1e3, 1e-4}};
  const std::vector<Moment> moments{observed(1.0, 1.0), observed(0.0, 0.1)};
  const MomentFit fit = fit_moments(parameters, moments, banana, banana, {-1.2, 1.0}, {.iterations = 100, .damping = 1.0, .enough = 0.0}, {});
  EXPECT_NEAR(fit.best[0], 1.0, 1e-2);
  EXPECT_NEAR(fit.best[1], 1.0, 2e-2);
}

TEST(MomentFit, DrawsHaveThePosteriorsSpread) {
  MomentFit fit;
  fit.best = {1.0, 2.0};
  fit.covariance = {{4.0, 1.0}, {1.0, 9.0}};
  const auto draws = posterior_draws(fit, {{1.0, 0.0}, {0.0, 1.0}, {0.0, 0.0}});
  EXPECT_NEAR(draws[0][0], 3.0, 1e-12);
  EXPECT_NEAR(draws[0][1], 2.5, 1e-12);
  EXPECT_NEAR(draws[1][1], 2.0 + std::sqrt(8.75), 1e-12);
  EXPECT_EQ(draws[2], fit.best);
}

}  // namespace
}  // namespace guyub::analysis
