// Priors as maps between shares and values.

#include "analysis/calibration/prior.hpp"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace guyub::calibration {
namespace {

Parameter parameter(Parameter::Shape shape) {
  Parameter p;
  p.prior = shape;
  return p;
}

TEST(Prior, UniformIsALine) {
  Parameter p = parameter(Parameter::Shape::uniform);
  p.low = 2.0;
  p.high = 6.0;
  const Prior prior(p);
  EXPECT_DOUBLE_EQ(prior.value(0.25), 3.0);
  EXPECT_NEAR(prior.mean(), 4.0, 1e-9);
  EXPECT_NEAR(prior.standard_deviation(), 4.0 / std::sqrt(12.0), 1e-6);
}

TEST(Prior, LogUniformGivesEveryFactorTheSameShare) {
  Parameter p = parameter(Parameter::Shape::log_uniform);
  p.low = 0.1;
  p.high = 10.0;
  EXPECT_NEAR(Prior(p).value(0.5), 1.0, 1e-12);
  EXPECT_NEAR(Prior(p).value(0.75) / Prior(p).value(0.5), Prior(p).value(0.5) / Prior(p).value(0.25), 1e-12);
}

TEST(Prior, NormalIsCutAtItsBounds) {
  Parameter p = parameter(Parameter::Shape::normal);
  p.mean = 0.0;
  p.standard_deviation = 1.0;
  EXPECT_NEAR(Prior(p).value(0.975), 1.959964, 1e-5);
  p.low = 0.0;
  const Prior half(p);
  EXPECT_GE(half.value(1e-9), 0.0);
  EXPECT_NEAR(half.value(0.5), 0.674490, 1e-5);   // three quarters of the whole one
  EXPECT_NEAR(half.mean(), std::sqrt(2.0 / std::numbers::pi), 1e-3);
}

TEST(Prior, BetaStretchesBetweenItsBounds) {
  Parameter p = parameter(Parameter::Shape::beta);
  p.alpha = 2.0;
  p.beta = 2.0;
  EXPECT_NEAR(Prior(p).value(0.5), 0.5, 1e-9);
  p.low = 10.0;
  p.high = 20.0;
  EXPECT_NEAR(Prior(p).mean(), 15.0, 1e-3);
  EXPECT_NEAR(Prior(p).standard_deviation(), 10.0 * std::sqrt(0.05), 1e-2);
}

TEST(Prior, WholeNumbersAreRounded) {
  Parameter p = parameter(Parameter::Shape::uniform);
  p.low = 1.0;
  p.high = 4.0;
  p.whole = true;
  EXPECT_EQ(Prior(p).value(0.49), 2.0);
}

}  // namespace
}  // namespace guyub::calibration
