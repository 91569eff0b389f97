#include "sim/programme/service_grant.hpp"

#include <gtest/gtest.h>

#include "sim/programme/delivery.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/small_programme.hpp"

namespace guyub {
namespace {

constexpr ServiceGrantRules rules{.share = 1.0f, .people_choose = true, .school = 0.5f, .infrastructure = 1.0f, .place_cost = 1'000'000, .skill_cost = 500'000};

Community community_with(float school_quality, float post_quality) {
  Community community = make_singles(3);
  Institutions& i = community.institutions;
  i.school_superstructure = i.post_superstructure = 80.0f;
  i.school_quality = school_quality;
  i.post_quality = post_quality;
  return community;
}

TEST(ServiceGrant, IsSpentByThePlannersSharesWhereNobodyTakesPart) {
  Community community = community_with(0.5f, 1.0f);
  spend_on_services(community, 20'000'000, rules, 0.0f);
  EXPECT_FLOAT_EQ(community.institutions.school_slots, 110.0f);
  EXPECT_FLOAT_EQ(community.institutions.post_slots, 110.0f);
  EXPECT_FLOAT_EQ(community.institutions.school_superstructure, 80.0f);
}

TEST(ServiceGrant, GoesWhereItIsScarceWherePeopleChoose) {
  Community community = community_with(0.5f, 1.0f);
  spend_on_services(community, 20'000'000, rules, 1.0f);
  EXPECT_FLOAT_EQ(community.institutions.school_slots, 100.0f);
  EXPECT_FLOAT_EQ(community.institutions.school_superstructure, 120.0f) << "skill is scarcer than places";
  EXPECT_FLOAT_EQ(community.institutions.post_slots, 100.0f);
  ServiceGrantRules planned = rules;
  planned.people_choose = false;
  Community other = community_with(0.5f, 1.0f);
  spend_on_services(other, 20'000'000, planned, 1.0f);
  EXPECT_FLOAT_EQ(other.institutions.school_slots, 110.0f);
}

TEST(ServiceGrant, IsBookedAsDeliveryToTheRupiah) {
  Programme programme = small_grant();
  programme.services = rules;
  programme.services.share = 0.3f;
  for (const bool spent : {true, false}) {
    Community community = community_with(1.0f, 1.0f);
    prepare_programmes(community);
    community.programmes[0].appropriation = 10'000'001;
    community.programmes[0].enrolments.stage.assign(3, EnrolmentStage::accepted);
    const DeliveryMonth month{.months_running = 0, .cost_per_household = 1000, .staff_cost = 0, .lag = false, .leakage = false, .sanctions = false, .services = spent};
    deliver(community, 0, programme, ClaimTable(programme.benefit), Draws(606, 0), clock_of(0), month, thread_scratch(community));
    const Ledger& ledger = community.programmes[0].ledger;
    EXPECT_EQ(entry(ledger, LedgerItem::delivery), spent ? 3000 + 3'000'000 : 3000);
    EXPECT_EQ(entry(ledger, LedgerItem::appropriated), entry(ledger, LedgerItem::households) + entry(ledger, LedgerItem::delivery) +
                                                          entry(ledger, LedgerItem::leakage) + entry(ledger, LedgerItem::unspent));
    EXPECT_EQ(community.institutions.school_slots > 100.0f, spent);
  }
}

TEST(ServiceGrant, CannotSpendMoreThanIsLeft) {
  Programme programme = small_grant();
  programme.services = rules;
  Community community = community_with(1.0f, 1.0f);
  prepare_programmes(community);
  community.programmes[0].appropriation = 1'000'000;
  const DeliveryMonth month{.months_running = 0, .cost_per_household = 0, .staff_cost = 900'000, .lag = false, .leakage = false, .sanctions = false};
  deliver(community, 0, programme, ClaimTable(programme.benefit), Draws(606, 0), clock_of(0), month, thread_scratch(community));
  EXPECT_EQ(entry(community.programmes[0].ledger, LedgerItem::delivery), 1'000'000);
  EXPECT_EQ(entry(community.programmes[0].ledger, LedgerItem::unspent), 0);
}

TEST(ServiceGrant, PerformanceCountsVisitsAndAttendance) {
  Community community = make_singles(1);
  EXPECT_EQ(performance(community), 0);
  Sums<Sum>& all = community.aggregates.total;
  all[Sum::households] = 10;
  all[Sum::visits_due] = 40;
  all[Sum::visits_made] = 20;
  all[Sum::pupils] = 10;
  all[Sum::attendance] = 2550;
  EXPECT_EQ(performance(community), (500 + 1000) * 10);
}

}  // namespace
}  // namespace guyub
