#include "sim/change/unrest.hpp"

#include <gtest/gtest.h>

#include "sim/change/outside_pressure.hpp"
#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

constexpr UnrestCoefficients usual{.shock = 0.6f, .inequality = 1.0f, .tolerated = 0.2f, .grievance = 2.0f, .relief = 0.5f, .pace = 0.5f,
                                   .interruption = 0.1f, .lost = 0.2f};

float settled(Community community) {
  for (int month = 0; month < 60; ++month) stir(community, usual);
  return community.unrest;
}

TEST(Unrest, IsNoneWhereNothingFeedsIt) { EXPECT_EQ(settled(make_singles(4)), 0.0f); }

TEST(Unrest, RisesWithFailedHarvestsInequalityAndGrievance) {
  Community struck = make_singles(4);
  struck.households.sector = {Sector::agriculture, Sector::agriculture, Sector::informal, Sector::formal};
  struck.harvest_months = 6;
  EXPECT_FLOAT_EQ(settled(struck), 0.3f);
  Community unequal = make_singles(4);
  unequal.households.consumption = {0.0f, 0.0f, 2'000'000.0f, 2'000'000.0f};
  EXPECT_FLOAT_EQ(settled(unequal), 0.3f) << "half would have to change hands, a fifth is tolerated";
  Community aggrieved = make_singles(4);
  aggrieved.aggregates.total[Sum::households] = 4;
  aggrieved.aggregates.total[Sum::grievance] = fixed_one;   // mean .25
  EXPECT_FLOAT_EQ(settled(aggrieved), 0.5f);
}

TEST(Relief, CountsWhatReachesThoseInNeedThisMonth) {
  Community community = make_singles(4);
  Households& h = community.households;
  h.income = {300'000.0f, 100'000.0f, 2'000'000.0f, 2'000'000.0f};   // 200,000 and 400,000 are lacking
  EXPECT_EQ(relief_reached(community), 0.0f);
  h.transfer = {0.0f, 300'000.0f, 900'000.0f, 0.0f};
  EXPECT_FLOAT_EQ(relief_reached(community), 0.5f) << "others' money does not count";
  h.transfer = {500'000.0f, 400'000.0f, 0.0f, 0.0f};
  EXPECT_FLOAT_EQ(relief_reached(community), 1.0f) << "nor more than is lacking";
  h.income.assign(4, 2'000'000.0f);
  EXPECT_EQ(relief_reached(community), 0.0f) << "nobody is in need";
}

TEST(Unrest, IsCalmedByRelief) {
  Community community = make_singles(4);
  community.households.sector.assign(4, Sector::agriculture);
  community.harvest_months = 6;
  community.households.income.assign(4, 400'000.0f);
  const float without = settled(community);
  community.households.transfer.assign(4, 100'000.0f);
  EXPECT_FLOAT_EQ(settled(community), 0.5f * without);
}

TEST(Unrest, InterruptsServicesAndEarning) {
  Community community = make_singles(4);
  community.unrest = 0.5f;
  disturb_earning(community, {0, 2}, usual);
  EXPECT_FLOAT_EQ(community.households.income[1], 0.9f * dull_income);
  EXPECT_EQ(community.households.income[2], dull_income) << "another tile";
  stir(community, usual);   // a quarter is left
  EXPECT_FLOAT_EQ(community.institutions.school_quality, 1.0f - 0.1f * 0.25f);
  EXPECT_FLOAT_EQ(community.institutions.post_quality, 1.0f - 0.1f * 0.25f);
}

TEST(OutsidePressure, DrawsAttitudesEitherWayAndOnlyThoseItNames) {
  Community community = make_singles(4);
  community.organisation = 0.0f;
  community.households.collective_action.assign(4, small_share(0.5f));
  const OutsidePressure pressure{.title = {}, .start = Month(2026, 1), .collective_action = -0.1f, .small_family = 0.1f};
  press_from_outside(community, {0, 3}, pressure, {.shield = 1.0f});
  const Households& h = community.households;
  EXPECT_NEAR(share_of(h.collective_action[0]), 0.45, 1e-4);
  EXPECT_NEAR(share_of(h.small_family_anchor[2]), 0.55, 1e-4);
  EXPECT_EQ(h.collective_action[3], small_share(0.5f)) << "another tile";
  EXPECT_EQ(h.school_attitude_anchor[0], 0.5f);
  EXPECT_EQ(h.health_attitude_anchor[0], small_share(0.5f));
}

TEST(OutsidePressure, IsHeldOffByTheOrganisedAndCohesive) {
  Community community = make_singles(1);
  community.organisation = 1.0f;
  community.cohesion = 0.25f;
  EXPECT_FLOAT_EQ(pressure_felt(community, {.shield = 0.8f}), 0.6f);
  community.cohesion = 0.0f;
  EXPECT_FLOAT_EQ(pressure_felt(community, {.shield = 0.8f}), 1.0f);
  EXPECT_FLOAT_EQ(pressure_felt(community, {.shield = 0.0f}), 1.0f);
}

TEST(OutsidePressure, GoesOnFromItsStartAsLongAsItLasts) {
  OutsidePressure pressure{.title = {}, .start = Month(2026, 3)};
  EXPECT_FALSE(pressure.goes_on(Month(2026, 2)));
  EXPECT_TRUE(pressure.goes_on(Month(2026, 3)));
  EXPECT_TRUE(pressure.goes_on(Month(2040, 1)));
  pressure.lasts = 2;
  EXPECT_TRUE(pressure.goes_on(Month(2026, 4)));
  EXPECT_FALSE(pressure.goes_on(Month(2026, 5)));
}

}  // namespace
}  // namespace guyub
