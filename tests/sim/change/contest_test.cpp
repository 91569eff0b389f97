#include "sim/change/contest.hpp"

#include <numeric>

#include <gtest/gtest.h>

#include "sim/change/concession.hpp"
#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

constexpr ContestCoefficients usual{.tactics = {{{0.0f, 0.2f}, {0.0f, 0.4f}, {0.2f, 0.4f}, {0.5f, 0.6f}, {0.7f, 0.6f}, {1.0f, 0.7f}}},
                                    .half = 0.05f, .decisiveness = 2.0f, .agreement = 0.3f, .round = 3, .softening = 0.5f, .retaliation = 0.4f,
                                    .aggrieved = 0.1f, .trust = 0.5f, .disorganise = 0.5f, .shift = 0.1f, .fade = 0.1f};

Contest with(Tactic tactic, Demand demand = Demand::share) { return {.title = {}, .programme = "grant", .tactic = tactic, .demand = demand, .start = Month(2026, 1)}; }

/// Ten workers, half of them poor and aggrieved, under holders of middling power.
Community divided() {
  Community community = make_community(std::vector<Family>(10, Family{Member{.working = true}}));
  Households& h = community.households;
  for (std::size_t i = 0; i < 10; ++i) {
    const bool poor = i < 5;
    h.grievance[i] = small_share(poor ? 0.5f : 0.0f);
    h.collective_action[i] = small_share(0.5f);
    h.income[i] = h.consumption[i] = h.permanent_income[i] = poor ? 500'000.0f : 1'500'000.0f;
    h.savings[i] = 1'000'000.0f;
    h.decile[i] = static_cast<std::uint8_t>(i);
  }
  community.organisation = 0.8f;
  community.power = {.strength = 0.5f, .interest = 1.0f, .favour = 0.6f};
  return community;
}

std::int64_t total(const Community& community, Sum sum) {
  return std::accumulate(community.aggregates.by_decile.begin(), community.aggregates.by_decile.end(), std::int64_t{0},
                         [&](std::int64_t all, const Sums<Sum>& sums) { return all + sums[sum]; });
}

void press(Community& community, const Contest& contest, std::int32_t month, const ContestCoefficients& c = usual, const AdultWork* work = nullptr) {
  press_demand(community, contest, month, c, work, nullptr, Draws(606, 0), clock_of(static_cast<std::uint32_t>(month)));
}

TEST(Mobilisation, IsOrganisationTimesGrievanceReadyToAct) {
  Community community = divided();
  // mean of .5 x .5 over half of them: .125
  EXPECT_FLOAT_EQ(mobilisation(community, usual), 0.8f * 0.125f / 0.175f);
  community.organisation = 0.0f;
  EXPECT_EQ(mobilisation(community, usual), 0.0f);
}

TEST(ChanceToWin, FollowsPressureAndPowerInContest) {
  const Community community = divided();
  EXPECT_FLOAT_EQ(chance_to_win(community, with(Tactic::confrontation), 0.5f, usual), 0.5f);
  EXPECT_NEAR(chance_to_win(community, with(Tactic::protest), 0.5f, usual), 0.0625 / 0.3125, 1e-6);
  EXPECT_EQ(chance_to_win(community, with(Tactic::confrontation), 0.0f, usual), 0.0f);
  Community unopposed = community;
  unopposed.power = {};
  EXPECT_EQ(chance_to_win(unopposed, with(Tactic::negotiation), 0.5f, usual), 1.0f);
}

TEST(ChanceToWin, FollowsInterestsInConsensusAndSupportInCampaigns) {
  Community community = divided();
  EXPECT_EQ(chance_to_win(community, with(Tactic::consensus), 0.5f, usual), 0.0f) << "interests conflict";
  EXPECT_FLOAT_EQ(chance_to_win(community, with(Tactic::campaign), 0.5f, usual), 0.5f);
  EXPECT_FLOAT_EQ(chance_to_win(community, with(Tactic::consensus, Demand::list), 0.5f, usual), 0.4f) << "they put their own first";
  community.power.favour = -0.5f;
  EXPECT_EQ(chance_to_win(community, with(Tactic::consensus, Demand::list), 0.5f, usual), 1.0f);
  community.power.interest = 0.0f;
  EXPECT_EQ(chance_to_win(community, with(Tactic::consensus), 0.5f, usual), 1.0f);
}

TEST(Pressure, IsSoftenedByPractitionersWhoRiskTheirJob) {
  Contest contest = with(Tactic::boycott);
  EXPECT_FLOAT_EQ(pressure_of(contest, usual), 0.7f);
  contest.practitioner_risk = 1.0f;
  EXPECT_FLOAT_EQ(pressure_of(contest, usual), 0.35f);
}

