#include "sim/institution/legitimacy.hpp"

#include <gtest/gtest.h>

#include "sim/core/fixed_point.hpp"
#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

constexpr LegitimacyCoefficients halfway{.grievance = 0.5f, .pace = 0.5f, .standing = 0.4f};

Body& village_office(Community& community) { return community.institutions.body(BodyKind::village_office); }

/// After a month in which two households trusted and bore this much grievance, on average.
void reckon(Community& community, double trust, double grievance) {
  Sums<Sum>& month = community.aggregates.total;
  month.clear();
  month[Sum::households] = 2;
  month[Sum::trust_state] = to_fixed(static_cast<float>(2.0 * trust));
  month[Sum::grievance] = to_fixed(static_cast<float>(2.0 * grievance));
}

TEST(Legitimacy, StartsFromTheTrustOfThoseWhoLiveThere) {
  Community community = make_community({{Member{}}, {Member{}}, {Member{}}});
  community.households.trust_state = {0.25f, 0.75f, 0.0f};
  community.households.person_count[2] = 0;
  start_legitimacy(community);
  EXPECT_FLOAT_EQ(village_office(community).legitimacy, 0.5f);
  EXPECT_FLOAT_EQ(community.institutions.body(BodyKind::ngo).legitimacy, Body{}.legitimacy);
}

TEST(Legitimacy, MovesHalfwayToTrustLessGrievance) {
  Community community = make_singles(2);
  village_office(community).legitimacy = 0.5f;
  reckon(community, 0.75, 0.5);
  move_legitimacy(community, halfway);
  EXPECT_NEAR(village_office(community).legitimacy, 0.5f, 1e-4f) << "0.75 - 0.5 x 0.5";
  reckon(community, 0.75, 0.0);
  move_legitimacy(community, halfway);
  EXPECT_NEAR(village_office(community).legitimacy, 0.625f, 1e-4f);
  reckon(community, 0.25, 1.0);
  move_legitimacy(community, halfway);
  EXPECT_NEAR(village_office(community).legitimacy, 0.3125f, 1e-4f) << "never towards less than none";
}

TEST(Legitimacy, IsNotMovedWhereNobodyLives) {
  Community community = make_singles(1);
  village_office(community).legitimacy = 0.4f;
  community.aggregates.total.clear();
  move_legitimacy(community, halfway);
  EXPECT_EQ(village_office(community).legitimacy, 0.4f);
}

TEST(Legitimacy, StandsForTheOfficeAlone) {
  Community community = make_singles(1);
  village_office(community).legitimacy = 0.75f;
  EXPECT_FLOAT_EQ(standing_of(community.institutions, BodyKind::village_office, halfway), 0.1f);
  EXPECT_EQ(standing_of(community.institutions, BodyKind::ngo, halfway), 0.0f);
  village_office(community).legitimacy = 0.25f;
  EXPECT_FLOAT_EQ(standing_of(community.institutions, BodyKind::village_office, halfway), -0.1f);
}

}  // namespace
}  // namespace guyub
