#include <cmath>

#include <gtest/gtest.h>

#include "sim/institution/office.hpp"
#include "sim/institution/service.hpp"
#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

constexpr ServiceCoefficients service{.congestion = 1.0f, .adjustment = 0.3f};
constexpr OfficeCoefficients office{.routine_months = 120.0f, .reform_loosening = 0.2f, .learning = 0.03f};

Community used_by(std::int64_t pupils, std::int64_t visits) {
  Community community = make_singles(1);
  community.aggregates.total[Sum::pupils] = pupils;
  community.aggregates.total[Sum::visits_made] = visits;
  return community;
}

TEST(Service, KeepsItsQualityWhileSlotsSuffice) {
  for (const std::int64_t users : {0, 1, 100}) {
    Community community = used_by(users, users);
    serve(community, service);
    EXPECT_EQ(community.institutions.school_quality, 1.0f) << users;
    EXPECT_EQ(community.institutions.post_quality, 1.0f) << users;
  }
}

TEST(Service, LosesQualityToAQueueAShareOfTheWayAMonth) {
  Community community = used_by(200, 400);
  serve(community, service);
  EXPECT_NEAR(community.institutions.school_quality, 1.0 - 0.3 * 0.5, 1e-6);
  EXPECT_NEAR(community.institutions.post_quality, 1.0 - 0.3 * 0.75, 1e-6);
  for (int month = 0; month < 60; ++month) serve(community, service);
  EXPECT_NEAR(community.institutions.school_quality, 0.5, 1e-5);
  EXPECT_NEAR(community.institutions.post_quality, 0.25, 1e-5);
  community.aggregates.total[Sum::pupils] = 50;
  for (int month = 0; month < 60; ++month) serve(community, service);
  EXPECT_NEAR(community.institutions.school_quality, 1.0, 1e-5) << "and it comes back";
}

TEST(Service, FallsFasterWithAHigherExponentAndMonotonicallyWithUsers) {
  const auto quality = [](std::int64_t users, float exponent) {
    Community community = used_by(users, 0);
    serve(community, {.congestion = exponent, .adjustment = 1.0f});
    return community.institutions.school_quality;
  };
  EXPECT_NEAR(quality(200, 2.0f), 0.25f, 1e-6f);
  EXPECT_EQ(quality(200, 0.0f), 1.0f);
  float before = 1.0f;
  for (std::int64_t users = 100; users < 100'000; users *= 2) {
    EXPECT_LE(quality(users, 1.0f), before);
    EXPECT_GT(quality(users, 1.0f), 0.0f);
    before = quality(users, 1.0f);
  }
}

constexpr ServiceCoefficients two_parts{.congestion = 1.0f, .adjustment = 1.0f, .complementarity = -3.0f, .least_use = 0.4f};

float school_quality(float more_places, float more_built, const ServiceCoefficients& c = two_parts, bool superstructure = true) {
  Community community = used_by(200, 0);
  start_services(community, c);
  community.institutions.school_slots += more_places;
  community.institutions.school_superstructure += more_built;
  serve(community, c, superstructure);
  return community.institutions.school_quality;
}

TEST(Superstructure, StartsWhereItChangesNothing) {
  EXPECT_NEAR(school_quality(0.0f, 0.0f), school_quality(0.0f, 0.0f, two_parts, false), 1e-6);
  EXPECT_NEAR(school_quality(0.0f, 0.0f), 0.5, 1e-6);
  EXPECT_EQ(school_quality(0.0f, 500.0f, two_parts, false), school_quality(0.0f, 0.0f, two_parts, false)) << "switched off it does nothing";
}

TEST(Superstructure, AndInfrastructureDoMoreTogetherThanEachAlone) {
  // at skill 0.5 and full staff 0.7 of the superstructure works
  const float built = 50.0f / 0.7f;
  const float together = school_quality(50.0f, built) - school_quality(50.0f, 0.0f) - school_quality(0.0f, built) + school_quality(0.0f, 0.0f);
  EXPECT_NEAR(school_quality(50.0f, built), 0.75, 1e-5);
  EXPECT_GT(together, 0.05f);
  ServiceCoefficients substitutes = two_parts;
  substitutes.complementarity = 1.0f;
  const float apart = school_quality(50.0f, built, substitutes) - school_quality(50.0f, 0.0f, substitutes) - school_quality(0.0f, built, substitutes) +
                      school_quality(0.0f, 0.0f, substitutes);
  EXPECT_NEAR(apart, 0.0, 1e-6);
}

