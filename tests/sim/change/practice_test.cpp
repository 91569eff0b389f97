#include "sim/change/practice.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "sim/change/seeding.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

constexpr AcceptanceSwitches all_on{true, true, true, {true, true, true, true}};

/// Everything that a small practice depends on; a test changes what it is about.
struct World {
  Practice practice{.title = {}, .start = {}, .seeding = Seeding::scattered, .seed_share = 0.1f, .seeds_practise = true, .benefit = 1.0f, .believed = 1.0f,
                    .overlap = 1.0f, .funds_over_cost = 1.0f, .messenger = Messenger::neighbour};
  PracticeCoefficients spread{.user_tells = 0.2f, .knower_tells = 0.05f, .trial_months = 1.0f, .prior_weight = 1.0f, .leaning_spread = 0.0f};
  AcceptanceCoefficients acceptance{.intercept = -2.0f, .benefit = 20.0f, .household_hazard = 1.0f};
  ResistanceCoefficients resistance{.cost_split = 0.5f, .disruption_scale = 1.0f, .loss_aversion = 2.0f, .tenure_months = 60.0f, .roll_out_months = 12.0f};
  EliteCoefficients elite{.leader_share = 0.1f};
  Draws draws{606, 0};

  void month(Community& community, std::int32_t running) const {
    MonthScratch scratch = room(community);
    spread_practice(community, draws, clock_of(static_cast<std::uint32_t>(running + 1)),
                    {practice, spread, acceptance, resistance, elite, all_on, running}, scratch);
  }
};

std::size_t count(const Community& community, AdoptionStage stage) {
  const auto& stages = community.households.practice;
  return static_cast<std::size_t>(std::count(stages.begin(), stages.end(), stage));
}

/// Households in a ring, each tied to the next on both sides.
Community ring(std::size_t n) {
  Community community = make_singles(n);
  std::vector<std::vector<std::uint16_t>> ties(n);
  for (std::size_t h = 0; h < n; ++h) ties[h] = {static_cast<std::uint16_t>((h + n - 1) % n), static_cast<std::uint16_t>((h + 1) % n)};
  guyub::tie(community, ties);
  return community;
}

TEST(Practice, ComesToItsSeedsAndToNobodyBefore) {
  Community community = ring(100);
  World world;
  world.month(community, -1);
  EXPECT_EQ(count(community, AdoptionStage::unaware), 100u);
  world.month(community, 0);
  EXPECT_EQ(count(community, AdoptionStage::adopted), 10u);
  world.practice.seeds_practise = false;
  Community told = ring(100);
  world.month(told, 0);
  EXPECT_EQ(count(told, AdoptionStage::aware), 10u);
}

TEST(Practice, StaysWhereNobodyHasTies) {
  Community community = make_singles(200);
  const World world;
  for (std::int32_t month = 0; month < 24; ++month) world.month(community, month);
  EXPECT_EQ(count(community, AdoptionStage::adopted), 20u);
  EXPECT_EQ(count(community, AdoptionStage::unaware), 180u);
}

