// Delivery and verification: where each rupiah goes, and what conditions do.

#include "sim/programme/delivery.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

#include "sim/programme/verification.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/small_programme.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

void deliver(Community& community, std::size_t k, const Programme& programme, const Draws& draws, const Clock& clock, const DeliveryMonth& month) {
  deliver(community, k, programme, ClaimTable(programme.benefit), draws, clock, month, thread_scratch(community));
}

constexpr DeliveryMonth plain(std::int32_t months_running) {
  return {.months_running = months_running, .cost_per_household = 0, .staff_cost = 0, .lag = true, .leakage = true, .sanctions = true};
}

/// Everybody enrolled, with plenty of funds.
Community enrolled(const std::vector<Family>& families, std::int64_t appropriation = 1'000'000'000'000) {
  Community community = make_community(families, 0);
  prepare_programmes(community);
  community.programmes[0].enrolments.stage.assign(families.size(), EnrolmentStage::accepted);
  community.programmes[0].appropriation = appropriation;
  return community;
}

Community singles_enrolled(std::size_t n, std::int64_t appropriation = 1'000'000'000'000) {
  return enrolled(std::vector<Family>(n, Family{Member{}}), appropriation);
}

std::int64_t item(const Community& community, LedgerItem which) { return entry(community.programmes[0].ledger, which); }

void expect_balanced(const Community& community, std::int64_t carried) {
  ASSERT_EQ(item(community, LedgerItem::carried_in), carried);
  ASSERT_EQ(item(community, LedgerItem::appropriated) + carried,
            item(community, LedgerItem::households) + item(community, LedgerItem::delivery) + item(community, LedgerItem::leakage) +
                item(community, LedgerItem::unspent));
  std::int64_t paid = 0;
  for (const std::int32_t p : community.programmes[0].enrolments.paid) paid += p;
  ASSERT_EQ(item(community, LedgerItem::households), paid);
  for (const std::int64_t amount : community.programmes[0].ledger) ASSERT_GE(amount, 0);
}

TEST(Delivery, BalancesTheLedgerForAnyState) {
  for (std::uint32_t trial = 0; trial < 60; ++trial) {
    const PhiloxCounter w = philox4x32({trial, 0, 0, 0}, {9, 9});
    Programme programme = trial % 2 == 0 ? small_programme() : small_grant();
    programme.delivery.pay_every = static_cast<std::int32_t>(1 + w[0] % 4);
    programme.delivery.delay = uniform(w[1]) * 0.5f;
    programme.delivery.leakage = uniform(w[2]) * 0.3f;
    std::vector<Family> families;
    for (int i = 0; i < 60; ++i) families.push_back({Member{.age = 20 + i}, Member{.age = i % 19, .grade = i % 12, .enrolled = i % 2 == 0}});
    Community community = enrolled(families, static_cast<std::int64_t>(w[3] % 20'000'000));
    community.programmes[0].verification = 0.6f;
    std::int64_t carried = 0;
    for (std::uint32_t step = 0; step < 15; ++step) {
      DeliveryMonth month = plain(static_cast<std::int32_t>(step));
      month.cost_per_household = 13'331;
      month.staff_cost = step < 5 ? 1'000'003 : 0;
      deliver(community, 0, programme, Draws(606, trial), clock_of(step), month);
      expect_balanced(community, carried);
      if (HasFatalFailure()) return;
      carried = item(community, LedgerItem::unspent);
    }
  }
}

TEST(Delivery, PaysATwelfthEachMonthAndAddsItToTheHousehold) {
  Community community = singles_enrolled(3);
  community.programmes[0].enrolments.stage[2] = EnrolmentStage::offered;
  deliver(community, 0, small_grant(), Draws(606, 0), clock_of(0), plain(0));
  EXPECT_EQ(community.programmes[0].enrolments.paid, (std::vector<std::int32_t>{100'000, 100'000, 0}));
  EXPECT_EQ(community.households.transfer, (std::vector<float>{100'000.0f, 100'000.0f, 0.0f}));
}

TEST(Delivery, LosesNoFractionOfARupiahOverTheYear) {
  Programme programme = small_grant();
  programme.benefit.household = 1'000'001;  // no multiple of twelve
  Community community = singles_enrolled(1);
  std::int64_t paid = 0;
  for (std::uint32_t step = 0; step < 12; ++step) {
    deliver(community, 0, programme, Draws(606, 0), clock_of(step), plain(static_cast<std::int32_t>(step)));
    paid += community.programmes[0].enrolments.paid[0];
  }
  EXPECT_EQ(paid, 1'000'001);
}

