#include "sim/change/local_fit.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "tests/sim/support/small_change.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

constexpr LocalFitCoefficients places{.heterogeneity = 0.8f, .tolerance = 1.2f};

std::vector<double> fits(const Plan& plan, const LocalFitCoefficients& c, std::int32_t months = 0) {
  const Draws draws(606, 0);
  std::vector<double> found;
  Community community = make_singles(1);
  for (std::uint32_t place = 0; place < 20'000; ++place) {
    community.id = CommunityId(place);
    found.push_back(static_cast<double>(local_fit(community, plan, participatory(), months, draws, c)));
  }
  return found;
}

double mean_fit(double h, double kappa, double d) { return std::pow(1.0 + h * h / (kappa * kappa), -0.5 * d); }

TEST(LocalFit, OfAUniformPlanHasTheMeanOfItsClosedForm) {
  for (const std::int32_t d : {1, 3, 4, 5, 8}) {
    const std::vector<double> found = fits({.kind = PlanKind::uniform, .dimensions = d}, places);
    EXPECT_LT(std::abs(statistics::errors_from(found, mean_fit(0.8, 1.2, d))), statistics::five_errors) << d << " dimensions";
    EXPECT_GT(std::abs(statistics::errors_from(found, mean_fit(0.8, 1.2, d + 1))), statistics::five_errors) << d << " dimensions";
  }
}

TEST(LocalFit, IsFullWherePlacesAreAlikeOrNothingLocalMatters) {
  for (const double fit : fits({.kind = PlanKind::uniform, .dimensions = 3}, {.heterogeneity = 0.0f, .tolerance = 1.2f})) ASSERT_EQ(fit, 1.0);
  for (const double fit : fits({.kind = PlanKind::uniform, .dimensions = 0}, places)) ASSERT_EQ(fit, 1.0);
}

TEST(LocalFit, OfAParticipatoryPlanBeginsAsAUniformOneAndIsLearned) {
  const Plan plan{.kind = PlanKind::participatory, .dimensions = 3};
  const Approach approach = participatory();   // onset 3, six months
  EXPECT_EQ(learned(plan, approach, 3), 0.0f);
  EXPECT_NEAR(static_cast<double>(learned(plan, approach, 9)), 1.0 - std::exp(-1.0), 1e-6);
  EXPECT_EQ(learned({.kind = PlanKind::uniform, .dimensions = 3}, approach, 90), 0.0f);
  EXPECT_EQ(fits(plan, places, 3), fits({.kind = PlanKind::uniform, .dimensions = 3}, places));
  // what is left of the distance shrinks alike everywhere: the closed form with h (1 - w)
  EXPECT_LT(std::abs(statistics::errors_from(fits(plan, places, 9), mean_fit(0.8 * std::exp(-1.0), 1.2, 3))), statistics::five_errors);
}

}  // namespace
}  // namespace guyub
