#include "sim/change/landing.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

PlanningCoefficients small_planning() {
  PlanningCoefficients c;
  c.heading = {{{.secondary = 0.2f, .cost = 6'000'000, .months = 8}, {.secondary = 0.5f, .cost = 2'000'000, .months = 3},
                {.secondary = 0.3f, .cost = 3'000'000, .months = 4}, {.secondary = 0.4f, .cost = 1'000'000, .months = 2}}};
  for (ProfileRules& profile : c.profile) profile.attention = {1, 1, 1, 1};
  c.profile[static_cast<std::size_t>(Profile::sociology)].attention = {1.6f, 1, 1, 0.4f};
  c.style = {{{.sought = 0.25f}, {.sought = 1.0f}, {.sought = 0.5f, .compromise = 0.4f, .accepted = 0.2f}}};
  c.position = {{{.months = 0.25f, .learn_every = 12}, {.months = 1, .learn_every = 1, .delivery = 0.3f}}};
  c.owner[static_cast<std::size_t>(Owner::ngo)] = {.pressure = 0, .funds = 0.4f, .legitimacy = 0.1f};
  c.owner[static_cast<std::size_t>(Owner::government)] = {.pressure = 0.1f, .funds = 1, .legitimacy = 0};
  c.ideology[static_cast<std::size_t>(Ideology::conflict)] = {.opposition = 0.15f, .targeting = 0.1f, .together = 0.01f};
  c.training = {.completeness = 0.25f, .error = 0.5f, .cost = 500'000};
  c.belief_error = 0.25f;
  c.misfit = 0.35f;
  c.learning = 0.1f;
  c.credibility = 0.4f;
  c.bargain = 0.5f;
  c.agency_trust = 0.2f;
  c.distance = 3.0f;
  c.participation = 0.6f;
  c.staff = 0.6f;
  c.cost_months = 12;
  return c;
}

constexpr ByHeading truth{0.7f, 0.2f, 0.4f, 0.3f};
constexpr ByHeading mean{0.5f, 0.4f, 0.5f, 0.5f};
constexpr ByHeading everything{1, 1, 1, 1};
constexpr ByHeading nothing{0, 0, 0, 0};

TEST(Identification, GivesCompletenessForMonthsAndMoney) {
  const PlanningCoefficients c = small_planning();
  Planner planner;
  const Identification quick = identify(planner, c);
  EXPECT_FLOAT_EQ(quick.completeness[0], 0.2f + 0.8f * 0.25f);
  EXPECT_EQ(quick.months, 2);
  EXPECT_EQ(quick.cost, 12'000'000 / 4);
  planner.style = PlanningStyle::data_first;
  const Identification full = identify(planner, c);
  EXPECT_EQ(full.completeness, everything);
  EXPECT_EQ(full.months, 8);
  EXPECT_EQ(full.cost, 12'000'000);
  planner.position = Position::top;
  EXPECT_EQ(identify(planner, c).months, 2) << "the top decides sooner";
}

TEST(Identification, BackgroundTurnsTheLookAndTrainingWidensIt) {
  const PlanningCoefficients c = small_planning();
  Planner planner;
  planner.style = PlanningStyle::satisfaction;
  planner.profile = Profile::sociology;
  const Identification of_sociologist = identify(planner, c);
  EXPECT_FLOAT_EQ(of_sociologist.share_sought[0], 0.8f);
  EXPECT_FLOAT_EQ(of_sociologist.share_sought[3], 0.2f);
  planner.trained = true;
  const Identification trained = identify(planner, c);
  for (std::size_t h = 0; h < heading_count; ++h) EXPECT_GT(trained.completeness[h], of_sociologist.completeness[h]);
  EXPECT_GT(trained.cost, of_sociologist.cost + 499'999);
}

TEST(Identification, BeliefsAreTrueWhereAllIsKnownAndGuessesElsewhere) {
  const PlanningCoefficients c = small_planning();
  const Draws draws(606, 0);
  Planner planner;
  EXPECT_EQ(beliefs(truth, mean, everything, planner, CommunityId(3), 0, draws, c), truth);
  const ByHeading guess = beliefs(truth, mean, nothing, planner, CommunityId(3), 0, draws, c);
  planner.trained = true;
  const ByHeading trained = beliefs(truth, mean, nothing, planner, CommunityId(3), 0, draws, c);
  PlanningCoefficients sure = c;
  sure.belief_error = 0.0f;
  EXPECT_EQ(beliefs(truth, mean, nothing, planner, CommunityId(3), 0, draws, sure), mean);
  for (std::size_t h = 0; h < heading_count; ++h) {
    EXPECT_NE(guess[h], mean[h]);
    EXPECT_NEAR(trained[h] - mean[h], 0.5 * static_cast<double>(guess[h] - mean[h]), 0.05) << "half the error, but for the bounds";
  }
  const ByHeading alike = beliefs(mean, mean, nothing, planner, CommunityId(3), 0, draws, sure);
  EXPECT_EQ(alike, mean) << "where communities do not differ nothing needs to be known";
}

TEST(Identification, EachLookAtTheLandingTeachesAShareOfTheRest) {
  const PlanningCoefficients c = small_planning();
  EXPECT_EQ(completeness_after(mean, 0, c), mean);
  EXPECT_NEAR(completeness_after(mean, 2, c)[0], 1.0 - 0.5 * 0.81, 1e-6);
}

TEST(Landing, FitFallsWithTheDistanceBetweenPlanAndCommunity) {
  const PlanningCoefficients c = small_planning();
  const Planner planner;
  const Landing right = plan_for(truth, truth, mean, everything, planner, c);
  EXPECT_EQ(right.fit, 1.0f);
  EXPECT_EQ(right.completeness, 1.0f);
  EXPECT_FLOAT_EQ(right.participation, 1.0f + 0.6f * (0.5f - 0.7f));
  EXPECT_FLOAT_EQ(right.staff, 1.0f + 0.6f * (0.5f - 0.3f));
  const Landing uniform = plan_for(mean, truth, mean, nothing, planner, c);
  EXPECT_NEAR(uniform.fit, std::exp(-(0.04 + 0.04 + 0.01 + 0.04) / (2 * 0.35 * 0.35)), 1e-5);
}

TEST(Landing, CompromiseAndDonorsGiveUpLocalFit) {
  const PlanningCoefficients c = small_planning();
  Planner planner;
  const auto fit = [&] { return plan_for(truth, truth, mean, everything, planner, c).fit; };
  planner.style = PlanningStyle::satisfaction;
  const float compromised = fit();
  EXPECT_LT(compromised, 1.0f);
  planner.donor_weight = 1.0f;
  EXPECT_LT(fit(), compromised);
}

TEST(Landing, BodiesWeighCredibilityStyleAgencyAndIdeology) {
  const PlanningCoefficients c = small_planning();
  const auto trust = [&](const Planner& planner) {
    Body body;
    body.trust_in_planner = 0.5f;
    meet_planner(body, planner, c);
    return body.trust_in_planner;
  };
  Planner planner;
  EXPECT_FLOAT_EQ(trust(planner), 0.5f);
  planner.credibility = 1.0f;
  EXPECT_FLOAT_EQ(trust(planner), 0.7f);
  planner.style = PlanningStyle::satisfaction;
  EXPECT_FLOAT_EQ(trust(planner), 0.9f);
  planner.ideology = Ideology::conflict;
  EXPECT_FLOAT_EQ(trust(planner), 0.75f);
}

TEST(Landing, OwnersDifferInPressureAndLegitimacy) {
  const PlanningCoefficients c = small_planning();
  Planner planner;
  EXPECT_FLOAT_EQ(plan_for(truth, truth, mean, everything, planner, c).pressure, 0.1f);
  planner.owner = Owner::ngo;
  const Landing of_ngo = plan_for(truth, truth, mean, everything, planner, c);
  EXPECT_EQ(of_ngo.pressure, 0.0f);
  EXPECT_FLOAT_EQ(of_ngo.credit, 0.1f);
}

TEST(Landing, ReadsTheFourTraitsOffTheCommunity) {
  Community community = make_singles(2);
  community.households.trust_village = {0.4f, 0.8f};
  community.households.kilometres_to_post = {2.0f, 4.0f};
  Body& school = community.institutions.body(BodyKind::school);
  school.routinisation = 0.9f;
  school.skill = 0.2f;
  const ByHeading traits = traits_of(community, BodyKind::school, small_planning());
  EXPECT_FLOAT_EQ(traits[0], 0.6f);
  EXPECT_FLOAT_EQ(traits[1], 0.5f);
  EXPECT_FLOAT_EQ(traits[2], 0.9f);
  EXPECT_FLOAT_EQ(traits[3], 0.2f);
}

}  // namespace
}  // namespace guyub