TEST(Delivery, PaysAQuarterAtOnceWhenPaidQuarterly) {
  Programme programme = small_grant();
  programme.delivery.pay_every = 3;
  Community community = singles_enrolled(1);
  std::vector<std::int32_t> paid;
  for (std::uint32_t step = 0; step < 7; ++step) {
    deliver(community, 0, programme, Draws(606, 0), clock_of(step), plain(static_cast<std::int32_t>(step)));
    paid.push_back(community.programmes[0].enrolments.paid[0]);
  }
  EXPECT_EQ(paid, (std::vector<std::int32_t>{100'000, 0, 0, 300'000, 0, 0, 300'000}));
}

TEST(Delivery, ADelayedPaymentComesAMonthLaterInFull) {
  Programme programme = small_grant();
  programme.delivery.pay_every = 3;
  programme.delivery.delay = 0.4f;
  Community community = singles_enrolled(400);
  const Enrolments& e = community.programmes[0].enrolments;
  std::vector<std::int64_t> received(400);
  double delayed = 0.0;
  for (std::uint32_t step = 0; step < 5; ++step) {
    deliver(community, 0, programme, Draws(606, 0), clock_of(step), plain(static_cast<std::int32_t>(step)));
    for (std::size_t h = 0; h < 400; ++h) received[h] += e.paid[h];
  }
  for (std::size_t h = 0; h < 400; ++h) {
    const bool late = e.paid[h] > 0;  // in the month after the payment month
    delayed += late ? 1.0 : 0.0;
    EXPECT_EQ(received[h], late ? 500'000 : 400'000) << "all that was earned until then";
    EXPECT_EQ(received[h] * 12 + e.accrued[h], 500'000 * 12) << "nothing is lost by waiting";
  }
  EXPECT_LT(std::abs(statistics::errors_of_count(delayed, 400, 0.4)), statistics::five_errors);
  EXPECT_GT(std::abs(statistics::errors_of_count(delayed, 400, 0.6)), statistics::five_errors);
}

TEST(Delivery, WithoutLagNothingIsLate) {
  Programme programme = small_grant();
  programme.delivery.delay = 1.0f;
  Community community = singles_enrolled(1);
  DeliveryMonth on_time = plain(0);
  on_time.lag = false;
  deliver(community, 0, programme, Draws(606, 0), clock_of(0), on_time);
  EXPECT_EQ(community.programmes[0].enrolments.paid[0], 100'000);
}

TEST(Delivery, LeaksItsShareToTheRupiah) {
  Programme programme = small_grant();
  programme.delivery.leakage = 0.05f;
  Community community = singles_enrolled(10);
  deliver(community, 0, programme, Draws(606, 0), clock_of(0), plain(0));
  EXPECT_EQ(item(community, LedgerItem::leakage), 10 * 5000);
  EXPECT_EQ(item(community, LedgerItem::households), 10 * 95'000);
  DeliveryMonth clean = plain(1);
  clean.leakage = false;
  deliver(community, 0, programme, Draws(606, 0), clock_of(1), clean);
  EXPECT_EQ(item(community, LedgerItem::leakage), 0);
}

TEST(Delivery, WhatTheFundsDoNotCoverStaysDue) {
  Community community = singles_enrolled(3, 250'000);
  deliver(community, 0, small_grant(), Draws(606, 0), clock_of(0), plain(0));
  EXPECT_EQ(item(community, LedgerItem::households), 200'000);
  EXPECT_EQ(item(community, LedgerItem::unspent), 50'000);
  EXPECT_EQ(community.programmes[0].enrolments.accrued[2], 1'200'000) << "a month's worth, in twelfths of a rupiah";
  community.programmes[0].appropriation = 350'000;
  deliver(community, 0, small_grant(), Draws(606, 0), clock_of(1), plain(1));
  EXPECT_EQ(item(community, LedgerItem::households), 400'000) << "the arrears and the month, out of 50,000 and 350,000";
  EXPECT_EQ(item(community, LedgerItem::unspent), 0);
  EXPECT_EQ(community.programmes[0].enrolments.accrued, (std::vector<std::int64_t>{0, 0, 0}));
}

TEST(Delivery, CostsComeFirstAndNeverExceedTheFunds) {
  Community community = singles_enrolled(2, 120'000);
  DeliveryMonth month = plain(0);
  month.cost_per_household = 10'000;
  month.staff_cost = 30'000;
  deliver(community, 0, small_grant(), Draws(606, 0), clock_of(0), month);
  EXPECT_EQ(item(community, LedgerItem::delivery), 50'000);
  EXPECT_EQ(item(community, LedgerItem::households), 0) << "70,000 do not cover a payment of 100,000";
  month.staff_cost = 10'000'000;
  deliver(community, 0, small_grant(), Draws(606, 0), clock_of(1), month);
  EXPECT_EQ(item(community, LedgerItem::delivery), 190'000);
  EXPECT_EQ(item(community, LedgerItem::unspent), 0);
}

/// A family with a pupil who attended too little, always checked.
Community truant() {
  Community community = enrolled({{Member{.age = 35}, Member{.age = 13, .grade = 6, .enrolled = true}}});
  community.programmes[0].verification = 1.0f;
  community.persons.attendance[1] = 100;
  return community;
}

TEST(Sanctions, ClimbTheLadderThenRemove) {
  Community community = truant();
  std::vector<std::int32_t> paid;
  for (std::uint32_t step = 0; step < 5; ++step) {
    deliver(community, 0, small_programme(), Draws(606, 0), clock_of(step), plain(static_cast<std::int32_t>(step)));
    paid.push_back(community.programmes[0].enrolments.paid[0]);
  }
  // 1.5 million a year are 125,000 a month: cut by 10%, 30%, everything; removed at the fourth failed check
  EXPECT_EQ(paid, (std::vector<std::int32_t>{112'500, 87'500, 0, 0, 0}));
  EXPECT_EQ(community.programmes[0].enrolments.stage[0], EnrolmentStage::removed);
}

TEST(Sanctions, AreMadeGoodByMeetingTheConditions) {
  Community community = truant();
  for (std::uint32_t step = 0; step < 2; ++step) deliver(community, 0, small_programme(), Draws(606, 0), clock_of(step), plain(0));
  EXPECT_EQ(community.programmes[0].enrolments.strikes[0], 2);
  EXPECT_EQ(community.programmes[0].enrolments.checked[0], 2);
  community.persons.attendance[1] = 255;
  deliver(community, 0, small_programme(), Draws(606, 0), clock_of(2), plain(0));
  EXPECT_EQ(community.programmes[0].enrolments.strikes[0], 1);
  EXPECT_EQ(community.programmes[0].enrolments.checked[0], 1);
  EXPECT_EQ(community.programmes[0].enrolments.paid[0], 125'000);
}

TEST(Sanctions, SwitchedOffCutNothing) {
  Community community = truant();
  DeliveryMonth month = plain(0);
  month.sanctions = false;
  for (std::uint32_t step = 0; step < 12; ++step) {
    deliver(community, 0, small_programme(), Draws(606, 0), clock_of(step), month);
    EXPECT_EQ(community.programmes[0].enrolments.paid[0], 125'000);
  }
  EXPECT_EQ(community.programmes[0].enrolments.strikes[0], 0);
}

TEST(Verification, AChildOutOfSchoolEarnsNothingOnlyWhenChecked) {
  Community community = enrolled({{Member{.age = 35}, Member{.age = 13, .grade = 6, .enrolled = false}}});
  deliver(community, 0, small_programme(), Draws(606, 0), clock_of(0), plain(0));
  EXPECT_EQ(community.programmes[0].enrolments.paid[0], 125'000) << "nobody looked";
  community.programmes[0].verification = 1.0f;
  deliver(community, 0, small_programme(), Draws(606, 0), clock_of(1), plain(1));
  EXPECT_EQ(community.programmes[0].enrolments.paid[0], 0);
  EXPECT_EQ(community.programmes[0].enrolments.checked[0], 1) << "no pupil failed";
}

TEST(Verification, AVisitThatWasDueAndMissedFailsTheCheck) {
  Community community = enrolled({{Member{.age = 35}, Member{.age = 2}}});
  community.programmes[0].verification = 1.0f;
  community.households.visit_due[0] = 1;
  deliver(community, 0, small_programme(), Draws(606, 0), clock_of(0), plain(0));
  EXPECT_EQ(community.programmes[0].enrolments.checked[0], 2);
  community.households.visited[0] = 1;
  deliver(community, 0, small_programme(), Draws(606, 0), clock_of(1), plain(1));
  EXPECT_EQ(community.programmes[0].enrolments.checked[0], 1);
}

std::vector<std::uint16_t> premiums(const Community& community, const MonthScratch& scratch) {
  return {scratch.school_premium.begin(), scratch.school_premium.begin() + static_cast<std::ptrdiff_t>(community.persons.slots())};
}

TEST(Verification, PremiumsAreTheBenefitTimesTheChanceOfACheck) {
  Community community = enrolled({{Member{.age = 35}, Member{.age = 13, .grade = 6}}, {Member{.age = 35}, Member{.age = 13, .grade = 6}}});
  community.programmes[0].enrolments.stage[1] = EnrolmentStage::offered;
  community.programmes[0].verification = 0.8f;
  MonthScratch scratch = room(community);
  announce_conditions(community, 0, whole(community), small_programme(), ClaimTable(small_programme().benefit), true, scratch);
  EXPECT_EQ(premiums(community, scratch), (std::vector<std::uint16_t>{0, 100, 0, 0}));
  EXPECT_EQ(scratch.visit_premium, (std::vector<float>{0.8f, 0.0f}));
}

TEST(Verification, TakesAMothersTimeAsFarAsItIsDone) {
  Community community = enrolled({{Member{}}, {Member{}}});
  community.programmes[0].enrolments.stage[1] = EnrolmentStage::offered;
  community.programmes[0].verification = 0.8f;
  Programme programme = small_programme();
  programme.conditions.hours = 10.0f;
  MonthScratch scratch = room(community);
  announce_conditions(community, 0, whole(community), programme, ClaimTable(programme.benefit), false, scratch);
  EXPECT_EQ(scratch.condition_hours, (std::vector<float>{0.0f, 0.0f})) << "switched off";
  announce_conditions(community, 0, whole(community), programme, ClaimTable(programme.benefit), true, scratch);
  EXPECT_EQ(scratch.condition_hours, (std::vector<float>{8.0f, 0.0f}));
}

TEST(Verification, SwitchedOffThePremiumIsZero) {
  Community community = enrolled({{Member{.age = 35}, Member{.age = 13, .grade = 6}}});
  community.programmes[0].verification = 0.0f;
  MonthScratch scratch = room(community);
  announce_conditions(community, 0, whole(community), small_programme(), ClaimTable(small_programme().benefit), true, scratch);
  EXPECT_EQ(premiums(community, scratch), (std::vector<std::uint16_t>{0, 0}));
  EXPECT_EQ(scratch.visit_premium[0], 0.0f);
}

// false alarm: five standard errors, once in 1.7 million seeds
TEST(Verification, ChecksItsShareOfHouseholds) {
  Community community = singles_enrolled(20'000);
  community.programmes[0].verification = 0.3f;
  deliver(community, 0, small_programme(), Draws(606, 0), clock_of(0), plain(0));
  double checked = 0.0;
  for (const std::uint8_t c : community.programmes[0].enrolments.checked) checked += c > 0 ? 1.0 : 0.0;
  EXPECT_LT(std::abs(statistics::errors_of_count(checked, 20'000, 0.3)), statistics::five_errors);
  EXPECT_GT(std::abs(statistics::errors_of_count(checked, 20'000, 0.33)), statistics::five_errors);
}

/// Pupils who stay away, enrolled for so many months, in a month in which everybody is checked.
HeldBefore after_a_check(std::int32_t conditions_from, std::int32_t months_running, std::uint16_t enrolled_months, bool school = true) {
  Community community = enrolled({10, Family{Member{.age = 35}, Member{.age = 13, .grade = 6, .enrolled = true}}});
  std::fill(community.persons.attendance.begin(), community.persons.attendance.end(), std::uint8_t{0});
  community.programmes[0].enrolments.enrolled_months.assign(10, enrolled_months);
  community.programmes[0].verification = 1.0f;
  Programme programme = small_programme();
  programme.conditions.school = school;
  programme.conditions.visits = false;
  programme.conditions.from = conditions_from;
  programme.sanctions.cut = {0.5};
  programme.sanctions.remove_after = 2;
  deliver(community, 0, programme, Draws(606, 0), clock_of(0), plain(months_running));
  HeldBefore first = community.programmes[0].held_before;
  for (std::uint16_t& months : community.programmes[0].enrolments.enrolled_months) ++months;   // as the review counts them
  deliver(community, 0, programme, Draws(606, 0), clock_of(1), plain(months_running + 1));
  const HeldBefore second = community.programmes[0].held_before;
  EXPECT_EQ(second.removed, first.lost) << "the second failure removes";
  EXPECT_EQ(second.enrolled, 0);
  return first;
}

TEST(HeldBefore, ConditionsTakeFromThoseWhoWereEnrolledBeforeThem) {
  const HeldBefore before = after_a_check(6, 6, 2);
  EXPECT_EQ(before.enrolled, 10);
  EXPECT_EQ(before.lost, 10);
}

TEST(HeldBefore, WhoEnrolledUnderThemLosesNoEntitlementHeldBefore) {
  EXPECT_EQ(after_a_check(6, 6, 1).enrolled, 0) << "enrolled in the month in which they came";
  EXPECT_EQ(after_a_check(0, 6, 7).enrolled, 0) << "they were there from the start";
}

}  // namespace
}  // namespace guyub
