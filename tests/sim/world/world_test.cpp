#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <vector>

#include <gtest/gtest.h>

#include "sim/world/aggregates.hpp"
#include "sim/world/community.hpp"
#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

TEST(ConsumptionHistogram, BinsRiseWithConsumptionAndEndAtTheEdges) {
  std::int32_t before = 0;
  for (float c = 4096.0f; c < 268435456.0f; c *= 1.003f) {
    const std::int32_t bin = consumption_bin(c);
    EXPECT_GE(bin, before) << c;
    before = bin;
  }
  EXPECT_EQ(consumption_bin(0.0f), 0);
  EXPECT_EQ(consumption_bin(-1.0f), 0);
  EXPECT_EQ(consumption_bin(4096.0f), 0);
  EXPECT_EQ(consumption_bin(8192.0f), 64) << "64 bins an octave";
  EXPECT_EQ(consumption_bin(1e12f), consumption_bins - 1);
  EXPECT_EQ(consumption_bin(std::numeric_limits<float>::infinity()), consumption_bins - 1);
}

ConsumptionHistogram of_each(const std::vector<std::int64_t>& amounts) {
  ConsumptionHistogram histogram;
  for (const std::int64_t c : amounts) histogram.add(static_cast<float>(c), 1, c);
  return histogram;
}

TEST(ConsumptionHistogram, SumsAreAsIfFilledAtOnce) {
  ConsumptionHistogram sum = of_each({5'000, 900'000});
  sum += of_each({});
  sum += of_each({30'000'000, 200'000'000});
  const ConsumptionHistogram at_once = of_each({5'000, 900'000, 30'000'000, 200'000'000});
  EXPECT_EQ(sum.gini(), at_once.gini());
  EXPECT_EQ(sum.palma(), at_once.palma());
}

void add(CommunityHistogram& histogram, std::int32_t persons, std::int64_t consumption) {
  const std::int32_t bin = consumption_bin(static_cast<float>(consumption) / static_cast<float>(persons));
  histogram.widen(bin, bin + 1);
  histogram.add(bin, persons, consumption);
}