TEST(Superstructure, WorksAsFarAsSkillAndStaffGo) {
  const Body full{.skill = 1.0f};
  const Body half_staffed{.skill = 1.0f, .staff = 0.5f};
  const Body none{.skill = 0.0f};
  EXPECT_FLOAT_EQ(working_superstructure(100.0f, full, two_parts), 100.0f);
  EXPECT_FLOAT_EQ(working_superstructure(100.0f, half_staffed, two_parts), 70.0f);
  EXPECT_FLOAT_EQ(working_superstructure(100.0f, none, two_parts), 40.0f);
}

TEST(Superstructure, JoinsAsAMeanThatLeansToTheScarcerPart) {
  EXPECT_EQ(joined(100.0f, 100.0f, -3.0f), 100.0f);
  EXPECT_FLOAT_EQ(joined(100.0f, 300.0f, 1.0f), 200.0f);
  EXPECT_NEAR(joined(100.0f, 300.0f, -1.0f), 150.0, 1e-3) << "harmonic mean";
  EXPECT_NEAR(joined(100.0f, 400.0f, 0.0f), 200.0, 1e-3) << "geometric mean";
  EXPECT_EQ(joined(0.0f, 400.0f, -1.0f), 0.0f);
  EXPECT_LT(joined(100.0f, 300.0f, -6.0f), joined(100.0f, 300.0f, -1.0f));
  EXPECT_EQ(joined(100.0f, 300.0f, -2.0f), joined(300.0f, 100.0f, -2.0f));
}

const Body& village_office(const Community& community) { return community.institutions.body(BodyKind::village_office); }

TEST(Office, GrowsOlderAndSetsInItsWays) {
  Community community = make_singles(1);
  for (int month = 0; month < 120; ++month) age_bodies(community, office);
  EXPECT_NEAR(village_office(community).age_years, 20.0, 1e-4);
  EXPECT_NEAR(village_office(community).routinisation, 1.0 - 0.5 * std::pow(1.0 - 1.0 / 120.0, 120), 1e-5);
  EXPECT_EQ(village_office(community).skill, 0.5f) << "nothing is tried, nothing is learnt";
}

TEST(Office, LearnsOnlyWhileAReformIsTried) {
  for (const ReformStage stage : {ReformStage::not_considered, ReformStage::considered, ReformStage::trying, ReformStage::routine, ReformStage::reverted}) {
    Community community = make_singles(1);
    prepare_programmes(community);
    community.programmes[0].reform = stage;
    community.programmes[0].reform_months = 3;
    age_bodies(community, office);
    EXPECT_FLOAT_EQ(village_office(community).skill, stage == ReformStage::trying ? 0.5f + 0.03f * 0.5f : 0.5f);
  }
}

TEST(Office, IsShakenOnceWhenAReformBecomesRoutine) {
  Community community = make_singles(1);
  prepare_programmes(community);
  community.programmes[0].reform = ReformStage::routine;
  community.programmes[0].reform_months = 0;
  age_bodies(community, office);
  const float loosened = (0.5f + 0.5f / 120.0f) * 0.8f;
  EXPECT_NEAR(village_office(community).routinisation, loosened, 1e-6);
  community.programmes[0].reform_months = 1;
  age_bodies(community, office);
  EXPECT_NEAR(village_office(community).routinisation, loosened + (1.0f - loosened) / 120.0f, 1e-6) << "then it sets again";
}

TEST(Office, StaysInsideItsRanges) {
  Community community = make_singles(1);
  prepare_programmes(community, 2);
  community.programmes[0].reform = ReformStage::trying;
  community.programmes[1].reform = ReformStage::routine;
  for (int month = 0; month < 600; ++month) {
    age_bodies(community, {.routine_months = 1.0f, .reform_loosening = 1.0f, .learning = 1.0f});
    ASSERT_GE(village_office(community).routinisation, 0.0f);
    ASSERT_LE(village_office(community).routinisation, 1.0f);
    ASSERT_LE(village_office(community).skill, 1.0f);
  }
}

}  // namespace
}  // namespace guyub
