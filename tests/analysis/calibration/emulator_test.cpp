// The emulator: exact where the model is a polynomial, honest about what it misses elsewhere.

#include "analysis/calibration/emulator.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include <gtest/gtest.h>

namespace guyub::calibration {
namespace {

constexpr std::uint64_t seed = 3;

TEST(LatinHypercube, VisitsEveryPartOfEveryParameterOnce) {
  constexpr std::size_t points = 50;
  const std::vector<Position> design = latin_hypercube(points, 3, KeyedDraws(seed));
  for (std::size_t p = 0; p < 3; ++p) {
    std::vector<int> visits(points, 0);
    for (const Position& position : design) ++visits[static_cast<std::size_t>(position[p] * points)];
    EXPECT_EQ(std::count(visits.begin(), visits.end(), 1), static_cast<std::ptrdiff_t>(points));
  }
  EXPECT_NE(design[0][0], design[0][1]);
}

TEST(Emulator, CountsItsTerms) {
  EXPECT_EQ(Emulator::terms(1, 3), 4u);
  EXPECT_EQ(Emulator::terms(4, 2), 15u);
}

TEST(Emulator, IsExactForAPolynomialOfItsDegree) {
  const auto model = [](const Position& u) { return Outputs{1.0 + u[0] - 3.0 * u[0] * u[1], u[1] * u[1]}; };
  const std::vector<Position> design = latin_hypercube(30, 2, KeyedDraws(seed));
  std::vector<Outputs> outputs;
  for (const Position& u : design) outputs.push_back(model(u));
  const Emulator emulator(design, outputs, 2);
  for (const Position& u : {Position{0.1, 0.9}, Position{0.77, 0.2}}) {
    for (std::size_t j = 0; j < 2; ++j) EXPECT_NEAR(emulator(u)[j], model(u)[j], 1e-9);
  }
  EXPECT_NEAR(emulator.quality()[0].explained, 1.0, 1e-9);
}

TEST(Emulator, FindsTheChanceOfTheModel) {
  // residuals of two outputs with standard deviations .1 and .2 and correlation .6; 4 standard errors of 400 rows
  const std::vector<Position> design = latin_hypercube(400, 2, KeyedDraws(seed));
  std::vector<Outputs> outputs;
  for (std::uint32_t i = 0; i < design.size(); ++i) {
    const double a = KeyedDraws(seed).normal(Use::error, 0, i, 0);
    const double b = 0.6 * a + 0.8 * KeyedDraws(seed).normal(Use::error, 0, i, 1);
    outputs.push_back({design[i][0] + 0.1 * a, design[i][1] + 0.2 * b});
  }
  const Emulator emulator(design, outputs, 2);
  const std::vector<std::size_t> cells{0, 1};
  const Covariance covariance = emulator.residuals(cells);
  EXPECT_NEAR(std::sqrt(covariance.at(0, 0)) / 0.1, 1.0, 4.0 / std::sqrt(800.0) + 0.02);
  EXPECT_NEAR(std::sqrt(covariance.at(1, 1)) / 0.2, 1.0, 4.0 / std::sqrt(800.0) + 0.02);
  EXPECT_NEAR(covariance.at(0, 1) / 0.02, 0.6, 4.0 * 0.64 / 20.0);
  EXPECT_NEAR(emulator.quality()[1].explained, 1.0 - 0.04 / (1.0 / 12.0 + 0.04), 0.12);
}

TEST(Emulator, FitsEveryOutputWhereItHasAValueAndRefusesTooFew) {
  const std::vector<Position> design = latin_hypercube(40, 2, KeyedDraws(seed));
  std::vector<Outputs> outputs;
  for (std::uint32_t i = 0; i < design.size(); ++i) {
    const double chance = KeyedDraws(seed).normal(Use::error, 0, i);
    outputs.push_back({design[i][0], design[i][1] + chance});
  }
  const Emulator whole(design, outputs, 1);
  for (std::size_t i = 0; i < 10; ++i) outputs[i][0] = std::numeric_limits<double>::quiet_NaN();
  const Emulator emulator(design, outputs, 1);
  EXPECT_NEAR(emulator(design[3])[0], design[3][0], 1e-9);
  EXPECT_EQ(emulator(design[3])[1], whole(design[3])[1]);
  EXPECT_EQ(emulator.quality()[1].residual_sd, whole.quality()[1].residual_sd);
  const std::vector<std::size_t> cells{0, 1};
  const Covariance covariance = emulator.residuals(cells);
  EXPECT_LE(covariance.at(0, 1) * covariance.at(0, 1), covariance.at(0, 0) * covariance.at(1, 1));
  for (std::size_t i = 0; i < 35; ++i) outputs[i][0] = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(Emulator(design, outputs, 1), std::runtime_error);
}

TEST(ErrorModel, MeasuresByTheCovariance) {
  Covariance covariance(2);
  covariance.at(0, 0) = 4.0;
  covariance.at(1, 1) = 1.0;
  covariance.at(0, 1) = covariance.at(1, 0) = 1.0;
  const ErrorModel error({0, 2}, {1.0, 1.0}, covariance);
  // inverse of the covariance is (1 -1; -1 4) / 3; the difference is (2, 1); the output between does not count
  EXPECT_NEAR(error.distance2({3.0, 99.0, 2.0}), (4.0 - 4.0 + 4.0) / 3.0, 1e-12);
  EXPECT_EQ(error.around({3.0, 2.0}).distance2({3.0, 0.0, 2.0}), 0.0);
  EXPECT_TRUE(std::isinf(error.distance2({3.0, 0.0, std::numeric_limits<double>::quiet_NaN()})));
  covariance.at(0, 1) = covariance.at(1, 0) = 3.0;
  EXPECT_THROW(ErrorModel({0, 1}, {0.0, 0.0}, covariance), std::runtime_error);
}

}  // namespace
}  // namespace guyub::calibration
