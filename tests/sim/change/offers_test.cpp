#include "sim/change/offers.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

#include "sim/core/real_math.hpp"
#include "tests/sim/support/small_change.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/small_programme.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

using namespace statistics;

SchoolChoiceCoefficients schooling() {
  SchoolChoiceCoefficients c;
  c.child_wage = 1.9f;
  c.wage_growth = 0.066f;
  return c;
}

const Approach approach_top_down = top_down();
const SchoolChoiceCoefficients school = schooling();

OfferSetting setting(const Programme& programme, bool always_accept = false, const AcceptanceSwitches& on = all_on) {
  return {programme, approach_top_down, small_acceptance, small_resistance, small_offer, school, on, 1'000'000.0f, always_accept, true};
}

/// n families with a working child out of school, all offered.
Community offered_families(std::size_t n) {
  const Family family{Member{.age = 35}, Member{.age = 13, .grade = 6, .enrolled = false, .working = true}};
  Community community = make_community(std::vector<Family>(n, family), 0);
  std::fill(community.persons.status_months.begin(), community.persons.status_months.end(), std::uint8_t{36});
  community.households.kilometres_to_school.assign(n, 2.0f);
  prepare_programmes(community);
  community.programmes[0].enrolments.stage.assign(n, EnrolmentStage::offered);
  community.programmes[0].enrolments.entitlement.assign(n, 1'500'000);
  return community;
}

double accepted(const Community& community) {
  const auto& stage = community.programmes[0].enrolments.stage;
  return static_cast<double>(std::count(stage.begin(), stage.end(), EnrolmentStage::accepted));
}

TEST(Offers, WithAcceptanceSwitchedOffEverybodyAccepts) {
  const Programme programme = small_programme();
  Community community = offered_families(500);
  decide_offers(community, 0, whole(community), Draws(606, 0), clock_of(0), setting(programme, true));
  EXPECT_EQ(accepted(community), 500.0);
}

TEST(Offers, FeelTheMisfitOfConditionsAndHiddenResistance) {
  const Programme conditional = small_programme();
  const Programme grant = small_grant();
  Community community = offered_families(1);
  EXPECT_EQ(offer_terms(community, 0, 0, setting(conditional)).congruence, 0.0f);
  EXPECT_EQ(offer_terms(community, 0, 0, setting(conditional)).hidden, 0.0f);
  OfferSetting misfit = setting(conditional);
  misfit.congruence = -0.4f;
  community.households.hidden_resistance[0] = small_share(0.25f);
  EXPECT_EQ(offer_terms(community, 0, 0, misfit).congruence, -0.4f);
  EXPECT_EQ(offer_terms(community, 0, 0, misfit).hidden, 0.25f);
  OfferSetting money = setting(grant);
  money.congruence = -0.4f;
  EXPECT_EQ(offer_terms(community, 0, 0, money).congruence, 0.0f) << "money asks for nothing that could miss the place";
}

TEST(Offers, ComeAfterTheLagAndLapseAfterTheWindow) {
  const Programme programme = small_programme();
  AcceptanceCoefficients never = small_acceptance;
  never.household_hazard = 0.0f;
  OfferSetting s{programme, approach_top_down, never, small_resistance, small_offer, school, all_on, 1'000'000.0f, false, true};
  Community community = offered_families(1);
  Enrolments& e = community.programmes[0].enrolments;
  e.stage[0] = EnrolmentStage::listed;
  std::vector<EnrolmentStage> stages;
  for (std::uint32_t step = 0; step < 10; ++step) {
    decide_offers(community, 0, whole(community), Draws(606, 0), clock_of(step), s);
    stages.push_back(e.stage[0]);
  }
  using enum EnrolmentStage;
  EXPECT_EQ(stages, (std::vector{listed, listed, offered, offered, offered, offered, offered, offered, lapsed, lapsed}));
  s.lag = false;
  Community prompt = offered_families(1);
  prompt.programmes[0].enrolments.stage[0] = listed;
  decide_offers(prompt, 0, whole(prompt), Draws(606, 0), clock_of(0), s);
  EXPECT_EQ(prompt.programmes[0].enrolments.stage[0], offered);
}

TEST(Offers, UnconditionalMoneyMeetsNoResistance) {
  const Programme programme = small_grant();
  const Community community = offered_families(1);
  EXPECT_EQ(offer_terms(community, 0, 0, setting(programme)).resistance, Factors{});
}

