#include "sim/change/organising.hpp"

#include <gtest/gtest.h>

#include "sim/core/fixed_point.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/small_programme.hpp"

namespace guyub {
namespace {

constexpr OrganisingCoefficients usual{.urban = 0.2f, .rural = 0.3f, .closeness = 0.05f, .growth = 0.04f, .decay = 0.01f, .groups = 0.5f, .success = 0.2f,
                                       .self_reliance = 0.3f, .cohesion = 0.2f, .participation = 0.5f, .mastery = 0.01f, .voice = 0.02f};

struct Lived {
  Community community = make_singles(10);
  std::vector<Programme> programmes{small_programme()};
  std::vector<std::int64_t> facilitation{10'000};

  Lived() {
    prepare_programmes(community);
    community.aggregates.total[Sum::households] = 10;
    start_organising(community, usual, true);
  }
  void month(std::int32_t since = 1) { organise(community, {programmes, facilitation, programmes[0].start + since}, usual); }
};

TEST(Organising, StartsByPlaceAndStaysThereWithoutUse) {
  Lived rural;
  EXPECT_EQ(rural.community.organisation, 0.3f);
  EXPECT_FLOAT_EQ(rural.community.cohesion, 0.55f);
  rural.month();
  EXPECT_EQ(rural.community.organisation, 0.3f);
  Community town = make_singles(1);
  town.urban = true;
  start_organising(town, usual, true);
  EXPECT_EQ(town.organisation, 0.2f);
  EXPECT_FLOAT_EQ(town.cohesion, 0.45f);
}

TEST(Organising, GrowsWithUseAndFadesSlowly) {
  Lived lived;
  lived.community.programmes[0].approach.participation = 0.5f;
  lived.month();
  EXPECT_FLOAT_EQ(lived.community.organisation, 0.3f + 0.04f * 0.5f * 0.7f);
  for (int month = 0; month < 600; ++month) lived.month();
  const float full = lived.community.organisation;
  EXPECT_NEAR(full, (0.04 * 0.5 + 0.01 * 0.3) / (0.04 * 0.5 + 0.01), 1e-4);
  lived.community.programmes[0].approach.participation = 0.0f;
  lived.month();
  EXPECT_NEAR(lived.community.organisation, full - 0.01f * (full - 0.3f), 1e-6);
}

TEST(Organising, UsesGroupsAndOwnSuccessButNotProgrammesThatDoNotRun) {
  Lived lived;
  lived.community.aggregates.total[Sum::in_groups] = 4;
  lived.community.programmes[0].reform = ReformStage::routine;
  lived.month();
  EXPECT_FLOAT_EQ(lived.community.organisation, 0.3f + 0.04f * (0.5f * 0.4f + 0.2f) * 0.7f);
  Lived before;
  before.community.programmes[0].approach.participation = 1.0f;
  before.month(-1);
  EXPECT_EQ(before.community.organisation, 0.3f);
}

TEST(Organising, RaisesThePartTakenAndTheLevelOfCohesion) {
  Lived lived;
  lived.community.programmes[0].approach.participation = 0.4f;
  take_part(lived.community, 0, usual);
  EXPECT_FLOAT_EQ(lived.community.programmes[0].approach.participation, 0.4f) << "nothing gained yet";
  lived.community.organisation = 0.8f;
  take_part(lived.community, 0, usual);
  EXPECT_FLOAT_EQ(lived.community.programmes[0].approach.participation, 0.4f * 1.25f);
  EXPECT_FLOAT_EQ(cohesion_level(lived.community, usual, 0.5f), 0.55f + 0.2f * 0.5f);
}

TEST(Groups, GiveTheirMembersMasteryAndVoice) {
  Lived lived;
  const GroupRules rules{.meetings = 2.0f};
  lived.community.households.self_reliance.assign(10, small_share(0.5f));
  lived.community.households.collective_action.assign(10, small_share(0.5f));
  lived.community.programmes[0].enrolments.stage[3] = EnrolmentStage::accepted;
  groups_meet(lived.community, 0, whole(lived.community), rules, usual);
  EXPECT_NEAR(share_of(lived.community.households.self_reliance[3]), 0.505, 1e-4);
  EXPECT_NEAR(share_of(lived.community.households.collective_action[3]), 0.51, 1e-4);
  EXPECT_EQ(lived.community.households.self_reliance[2], small_share(0.5f));
  groups_meet(lived.community, 0, whole(lived.community), {}, usual);
  EXPECT_NEAR(share_of(lived.community.households.self_reliance[3]), 0.505, 1e-4) << "no meetings, no groups";
}

TEST(Volunteers, TakeOverFacilitationAsFarAsTheCommunityIsOrganisedAndActsTogether) {
  Lived lived;
  lived.programmes[0].groups.volunteers = 0.5f;
  lived.community.organisation = 0.8f;
  lived.community.aggregates.total[Sum::collective_action] = to_fixed(0.5f) * 10;
  OrganisingCoefficients still = usual;
  still.decay = 0.0f;
  organise(lived.community, {lived.programmes, lived.facilitation, lived.programmes[0].start}, still);
  EXPECT_NEAR(static_cast<double>(lived.community.programmes[0].volunteered), 0.5 * 0.8 * 0.5 * 10'000, 1.0);
}

}  // namespace
}  // namespace guyub
