#include "sim/core/real_math.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <gtest/gtest.h>

#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

constexpr int points = 1'000'000;

/// Calls visit(x) on evenly spaced points of [low, high].
template <class Real, class Visit>
void sweep(Real low, Real high, Visit visit) {
  for (int i = 0; i <= points; ++i) visit(static_cast<Real>(low + (high - low) * static_cast<Real>(i) / static_cast<Real>(points)));
}

TEST(ExpReal, FloatKeepsItsStatedError) {
  double worst = 0.0;
  sweep(-87.0f, 88.0f, [&](float x) {
    const double exact = std::exp(static_cast<double>(x));
    worst = std::max(worst, std::abs(static_cast<double>(exp_real(x)) / exact - 1.0));
  });
  EXPECT_LT(worst, 3e-7);
  EXPECT_EQ(exp_real(0.0f), 1.0f);
}

TEST(ExpReal, FloatSaturatesAndStaysPositiveAndFinite) {
  EXPECT_EQ(exp_real(-1000.0f), exp_real(-87.0f));
  EXPECT_EQ(exp_real(1000.0f), exp_real(88.0f));
  EXPECT_GT(exp_real(-87.0f), 0.0f);
  EXPECT_TRUE(std::isfinite(exp_real(88.0f)));
}

TEST(ExpReal, DoubleKeepsItsStatedError) {
  double worst = 0.0;
  sweep(-700.0, 700.0, [&](double x) { worst = std::max(worst, std::abs(exp_real(x) / std::exp(x) - 1.0)); });
  EXPECT_LT(worst, 1e-14);
  EXPECT_EQ(exp_real(-1e6), exp_real(-700.0));
  EXPECT_EQ(exp_real(1e6), exp_real(700.0));
}

TEST(LogReal, FloatKeepsItsStatedErrorNearOne) {
  double worst = 0.0;
  sweep(0.5f, 2.0f, [&](float x) {
    worst = std::max(worst, std::abs(static_cast<double>(log_real(x)) - std::log(static_cast<double>(x))));
  });
  EXPECT_LT(worst, 3e-7);
  EXPECT_EQ(log_real(1.0f), 0.0f);
}

TEST(LogReal, FloatKeepsItsStatedErrorOverAllNormalNumbers) {
  double worst = 0.0;
  for (std::int32_t bits = 0x00800000; bits < 0x7F800000 - 2039; bits += 2039) {
    const float x = std::bit_cast<float>(bits);
    const double exact = std::log(static_cast<double>(x));
    worst = std::max(worst, std::abs(static_cast<double>(log_real(x)) - exact) / std::max(1.0, std::abs(exact)));
  }
  EXPECT_LT(worst, 3e-7);
}

TEST(LogReal, DoubleKeepsItsStatedError) {
  double worst = 0.0;
  for (double x = 1e-300; x < 1e300; x *= 1.0007) {
    worst = std::max(worst, std::abs(log_real(x) - std::log(x)) / std::max(1.0, std::abs(std::log(x))));
  }
  sweep(0.5, 2.0, [&](double x) { worst = std::max(worst, std::abs(log_real(x) - std::log(x))); });
  EXPECT_LT(worst, 1e-15);
}

TEST(Power, AgreesWithTheLibrary) {
  for (const double x : {1e-6, 0.3, 1.0, 2.5, 1e6}) {
    for (const double y : {-3.0, -0.5, 0.0, 0.7, 4.0}) EXPECT_NEAR(power(x, y) / std::pow(x, y), 1.0, 1e-13);
  }
}

TEST(SquareRoot, IsExactlyRounded) {
  sweep(0.0f, 100.0f, [](float x) { ASSERT_EQ(square_root(x), std::sqrt(x)); });
  EXPECT_EQ(square_root(2.0), std::sqrt(2.0));
}

TEST(Logistic, IsMonotoneSymmetricAndInsideTheUnitInterval) {
  float before = 0.0f;
  sweep(-90.0f, 90.0f, [&](float x) {
    const float y = logistic(x);
    ASSERT_GE(y, before) << x;
    ASSERT_LE(y, 1.0f);
    ASSERT_NEAR(y + logistic(-x), 1.0f, 3e-7f);
    before = y;
  });
  EXPECT_EQ(logistic(0.0f), 0.5f);
}

TEST(NormalProbability, KeepsItsStatedError) {
  double worst = 0.0;
  sweep(-8.0, 8.0, [&](double z) { worst = std::max(worst, std::abs(normal_probability(z) - statistics::standard_normal(z))); });
  EXPECT_LT(worst, 7.6e-8);
  EXPECT_NEAR(normal_probability(0.0), 0.5, 1e-8);
}

TEST(NormalQuantile, InvertsTheDistributionWithinItsStatedError) {
  double worst = 0.0;
  sweep(0x1p-24f, 1.0f - 0x1p-24f, [&](float p) {
    if (!(p > 0.0f && p < 1.0f)) return;
    const double z = static_cast<double>(normal_quantile(p));
    const double tail = std::min(static_cast<double>(p), 1.0 - static_cast<double>(p));
    const double got = 0.5 * std::erfc(std::abs(z) / std::sqrt(2.0));
    const double density = std::exp(-0.5 * z * z) / std::sqrt(2.0 * 3.14159265358979323846);
    worst = std::max(worst, std::abs(got - tail) / density / std::max(1.0, std::abs(z)));  // error of z
  });
  EXPECT_LT(worst, 1e-6);
}

TEST(NormalQuantile, IsOddAndMonotone) {
  float before = -100.0f;
  for (int i = 1; i < 4096; ++i) {
    const float p = static_cast<float>(i) / 4096.0f;
    EXPECT_GT(normal_quantile(p), before);
    EXPECT_EQ(normal_quantile(p), -normal_quantile(1.0f - p));
    before = normal_quantile(p);
  }
}

}  // namespace
}  // namespace guyub