TEST(Retaliation, FollowsPowerAndPressureAndIsNoneForConsensus) {
  Community community = divided();
  EXPECT_FLOAT_EQ(retaliation(community, with(Tactic::confrontation), 0.25f, usual), 0.4f * 0.5f * 0.75f);
  EXPECT_EQ(retaliation(community, with(Tactic::consensus), 0.25f, usual), 0.0f);
  EXPECT_EQ(retaliation(community, with(Tactic::campaign), 0.25f, usual), 0.0f);
  community.power.strength = 0.0f;
  EXPECT_EQ(retaliation(community, with(Tactic::confrontation), 0.25f, usual), 0.0f);
}

TEST(Contest, DismissesThoseWhoTookPartAndCostsTrustAndOrganisation) {
  Community community = divided();
  community.households.collective_action.assign(10, small_share(1.0f));
  community.organisation = 1.0f;
  community.power.strength = 1.0f;
  ContestCoefficients harsh = usual;
  harsh.retaliation = 1.0f;
  harsh.half = 1.0f;
  const AdultWork work{AdultWorkCoefficients{.discouragement = 12.0f, .contribution = 0.25f}};
  for (std::int32_t month = 0; month < 300; month += 3) press(community, with(Tactic::confrontation), month, harsh, &work);
  EXPECT_EQ(total(community, Sum::dismissed), 5);
  for (std::size_t i = 0; i < 10; ++i) {
    const std::uint32_t worker = community.first_person(i);
    EXPECT_EQ(community.persons.working[worker], i < 5 ? 0 : 1) << i;
    if (i < 5) {
      EXPECT_LT(community.households.trust_village[i], 0.5f);
    } else {
      EXPECT_EQ(community.households.trust_village[i], 0.5f);
    }
  }
  EXPECT_LT(community.organisation, 1.0f);
}

TEST(Contest, PutsItsDemandOnceARound) {
  Community community = divided();
  community.power = {};   // nothing opposes
  press(community, with(Tactic::confrontation), 1);
  press(community, with(Tactic::confrontation), 2);
  EXPECT_EQ(community.power.conceded, 0.0f);
  press(community, with(Tactic::confrontation), 3);
  EXPECT_FLOAT_EQ(community.power.conceded, 0.25f) << "pressure 1 times inequality of a quarter";
  press(community, with(Tactic::confrontation), 6);
  EXPECT_FLOAT_EQ(community.power.conceded, 0.25f + 0.25f * 0.75f);
}

TEST(Contest, WinsHonestListsAndShiftsPower) {
  Community community = divided();
  community.power.favour = -1.0f;
  press(community, with(Tactic::consensus, Demand::list), 0);
  EXPECT_FLOAT_EQ(community.power.honesty, 0.3f);
  EXPECT_EQ(community.power.strength, 0.5f) << "agreement shifts no power";
  community.power.strength = 1e-6f;
  press(community, with(Tactic::confrontation, Demand::list), 0);
  EXPECT_FLOAT_EQ(community.power.honesty, 1.0f);
  EXPECT_FLOAT_EQ(community.power.strength, 0.9e-6f);
}

TEST(Contest, IsTakenBackWhereNobodyIsOrganised) {
  Power power{.honesty = 0.5f, .conceded = 0.4f};
  take_back(power, 1.0f, usual);
  EXPECT_EQ(power.conceded, 0.4f);
  take_back(power, 0.0f, usual);
  EXPECT_FLOAT_EQ(power.conceded, 0.36f);
  EXPECT_FLOAT_EQ(power.honesty, 0.45f);
}

TEST(Concession, MovesWholeRupiahFromTheBetterOffToTheAggrievedAndLosesNone) {
  Community community = divided();
  Households& h = community.households;
  h.grievance[0] = small_share(0.25f);   // weights 1, 2, 2, 2, 2
  h.savings[9] = 1000.5f;                // less than it owes
  community.power.conceded = 0.1f;
  pass_on(community);
  // mean income a million: four pay a tenth of half a million, one all that it has in whole rupiah
  EXPECT_EQ(total(community, Sum::levied), 4 * 50'000 + 1000);
  EXPECT_EQ(total(community, Sum::conceded), total(community, Sum::levied));
  EXPECT_EQ(community.aggregates.by_decile[0][Sum::conceded], 201'000 / 9);
  EXPECT_EQ(community.aggregates.by_decile[9][Sum::levied], 1000);
  EXPECT_FLOAT_EQ(h.savings[5], 950'000.0f);
  EXPECT_FLOAT_EQ(h.savings[9], 0.5f);
  float saved = 0.0f;
  for (const float savings : h.savings) saved += savings;
  EXPECT_FLOAT_EQ(saved, 9'001'000.5f);
}

TEST(Concession, IsNoneWithoutASuccessOrAnybodyAggrieved) {
  Community community = divided();
  pass_on(community);
  EXPECT_EQ(total(community, Sum::levied), 0);
  community.power.conceded = 0.5f;
  community.households.grievance.assign(10, 0);
  pass_on(community);
  EXPECT_EQ(total(community, Sum::levied), 0);
}

}  // namespace
}  // namespace guyub
