#include "sim/household/visits.hpp"

#include <gtest/gtest.h>

#include "sim/core/fixed_point.hpp"
#include "sim/core/real_math.hpp"
#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

constexpr VisitCoefficients coefficients{.base = 0.3f, .trust = 1.0f, .attitude = 2.0f, .mother_grade = 0.1f, .distance = 0.2f, .quality = 0.8f, .condition = 1.2f};

/// Mothers of small children, each different; the last household has no child.
Community mothers() {
  std::vector<Family> families;
  for (int i = 0; i < 40; ++i) families.push_back({Member{.age = 25, .grade = i % 13}, Member{.age = 2, .role = Role::child}});
  families.push_back({Member{.age = 60}});
  Community community = make_community(families);
  for (std::size_t h = 0; h < community.size(); ++h) {
    const auto i = static_cast<float>(static_cast<int>(h));
    community.households.trust_state[h] = 0.01f * i;
    community.households.health_attitude[h] = small_share(1.0f - 0.02f * i);
    community.households.kilometres_to_post[h] = 0.1f * i;
  }
  community.institutions.post_quality = 0.8f;
  return community;
}

TEST(Visits, AreMadeWhenTheDrawIsBelowTheLogisticOfTheirLogOdds) {
  Community community = mothers();
  MonthScratch scratch = lucky(community, Draws(606, 0), clock_of(0));
  scratch.visit_premium.assign(community.size(), 0.25f);
  visit(community, whole(community), scratch, coefficients);
  int went = 0;
  for (std::size_t h = 0; h + 1 < community.size(); ++h) {
    const bool goes = scratch.visit[h] < logistic(visit_log_odds(community, h, coefficients) + coefficients.condition * 0.25f);
    EXPECT_EQ(community.households.visit_due[h], 1);
    EXPECT_EQ(community.households.visited[h] != 0, goes) << h;
    went += goes ? 1 : 0;
  }
  EXPECT_GT(went, 5);
  EXPECT_LT(went, 35);
  EXPECT_EQ(community.households.visit_due.back(), 0);
  EXPECT_EQ(community.households.visited.back(), 0);
}

TEST(Visits, RiseWithAttitudeTrustQualityAndTheMothersSchoolingAndFallWithDistance) {
  Community community = mothers();
  const float before = visit_log_odds(community, 0, coefficients);
  community.households.health_attitude[0] = small_share(0.5f);
  EXPECT_NEAR(visit_log_odds(community, 0, coefficients) - before, -1.0f, 1e-4f);
  community.persons.grade[0] = 5;
  EXPECT_NEAR(visit_log_odds(community, 0, coefficients) - before, -0.5f, 1e-4f);
  community.households.kilometres_to_post[0] = 1.0f;
  EXPECT_NEAR(visit_log_odds(community, 0, coefficients) - before, -0.7f, 1e-4f);
  community.institutions.post_quality = 1.0f;
  EXPECT_NEAR(visit_log_odds(community, 0, coefficients) - before, -0.54f, 1e-4f);
}

}  // namespace
}  // namespace guyub
