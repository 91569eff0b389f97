#include "sim/change/scheme.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "sim/change/scheme_money.hpp"
#include "sim/change/scheme_yield.hpp"
#include "tests/sim/support/small_change.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

constexpr CoercionCoefficients coercion{.watched = 6, .hidden_gain = 0.1f, .hidden_decay = 0.03f, .mistrust = 0.02f, .spoiled = 0.4f, .report_level = -2,
                                        .report_force = 4, .report_audit = 2, .report_trust = 1, .ratchet = 0.01f, .reactance = 0.02f};

/// A scheme in a community where everyone thinks every month; a test changes what it is about.
struct World {
  Scheme scheme;
  Approach approach = top_down();
  AcceptanceCoefficients acceptance{.intercept = -1.0f, .household_hazard = 1.0f};
  ResistanceCoefficients resistance = small_resistance;
  OfferCoefficients offer{.benefit_scale = 0.02f, .kilometre_cost = 0, .routine_trial = 0.1f};
  Draws draws{606, 0};
  Community community;
  std::int64_t staff = 0;
  bool may_force = true;

  explicit World(std::size_t households) : community(make_singles(households)) {
    scheme.lasts = 12;
    scheme.overlap = 1.0f;
    scheme.funds_over_cost = 1.0f;
    community.schemes.resize(1);
  }
  SchemeSetting setting(std::int32_t running) const {
    return {scheme, approach, acceptance, resistance, offer, coercion, all_on, running, staff, 1.0f, false, may_force};
  }
  void ask(std::int32_t running) {
    MonthScratch scratch = room(community);
    community.aggregates.clear();
    ask_households(community, 0, draws, clock_of(static_cast<std::uint32_t>(running + 1)), setting(running), scratch);
  }
  void yield_month(std::int32_t running) {
    MonthScratch scratch = room(community);
    open_accounts(community, scratch);
    yield(community, 0, {scheme, coercion, setting(running).lasts(), setting(running).force(), may_force}, scratch);
    close_accounts(community, scratch);
  }
  std::int64_t sum(Sum item) const {
    std::int64_t total = 0;
    for (const Sums<Sum>& decile : community.aggregates.by_decile) total += decile[item];
    return total;
  }
};

double logistic_of(double l) { return 1.0 / (1.0 + std::exp(-l)); }