TEST(CommunityHistogram, HoldsWhatARegionsHolds) {
  CommunityHistogram community;
  add(community, 65'535, 280'000'000'000'000);   // as many as a bin may hold, nearly as much
  add(community, 3, 900'000);
  ConsumptionHistogram region;
  region.add(280'000'000'000'000.0f / 65'535.0f, 65'535, 280'000'000'000'000);
  region.add(300'000.0f, 3, 900'000);
  EXPECT_EQ(ConsumptionHistogram(community).gini(), region.gini());
  EXPECT_EQ(ConsumptionHistogram(community).palma(), region.palma());
  community.clear();
  EXPECT_EQ(ConsumptionHistogram(community).palma(), 0.0);
  add(community, 1, 1'000'000);
  add(community, 1, 2'000'000);
  EXPECT_EQ(ConsumptionHistogram(community).gini(), of_each({1'000'000, 2'000'000}).gini());
}

TEST(Gini, IsZeroForEqualsAndForNobody) {
  EXPECT_NEAR(of_each({1'000'000, 1'000'000, 1'000'000}).gini(), 0.0, 1e-12);
  EXPECT_EQ(of_each({}).gini(), 0.0);
}

TEST(Gini, OfTwoAndOfThreeKnownPersons) {
  // 1 : 3 gives 1/4; 1 : 2 : 3 gives 2/9
  EXPECT_NEAR(of_each({3'000'000, 1'000'000}).gini(), 0.25, 1e-12);
  EXPECT_NEAR(of_each({2'000'000, 3'000'000, 1'000'000}).gini(), 2.0 / 9.0, 1e-12);
}

TEST(Gini, OfALogNormalDistributionIsItsClosedForm) {
  // G = 2 Phi(sigma / sqrt 2) - 1 = erf(sigma / 2)
  const double sigma = 0.6;
  ConsumptionHistogram histogram;
  for (double z = -5.0; z <= 5.0; z += 0.0005) {
    const auto persons = static_cast<std::int64_t>(1e7 * std::exp(-0.5 * z * z));
    const double consumption = 1e6 * std::exp(sigma * z);
    histogram.add(static_cast<float>(consumption), persons, static_cast<std::int64_t>(static_cast<double>(persons) * consumption));
  }
  EXPECT_NEAR(histogram.gini(), std::erf(sigma / 2.0), 1e-4);
}

TEST(Palma, IsTheRichestTenthOverThePoorestFourTenths) {
  EXPECT_EQ(of_each({}).palma(), 0.0);
  std::vector<std::int64_t> amounts(9, 1'000'000);
  amounts.push_back(6'000'000);
  EXPECT_NEAR(of_each(amounts).palma(), 6.0 / 4.0, 1e-12);
  EXPECT_NEAR(of_each(std::vector<std::int64_t>(20, 500'000)).palma(), 0.25, 1e-12) << "equality";
}

TEST(Palma, SplitsABinThatCrossesALimit) {
  // five persons: the poorest 40% are two of the three at 1 million, the richest 10% half of the one at 4 million
  EXPECT_NEAR(of_each({1'000'000, 1'000'000, 1'000'000, 2'000'000, 4'000'000}).palma(), 2.0 / 2.0, 1e-12);
}

TEST(Sums, AddItemByItem) {
  Sums<Sum> a;
  Sums<Sum> b;
  a[Sum::income] = 5;
  b[Sum::income] = 7;
  b[Sum::deaths] = 1;
  a += b;
  EXPECT_EQ(a[Sum::income], 12);
  EXPECT_EQ(a[Sum::deaths], 1);
  EXPECT_NE(a, b);
  a.clear();
  EXPECT_EQ(a, Sums<Sum>{});
}

Community three_families() {
  return make_community({{Member{.age = 40}, Member{.age = 12}}, {Member{.age = 70}}, {Member{.age = 33}, Member{.age = 5}, Member{.age = 2}}}, 1);
}

/// Ages by person id of each household: what moving slots must not change.
std::vector<std::map<std::uint32_t, std::uint16_t>> people(const Community& community) {
  std::vector<std::map<std::uint32_t, std::uint16_t>> all(community.size());
  for (std::size_t h = 0; h < community.size(); ++h) {
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
      all[h][community.persons.id[i]] = community.persons.age_months[i];
    }
  }
  return all;
}

TEST(Community, MakingRoomKeepsEverybodyWhereTheyLive) {
  for (std::size_t h = 0; h < 3; ++h) {
    Community community = three_families();
    const auto before = people(community);
    const std::uint32_t free = community.free_slots(h);
    const std::size_t slots = community.persons.slots();
    community.make_room(h);
    EXPECT_EQ(people(community), before);
    EXPECT_EQ(community.free_slots(h), free + 1);
    EXPECT_EQ(community.persons.slots(), slots + 1);
    EXPECT_EQ(community.households.person_begin.back(), community.persons.slots());
  }
}

TEST(Persons, CopySlotTakesEveryColumn) {
  Persons p;
  p.resize(2);
  p.id[0] = 9;
  p.age_months[0] = 400;
  p.sex[0] = Sex::male;
  p.role[0] = Role::other;
  p.grade[0] = 11;
  p.enrolled[0] = 1;
  p.working[0] = 1;
  p.attendance[0] = 200;
  p.status_months[0] = 17;
  p.pregnancy[0] = 3;
  p.copy_slot(0, 1);
  EXPECT_EQ(p.id[1], 9u);
  EXPECT_EQ(p.age_months[1], 400);
  EXPECT_EQ(p.sex[1], Sex::male);
  EXPECT_EQ(p.role[1], Role::other);
  EXPECT_EQ(p.grade[1], 11);
  EXPECT_EQ(p.enrolled[1], 1);
  EXPECT_EQ(p.working[1], 1);
  EXPECT_EQ(p.attendance[1], 200);
  EXPECT_EQ(p.status_months[1], 17);
  EXPECT_EQ(p.pregnancy[1], 3);
}

TEST(Persons, InsertSlotsMovesEveryColumnUp) {
  Persons p;
  p.resize(2);
  p.id = {1, 2};
  p.age_months = {3, 4};
  p.insert_slots(1, 2);
  EXPECT_EQ(p.id, (std::vector<std::uint32_t>{1, 0, 0, 2}));
  EXPECT_EQ(p.age_months, (std::vector<std::uint16_t>{3, vacant_age_months, vacant_age_months, 4})) << "new slots are free";
  EXPECT_EQ(p.pregnancy.size(), 4u);
}

TEST(Households, ResizeMakesEveryColumnAsLong) {
  Households h;
  h.resize(5);
  EXPECT_EQ(h.size(), 5u);
  EXPECT_EQ(h.person_begin.size(), 6u);
  EXPECT_EQ(h.tie_begin.size(), 6u);
  for (const std::vector<float>* column : {&h.welfare_rank, &h.kilometres_to_school, &h.kilometres_to_post, &h.permanent_income,
                                           &h.transitory, &h.income, &h.transfer, &h.expected_transfer, &h.savings, &h.consumption,
                                           &h.consumption_sum, &h.school_attitude, &h.school_attitude_anchor,
                                           &h.trust_state, &h.trust_village, &h.routine,
                                           &h.enrolled_share}) {
    EXPECT_EQ(column->size(), 5u);
  }
  for (const std::vector<std::uint8_t>* column : {&h.decile, &h.shock_months, &h.visit_due, &h.visited}) EXPECT_EQ(column->size(), 5u);
  EXPECT_EQ(h.sector.size(), 5u);
  for (const std::vector<SmallShare>* column : {&h.stubbornness, &h.threshold}) EXPECT_EQ(column->size(), 5u);
  EXPECT_GE(h.bytes(), 5u * (17 * sizeof(float) + 2 * sizeof(SmallShare) + 6));
}

TEST(Country, CountsHouseholdsAndPersons) {
  Country country;
  country.communities = {three_families(), make_singles(4)};
  EXPECT_EQ(country.households(), 7);
  EXPECT_EQ(country.persons(), 10);
  EXPECT_EQ(country.bytes(), country.communities[0].bytes() + country.communities[1].bytes());
}

TEST(Community, ConsumptionPerPersonOfAnEmptyHouseIsZero) {
  Community community = three_families();
  EXPECT_EQ(community.consumption_per_capita(0), dull_income / 2.0f);
  community.households.person_count[0] = 0;
  EXPECT_EQ(community.consumption_per_capita(0), 0.0f);
}

TEST(SchoolLevel, IsOfTheNextGrade) {
  EXPECT_EQ(next_level(0), SchoolLevel::primary);
  EXPECT_EQ(next_level(5), SchoolLevel::primary);
  EXPECT_EQ(next_level(6), SchoolLevel::junior_secondary);
  EXPECT_EQ(next_level(9), SchoolLevel::senior_secondary);
  EXPECT_EQ(next_level(12), SchoolLevel::tertiary);
}

}  // namespace
}  // namespace guyub