TEST(Offers, TheFactorsOfAConditionalOfferAreThoseOfItsDemands) {
  const Programme programme = small_programme();
  Community community = offered_families(1);
  community.households.consumption[0] = 1'000'000.0f;
  const AcceptanceTerms terms = offer_terms(community, 0, 0, setting(programme));
  EXPECT_NEAR(terms.benefit, 1.0 - std::exp(-0.125 / 0.02), 1e-6);
  EXPECT_FLOAT_EQ(terms.trust, 0.5f);
  EXPECT_FLOAT_EQ(terms.resistance[0], 0.5f * 0.5f) << "a messenger of the district, half trusted";
  EXPECT_NEAR(terms.resistance[1], 0.6 * (1.0 - 125'000.0 / ((1.9 + 0.01 * 2.0) * 1e6)), 1e-5);
  EXPECT_FLOAT_EQ(terms.resistance[2], 0.75f) << "nothing of it is done yet";
  EXPECT_NEAR(terms.resistance[3], 1.0 - std::exp(-36.0 / 60.0), 1e-5) << "a whole income at stake";
}

TEST(Offers, WhoDoesAlreadyWhatIsAskedIsHardlyDisturbed) {
  const Programme programme = small_programme();
  Community community = offered_families(1);
  community.persons.enrolled[1] = 1;
  community.persons.working[1] = 0;
  const Factors factors = offer_terms(community, 0, 0, setting(programme)).resistance;
  EXPECT_EQ(factors[2], 0.0f);
  EXPECT_EQ(factors[3], 0.0f);
}

// false alarm: five standard errors, once in 1.7 million seeds
TEST(Offers, AreTakenWithTheStatedChance) {
  const Programme programme = small_programme();
  Community community = offered_families(40'000);
  const AcceptanceTerms terms = offer_terms(community, 0, 0, setting(programme));
  const double chance = 0.25 * static_cast<double>(logistic(acceptance_log_odds(terms, small_acceptance, all_on)));
  decide_offers(community, 0, whole(community), Draws(606, 0), clock_of(0), setting(programme));
  EXPECT_LT(std::abs(errors_of_count(accepted(community), 40'000, chance)), five_errors);
  EXPECT_GT(std::abs(errors_of_count(accepted(community), 40'000, 0.8 * chance)), five_errors);
}

TEST(Offers, EachFactorAloneLowersTheTakeUpOfAConditionalOffer) {
  const Programme programme = small_programme();
  const auto taken = [&](std::array<bool, factor_count> factors) {
    Community community = offered_families(5000);
    AcceptanceSwitches on = all_on;
    on.factor = factors;
    decide_offers(community, 0, whole(community), Draws(606, 0), clock_of(0), setting(programme, false, on));
    return accepted(community);
  };
  const double without = taken({false, false, false, false});
  for (std::size_t f = 0; f < factor_count; ++f) {
    std::array<bool, factor_count> one{};
    one[f] = true;
    EXPECT_LT(taken(one), without) << "factor " << f;
  }
}

TEST(Offers, FreeMoneyIsTakenByAlmostEverybodyWithinAYearsWindow) {
  Programme programme = small_grant();
  programme.delivery.offer_window = 12;
  Community community = offered_families(20'000);
  for (std::uint32_t step = 0; step < 14; ++step) decide_offers(community, 0, whole(community), Draws(606, 0), clock_of(step), setting(programme));
  EXPECT_GT(accepted(community) / 20'000.0, 0.95);
  EXPECT_LT(accepted(community) / 20'000.0, 0.98);
}

TEST(Offers, PeersCountAmongTheListedAndAgainstTheThreshold) {
  const Programme programme = small_programme();
  Community community = offered_families(4);
  tie(community, {{1, 2, 3}, {}, {}, {}});
  EXPECT_EQ(offer_terms(community, 0, 0, setting(programme)).peers, 0.0f) << "none of the ties was listed";
  community.programmes[0].enrolments.seen = {0, 2, 1, 0};
  EXPECT_FLOAT_EQ(offer_terms(community, 0, 0, setting(programme)).peers, 0.5f - 0.5f);
  community.programmes[0].enrolments.seen = {0, 2, 2, 0};
  EXPECT_FLOAT_EQ(offer_terms(community, 0, 0, setting(programme)).peers, 0.5f);
  AcceptanceSwitches on = all_on;
  on.peers = false;
  EXPECT_FLOAT_EQ(offer_terms(community, 0, 0, setting(programme, false, on)).peers, -0.5f) << "nobody is seen to adopt";
}

TEST(Offers, HassleAndStigmaTakeTheirLogOddsFromAnyOffer) {
  Programme programme = small_grant();
  programme.take_up = {.hassle = 0.5f, .visibility = 0.4f};
  Community community = offered_families(2);
  community.households.kilometres_to_post.assign(2, 3.0f);
  tie(community, {{1}, {}});
  OfferSetting s = setting(programme);
  EXPECT_EQ(offer_terms(community, 0, 0, s).burden, 0.0f) << "switched off";
  s.burdens = {.hassle = 2.0f, .stigma = 0.0f, .distance = 3.0f, .schooling = 0.0f};
  EXPECT_FLOAT_EQ(offer_terms(community, 0, 0, s).burden, 2.0f * 0.5f * 0.5f);
  s.burdens = {.hassle = 0.0f, .stigma = 3.0f, .distance = 3.0f, .schooling = 0.0f};
  EXPECT_FLOAT_EQ(offer_terms(community, 0, 0, s).burden, 3.0f * 0.4f);
  community.programmes[0].enrolments.seen = {0, 2};
  EXPECT_EQ(offer_terms(community, 0, 0, s).burden, 0.0f) << "everyone it knows receives it";
  AcceptanceTerms terms = offer_terms(community, 0, 0, s);
  const float without = acceptance_log_odds(terms, small_acceptance, all_on);
  terms.burden = 0.75f;
  EXPECT_FLOAT_EQ(acceptance_log_odds(terms, small_acceptance, all_on), without - 0.75f);
}

TEST(Offers, AcceptingConditionsLoosensRoutineAndFreeMoneyDoesNot) {
  AcceptanceCoefficients eager = small_acceptance;
  eager.intercept = 40.0f;
  eager.household_hazard = 1.0f;
  const auto routine_after = [&](const Programme& programme, bool always_accept) {
    Community community = offered_families(1);
    const OfferSetting s{programme, approach_top_down, eager, small_resistance, small_offer, school, all_on, 1'000'000.0f, always_accept, true};
    decide_offers(community, 0, whole(community), Draws(606, 0), clock_of(0), s);
    EXPECT_EQ(accepted(community), 1.0);
    return community.households.routine[0];
  };
  EXPECT_FLOAT_EQ(routine_after(small_programme(), false), 0.45f);
  EXPECT_EQ(routine_after(small_grant(), false), 0.5f);
  EXPECT_EQ(routine_after(small_programme(), true), 0.5f) << "with the mechanism off nobody chose";
}

TEST(Offers, MonthsInAStageDoNotOverflow) {
  const Programme programme = small_programme();
  Community community = offered_families(1);
  community.programmes[0].enrolments.stage[0] = EnrolmentStage::removed;
  for (std::uint32_t step = 0; step < 300; ++step) decide_offers(community, 0, whole(community), Draws(606, 0), clock_of(step), setting(programme));
  EXPECT_EQ(community.programmes[0].enrolments.months[0], 255);
  EXPECT_EQ(community.programmes[0].enrolments.stage[0], EnrolmentStage::removed);
}

TEST(Offers, TellWhyEachWasDecided) {
  const Programme programme = small_programme();
  Community community = offered_families(20);
  const float first = acceptance_log_odds(offer_terms(community, 0, 0, setting(programme)), small_acceptance, all_on);
  decide_offers(community, 0, whole(community), Draws(606, 0), clock_of(0), setting(programme));
  const Decisions month = community.programmes[0].household_decisions;
  EXPECT_EQ(month.count, 20);
  EXPECT_EQ(month.log_odds, 20 * to_fixed(first)) << "all alike, as long as none has tried anything";
  EXPECT_EQ(std::accumulate(month.parts.begin(), month.parts.end(), std::int64_t{0}), month.log_odds);
  decide_offers(community, 0, whole(community), Draws(606, 0), clock_of(1), setting(programme));
  const auto waiting = 20 - static_cast<std::int64_t>(accepted(community));
  EXPECT_GE(community.programmes[0].household_decisions.count, 20 + waiting) << "who hesitates decides anew";
  EXPECT_LT(community.programmes[0].household_decisions.count, 40);
}

TEST(Offers, WhereNobodyDecidesThereIsNoWhy) {
  const Programme programme = small_programme();
  Community community = offered_families(20);
  decide_offers(community, 0, whole(community), Draws(606, 0), clock_of(0), setting(programme, true));
  EXPECT_EQ(community.programmes[0].household_decisions, Decisions{});
}

}  // namespace
}  // namespace guyub