// thinking again changes nothing: the share that complies is that of one logistic choice
TEST(Scheme, IsFollowedByTheShareThatTheSumSays) {
  World world(20'000);
  for (std::int32_t month = 0; month < 3; ++month) world.ask(month);
  const double share = logistic_of(-1.0);
  EXPECT_LT(std::abs(statistics::errors_of_count(static_cast<double>(world.sum(Sum::scheme_complying)), 20'000, share)), statistics::five_errors);
  EXPECT_EQ(world.sum(Sum::scheme_coerced), 0);
}

TEST(Scheme, UnderForceIsFollowedByMoreAndLeftByThemAtItsEnd) {
  World world(20'000);
  world.scheme.force = 0.5f;
  world.scheme.watch = 0.5f;
  world.ask(0);
  const auto watched = static_cast<double>(world.sum(Sum::scheme_complying));
  EXPECT_LT(std::abs(statistics::errors_of_count(watched, 20'000, logistic_of(-1.0 + 6.0 * 0.25))), statistics::five_errors);
  const double willing = watched - static_cast<double>(world.sum(Sum::scheme_coerced));
  EXPECT_LT(std::abs(statistics::errors_of_count(willing, 20'000, logistic_of(-1.0))), statistics::five_errors);
  world.ask(12);
  EXPECT_EQ(static_cast<double>(world.sum(Sum::scheme_complying)), willing);
}

TEST(Scheme, WithoutForceLeavesNothingHidden) {
  World world(500);
  world.scheme.force = 1.0f;
  world.scheme.watch = 1.0f;
  world.may_force = false;
  for (std::int32_t month = 0; month < 3; ++month) world.ask(month);
  for (const SmallShare hidden : world.community.households.hidden_resistance) ASSERT_EQ(hidden, 0);
  EXPECT_EQ(world.sum(Sum::scheme_coerced), 0);
}

TEST(Scheme, MadeWithThePeopleAsksNobodyBeforeTheyHaveMet) {
  World world(500);
  world.approach = participatory();   // onset 3
  world.scheme.plan = {.kind = PlanKind::participatory, .dimensions = 3};
  world.ask(2);
  EXPECT_EQ(world.sum(Sum::scheme_complying), 0);
  world.ask(3);
  EXPECT_GT(world.sum(Sum::scheme_complying), 0);
}

TEST(SchemeMoney, NeverPaysMoreThanItHasAndAccountsForEveryRupiah) {
  World world(1000);
  world.acceptance.intercept = 20.0f;   // everyone wants it
  world.scheme.pay = 70'001;
  world.staff = 1'000'003;
  world.approach.staff_months = 5;
  world.community.schemes[0].appropriation = 30'000'017;
  std::int64_t left = 0;
  std::int64_t in = 0;
  std::int64_t out = 0;
  std::int64_t last_month = 0;
  for (std::int32_t month = 0; month < 12; ++month) {
    world.ask(month);
    const Ledger& l = world.community.schemes[0].ledger;
    EXPECT_EQ(entry(l, LedgerItem::carried_in), left);
    left = entry(l, LedgerItem::unspent);
    EXPECT_EQ(entry(l, LedgerItem::appropriated) + entry(l, LedgerItem::carried_in), entry(l, LedgerItem::households) + entry(l, LedgerItem::delivery) + left);
    EXPECT_GE(left, 0);
    EXPECT_EQ(entry(l, LedgerItem::delivery), month < 5 ? 1'000'003 : 0);
    EXPECT_GE(world.sum(Sum::scheme_complying), last_month) << "nobody is sent away for want of money";
    EXPECT_EQ(entry(l, LedgerItem::households), 70'001 * world.sum(Sum::scheme_complying));
    last_month = world.sum(Sum::scheme_complying);
    in += entry(l, LedgerItem::appropriated);
    out += entry(l, LedgerItem::households) + entry(l, LedgerItem::delivery);
  }
  EXPECT_EQ(in, 12 * 30'000'017LL);
  EXPECT_LT(in - out, 12 * 70'001) << "what cannot be paid to a whole household each month is left";
  EXPECT_GT(last_month, 0);
  world.ask(12);
  for (const std::int64_t item : world.community.schemes[0].ledger) EXPECT_EQ(item, 0);
}

// incomes are whole and below 2^24: single precision is exact
TEST(SchemeYield, TakesTheLevyFromIncomesToTheRupiah) {
  World world(300);
  world.scheme.force = 1.0f;
  world.scheme.output = 0.3f;
  world.scheme.target = 2.0f;
  world.scheme.levy = 0.37f;
  world.ask(0);
  ASSERT_GT(world.sum(Sum::scheme_complying), 0);
  const auto money = [&] {
    std::int64_t sum = 0;
    for (const float income : world.community.households.income) sum += static_cast<std::int64_t>(income);
    return sum;
  };
  const std::int64_t before = money();
  world.yield_month(0);
  const SchemeState& state = world.community.schemes[0];
  EXPECT_EQ(before + state.output - state.levied, money());
  EXPECT_EQ(state.levied, static_cast<std::int64_t>(static_cast<double>(0.37f) * static_cast<double>(state.reported)));
  EXPECT_GT(state.reported, state.output);
  EXPECT_EQ(world.sum(Sum::scheme_levied), state.levied);
  EXPECT_EQ(world.sum(Sum::scheme_output), state.output);
  EXPECT_EQ(world.sum(Sum::scheme_reported), state.reported);
  EXPECT_EQ(world.sum(Sum::scheme_falsified), state.reported - state.output);
}

TEST(SchemeYield, FallsWithHiddenResistanceAndMisfit) {
  const auto output = [](float fit, float hidden) {
    World world(100);
    world.acceptance.intercept = 20.0f;
    world.scheme.output = 0.25f;
    world.ask(0);
    world.community.schemes[0].fit = fit;
    world.community.households.hidden_resistance.assign(100, small_share(hidden));
    world.yield_month(0);
    return static_cast<double>(world.community.schemes[0].output);
  };
  const double full = output(1.0f, 0.0f);
  EXPECT_EQ(full, 100 * 500'000.0);
  EXPECT_NEAR(output(0.5f, 0.0f), 0.5 * full, 100.0);
  EXPECT_NEAR(output(1.0f, 0.5f), 0.8 * full, 100.0);
}

TEST(SchemeYield, CountsThoseWhoLoseByIt) {
  World world(200);
  world.scheme.output = 0.1f;
  world.scheme.cost = 0.2f;
  world.ask(0);
  const std::int64_t comply = world.sum(Sum::scheme_complying);
  world.yield_month(0);
  EXPECT_EQ(world.sum(Sum::scheme_harmed), comply);
  world.scheme.output = 0.3f;
  world.ask(1);
  world.yield_month(1);
  EXPECT_EQ(world.sum(Sum::scheme_harmed), 0);
}

TEST(Campaign, PersuadesTheWillingAndTurnsTheUnwillingAway) {
  World world(2000);
  world.scheme.force = 1.0f;
  world.scheme.watch = 1.0f;
  world.scheme.aim = SchemeAim::small_family;
  world.scheme.persuasion = 0.1f;
  world.ask(0);
  std::int64_t nearer = 0;
  std::int64_t away = 0;
  for (const SmallShare anchor : world.community.households.small_family_anchor) {
    nearer += anchor > small_share(0.5f) ? 1 : 0;
    away += anchor < small_share(0.5f) ? 1 : 0;
  }
  EXPECT_EQ(away, world.sum(Sum::scheme_coerced));
  EXPECT_EQ(nearer, world.sum(Sum::scheme_complying) - world.sum(Sum::scheme_coerced));
  EXPECT_GT(away, 0);
  EXPECT_GT(nearer, 0);
}

}  // namespace
}  // namespace guyub