// one user next to each of 20,000 households, chance .2: standard error .0028
TEST(Practice, IsHeardOfFromThoseWhoUseIt) {
  Community community = ring(20'000);
  World world;
  world.practice.seed_share = 0.0f;
  world.month(community, 0);
  for (std::size_t h = 0; h < community.size(); h += 4) community.households.practice[h] = AdoptionStage::adopted;
  const Community before = community;
  world.month(community, 1);
  double heard = 0.0;
  for (std::size_t h = 1; h < community.size(); h += 2) heard += community.households.practice[h] == AdoptionStage::aware ? 1e-4 : 0.0;
  EXPECT_NEAR(heard, 0.2, 5 * 0.004);
  EXPECT_EQ(count(community, AdoptionStage::trying), 0u) << "what is heard this month is tried next month";
}

// Thinking again changes nothing: after one chance each, the share is that of one logistic choice. 2,000 households: .011
TEST(Practice, IsTriedByTheShareThatTheSumSays) {
  const auto share = [](float believed) {
    Community community = make_singles(2000);
    community.households.practice.assign(2000, AdoptionStage::aware);
    World world;
    world.practice.seed_share = 0.0f;
    world.practice.believed = believed;
    world.acceptance.benefit = 4.0f;
    for (std::int32_t month = 1; month < 6; ++month) world.month(community, month);
    return 1.0 - static_cast<double>(count(community, AdoptionStage::aware)) / 2000.0;
  };
  // l = -2 + 4 B, and half of `peers`, which weighs nothing here
  EXPECT_NEAR(share(0.5f), 0.5, 5 * 0.0112);
  EXPECT_NEAR(share(0.25f), 1.0 / (1.0 + std::exp(1.0)), 5 * 0.0099);
  EXPECT_GT(share(0.5f) - share(0.25f), 0.1);
}

TEST(Practice, IsDroppedWhenItIsWorthLessThanBelieved) {
  const auto dropped = [](float benefit) {
    Community community = make_singles(2000);
    community.households.practice.assign(2000, AdoptionStage::aware);
    World world;
    world.practice.seed_share = 0.0f;
    world.acceptance.benefit = 4.0f;
    world.practice.believed = 0.5f;
    world.practice.benefit = benefit;
    for (std::int32_t month = 1; month < 6; ++month) world.month(community, month);
    return count(community, AdoptionStage::dropped);
  };
  EXPECT_EQ(dropped(0.5f), 0u);
  EXPECT_EQ(dropped(0.9f), 0u);
  EXPECT_GT(dropped(0.2f), 300u);
}

TEST(Practice, WithReinforcementWaitsForTheOwnThreshold) {
  // one of two neighbours practises: enough for a threshold of .5, too few for .6
  Community community = ring(8);
  community.households.threshold.assign(8, small_share(0.5f));
  community.households.threshold[1] = small_share(0.6f);
  community.households.practice = {AdoptionStage::adopted, AdoptionStage::aware, AdoptionStage::unaware, AdoptionStage::unaware,
                                   AdoptionStage::unaware, AdoptionStage::unaware, AdoptionStage::unaware, AdoptionStage::aware};
  World world;
  world.practice.reinforcement = 1.0f;
  world.month(community, 1);
  EXPECT_EQ(community.households.practice[7], AdoptionStage::trying);
  EXPECT_EQ(community.households.practice[1], AdoptionStage::aware);
}

TEST(Practice, NeighboursExperienceCorrectsWhatIsBelieved) {
  // believed .9, worth .1: surrounded by two who dropped it, a household sees (1 x .9 + 2 x .1) / 3 = .37
  const auto tries = [](AdoptionStage around) {
    double trying = 0.0;
    for (std::uint32_t c = 0; c < 500; ++c) {
      Community community = ring(3);
      community.id = CommunityId(c);
      community.households.practice = {AdoptionStage::aware, around, around};
      World world;
      world.acceptance.benefit = 4.0f;
      world.acceptance.peers = 0.0f;
      world.practice.believed = 0.9f;
      world.practice.benefit = 0.1f;
      world.month(community, 1);
      trying += community.households.practice[0] == AdoptionStage::trying ? 1.0 / 500.0 : 0.0;
    }
    return trying;
  };
  EXPECT_NEAR(tries(AdoptionStage::unaware), 1.0 / (1.0 + std::exp(-1.6)), 5 * 0.017);
  EXPECT_NEAR(tries(AdoptionStage::dropped), 1.0 / (1.0 + std::exp(2.0 - 4.0 * 1.1 / 3.0)), 5 * 0.022);
}

TEST(Seeds, ClusteredOnesHangTogetherAndScatteredOnesDoNot) {
  const Community community = ring(400);
  World world;
  const auto edges_within = [&](Seeding seeding) {
    world.practice.seeding = seeding;
    std::vector<std::uint32_t> seeds = choose_seeds(community, world.practice, world.elite, world.draws);
    EXPECT_EQ(seeds.size(), 40u);
    std::sort(seeds.begin(), seeds.end());
    EXPECT_EQ(std::unique(seeds.begin(), seeds.end()), seeds.end());
    std::size_t next = 0;
    for (std::size_t i = 1; i < seeds.size(); ++i) next += seeds[i] == seeds[i - 1] + 2 ? 1u : 0u;
    return next;
  };
  EXPECT_GE(edges_within(Seeding::clustered), 38u);
  EXPECT_LT(edges_within(Seeding::scattered), 15u);
  EXPECT_LT(edges_within(Seeding::leaders), 15u);
}

}  // namespace
}  // namespace guyub
