// Exact sizes, the same bits whatever the threads, and columns that hang together.

#include "sim/population/synthesis.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "tests/sim/population/region_inputs.hpp"

namespace guyub {
namespace {

Country country_of(std::int64_t households, int threads = 2, std::uint32_t replicate = 0,
                   const std::string& region = "nusa_tenggara_timur") {
  const RegionStatistics statistics = read_region(region);
  return synthesise(statistics, read_coefficients(), households, Draws(606, replicate), Workers(threads));
}

/// Whether all columns are equal.
template <class Columns>
bool same_columns(const Columns& a, const Columns& b) {
  std::vector<std::string> bytes;
  for (const Columns* columns : {&a, &b}) {
    std::string& all = bytes.emplace_back();
    Columns::each_column(*columns, [&all](const char*, const auto& column) {
      all.append(reinterpret_cast<const char*>(column.data()), column.size() * sizeof(column[0]));
    });
  }
  return bytes[0] == bytes[1];
}

bool same(const Country& a, const Country& b) {
  return std::equal(a.communities.begin(), a.communities.end(), b.communities.begin(), b.communities.end(),
                    [](const Community& x, const Community& y) {
                      return x.id == y.id && x.urban == y.urban &&
                             x.households.person_begin == y.households.person_begin && x.households.tie_begin == y.households.tie_begin &&
                             x.households.tie == y.households.tie && same_columns(x.households, y.households) &&
                             same_columns(x.persons, y.persons) && x.institutions.school_slots == y.institutions.school_slots &&
                             x.institutions.body(BodyKind::village_office).skill == y.institutions.body(BodyKind::village_office).skill;
                    });
}

TEST(Synthesis, IsTheSameForAnyNumberOfThreads) {
  const Country one = country_of(5'000, 1);
  EXPECT_TRUE(same(one, country_of(5'000, 2)));
  EXPECT_TRUE(same(one, country_of(5'000, 8)));
}

TEST(Synthesis, DiffersBetweenReplicates) { EXPECT_FALSE(same(country_of(500, 2, 0), country_of(500, 2, 1))); }

TEST(Synthesis, HasExactlyTheHouseholdsWantedInCommunitiesWithinLimits) {
  for (const std::int64_t wanted : {1, 3, 249, 250, 257, 499, 500, 501, 2'500, 2'501, 2'749, 2'750, 12'345}) {
    for (const std::string region : {"nusa_tenggara_timur", "dki_jakarta"}) {
      const Country country = country_of(wanted, 2, 0, region);
      EXPECT_EQ(country.households(), wanted);
      for (const Community& community : country.communities) {
        if (wanted >= 250) { EXPECT_GE(community.size(), 250u) << wanted; }
        EXPECT_LE(community.size(), 2'500u) << wanted;
      }
    }
  }
  EXPECT_EQ(country_of(3).communities.size(), 1u);
  EXPECT_EQ(country_of(257).communities.size(), 1u);
}

TEST(Synthesis, MakesACommunityFromItsPlaceAlone) {
  const Country small = country_of(5'000);
  const Country large = country_of(9'000);
  for (std::size_t c = 0; c + 2 < small.communities.size(); ++c) {
    const Community& a = small.communities[c];
    const Community& b = large.communities[c];
    EXPECT_EQ(a.persons.age_months, b.persons.age_months);
    EXPECT_EQ(a.households.person_begin, b.households.person_begin);
    EXPECT_EQ(a.households.tie, b.households.tie);
  }
}

TEST(Synthesis, EveryPersonHasOnePlaceAndAnIdOfItsOwn) {
  for (const std::int64_t wanted : {3, 257, 3'000}) {
    const Country country = country_of(wanted);
    for (const Community& community : country.communities) {
      std::set<std::uint32_t> ids;
      std::size_t persons = 0;
      for (std::size_t h = 0; h < community.size(); ++h) {
        ASSERT_LE(community.end_person(h), community.households.person_begin[h + 1]);
        persons += community.households.person_count[h];
        ids.insert(community.persons.id.begin() + community.first_person(h),
                   community.persons.id.begin() + community.end_person(h));
      }
      EXPECT_EQ(ids.size(), persons);
      EXPECT_EQ(*ids.rbegin() + 1, persons);
      EXPECT_EQ(community.households.person_begin.back(), community.persons.slots());
    }
  }
}

TEST(Synthesis, MoneyHangsTogether) {
  const Country country = country_of(20'000);
  double consumption = 0.0, permanent = 0.0, income = 0.0;
  std::array<std::int64_t, 10> persons{};
  std::array<double, 10> richest{};
  std::array<double, 10> poorest;
  poorest.fill(1e300);
  for (const Community& community : country.communities) {
    const Households& h = community.households;
    for (std::size_t i = 0; i < community.size(); ++i) {
      consumption += static_cast<double>(h.consumption[i]);
      permanent += static_cast<double>(h.permanent_income[i]);
      income += static_cast<double>(h.income[i]);
      const double each = static_cast<double>(community.consumption_per_capita(i));
      persons[h.decile[i]] += h.person_count[i];
      richest[h.decile[i]] = std::max(richest[h.decile[i]], each);
      poorest[h.decile[i]] = std::min(poorest[h.decile[i]], each);
      ASSERT_GE(h.savings[i], 0.0f);
      ASSERT_TRUE(h.welfare_rank[i] > 0.0f && h.welfare_rank[i] < 1.0f);
    }
  }
  EXPECT_NEAR(permanent / consumption, 1.0, 0.01);
  EXPECT_NEAR(income / permanent, 1.0, 0.02);
  for (std::size_t d = 0; d < 10; ++d) {
    EXPECT_NEAR(static_cast<double>(persons[d]) / static_cast<double>(country.persons()), 0.1, 0.001);
    if (d > 0) { EXPECT_LE(richest[d - 1], poorest[d] * 1.0001); }
  }
}

TEST(Synthesis, SchoolAndWorkHangTogether) {
  const Country country = country_of(20'000);
  double out = 0.0, out_working = 0.0, in = 0.0, in_working = 0.0;
  for (const Community& community : country.communities) {
    const Persons& p = community.persons;
    for (std::size_t h = 0; h < community.size(); ++h) {
      for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
        const int age = age_years(p.age_months[slot]);
        ASSERT_LE(p.grade[slot], 16);
        if (age < 25) { ASSERT_LE(p.grade[slot], std::max(0, age - 6)) << age; }
        if (p.enrolled[slot]) { ASSERT_TRUE(age >= 6 && age <= 23); }
        ASSERT_EQ(p.attendance[slot] > 0, p.enrolled[slot] == 1);
        if (p.working[slot]) { ASSERT_GE(age, 10); }
        if (p.pregnancy[slot]) { ASSERT_TRUE(p.sex[slot] == Sex::female && age >= 15 && age < 50); }
        if (age < 10 || age > 17) continue;
        (p.enrolled[slot] ? in : out) += 1.0;
        if (p.working[slot]) (p.enrolled[slot] ? in_working : out_working) += 1.0;
      }
    }
  }
  EXPECT_NEAR(out_working / out / (in_working / in), 15.03 / 2.04, 0.5);
}

TEST(Synthesis, EnrolmentDiffersBetweenCommunitiesAndGoesWithWelfare) {
  const Country country = country_of(20'000);
  std::array<double, 2> children{}, pupils{};
  double lowest = 1.0, highest = 0.0;
  for (const Community& community : country.communities) {
    double here = 0.0, here_in = 0.0;
    for (std::size_t h = 0; h < community.size(); ++h) {
      for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
        const int age = age_years(community.persons.age_months[slot]);
        if (age < 16 || age > 18) continue;
        const std::size_t half = community.households.decile[h] >= 5;
        children[half] += 1.0;
        pupils[half] += community.persons.enrolled[slot];
        here += 1.0;
        here_in += community.persons.enrolled[slot];
      }
    }
    lowest = std::min(lowest, here_in / here);
    highest = std::max(highest, here_in / here);
  }
  EXPECT_GT(pupils[1] / children[1], pupils[0] / children[0] + 0.05);
  EXPECT_GT(highest - lowest, 0.2);
}

TEST(Synthesis, TakesStatisticsAtTheirLimits) {
  RegionStatistics region = read_region("nusa_tenggara_timur");
  region.poverty_rate = 0.0;
  region.gini = 0.0;
  region.urban_share = 0.0;
  region.school_participation = {1.0, 1.0, 0.0, 0.0};
  region.children_10_17_working = 1.0;
  region.age_structure.male.assign(17, 0.0);
  const Country country = synthesise(region, read_coefficients(), 600, Draws(606, 0), Workers(2));
  EXPECT_EQ(country.households(), 600);
  for (const Community& community : country.communities) {
    EXPECT_FALSE(community.urban);
    for (std::size_t h = 0; h < community.size(); ++h) {
      ASSERT_GT(community.households.consumption[h], 0.0f);
      ASSERT_LT(community.households.consumption[h], 1e12f);
      for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
        const int age = age_years(community.persons.age_months[slot]);
        ASSERT_EQ(community.persons.sex[slot], Sex::female);
        if (age >= 7 && age <= 15) { ASSERT_EQ(community.persons.enrolled[slot], 1); }
        if (age >= 16 && age <= 23) { ASSERT_EQ(community.persons.enrolled[slot], 0); }
        if (age >= 10 && age <= 17) { ASSERT_EQ(community.persons.working[slot], 1); }
      }
    }
  }
}

}  // namespace
}  // namespace guyub
