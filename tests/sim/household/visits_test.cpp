// Visits to the health post.

#include "sim/household/visits.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

using namespace statistics;

VisitCoefficients visit_coefficients() { return {.base = 0.8f, .trust = 1.0f, .distance = 0.15f, .quality = 0.8f, .condition = 1.2f}; }

void go(Community& community, float premium = 0.0f) {
  MonthScratch scratch = lucky(community, Draws(606, 0), clock_of(1));
  std::fill(scratch.visit_premium.begin(), scratch.visit_premium.end(), premium);
  visit(community, whole(community), scratch, visit_coefficients());
}

double visits_made(const Community& community) {
  double made = 0.0;
  for (const std::uint8_t visited : community.households.visited) made += visited;
  return made;
}

TEST(Visits, AreDueForYoungChildrenAndPregnancies) {
  Community community = make_community({{Member{}}, {Member{}, Member{.age = 5}}, {Member{}, Member{.age = 6}}, {Member{}}});
  community.persons.pregnancy[community.first_person(3)] = 4;
  go(community);
  EXPECT_EQ(community.households.visit_due, (std::vector<std::uint8_t>{0, 1, 0, 1}));
  for (std::size_t h = 0; h < 4; ++h) EXPECT_LE(community.households.visited[h], community.households.visit_due[h]);
}

// false alarm of the rate: five standard errors, once in 1.7 million seeds
TEST(Visits, ComeWithTheirChanceAndRiseWithPremiumTrustQualityAndNearness) {
  constexpr std::size_t n = 20'000;
  Community community = make_community(std::vector<Family>(n, Family{Member{.age = 1}}), 0);
  const auto made = [&](auto change, float premium = 0.0f) {
    Community other = community;
    change(other);
    go(other, premium);
    return visits_made(other);
  };
  const double base = made([](Community&) {});
  const double p = 1.0 / (1.0 + std::exp(-0.8));
  EXPECT_LT(std::abs(errors_of_count(base, n, p)), five_errors);
  EXPECT_GT(std::abs(errors_of_count(base, n, p + 0.03)), five_errors);
  EXPECT_GT(made([](Community&) {}, 0.5f), base);
  EXPECT_GT(made([](Community& o) { o.households.trust_state.assign(n, 0.9f); }), base);
  EXPECT_LT(made([](Community& o) { o.households.kilometres_to_post.assign(n, 4.0f); }), base);
  EXPECT_LT(made([](Community& o) { o.institutions.post_quality = 0.5f; }), base);
}

}  // namespace
}  // namespace guyub
