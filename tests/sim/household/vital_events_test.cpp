#include "sim/household/vital_events.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

using namespace statistics;

VitalCoefficients coefficients() {
  VitalCoefficients c;
  c.fertility_pattern = {0.07, 0.26, 0.28, 0.22, 0.12, 0.04, 0.01};
  c.mortality_background = 0.0005f;
  c.mortality_level = 0.00006f;
  c.mortality_slope = 0.092f;
  c.infant_mortality = 0.017f;
  c.male_births = 0.512f;
  return c;
}

constexpr std::array<double, 7> women{10, 9, 9, 8, 7, 6, 5};
constexpr double births_a_year = 0.08;

std::int64_t sum_of(const Community& community, Sum item) {
  std::int64_t sum = 0;
  for (const Sums<Sum>& decile : community.aggregates.by_decile) sum += decile[item];
  return sum;
}

std::int64_t persons_of(const Community& community) {
  std::int64_t n = 0;
  for (const std::uint8_t count : community.households.person_count) n += count;
  return n;
}

TEST(VitalRates, AreProbabilitiesAndMortalityIsGompertzMakeham) {
  const VitalRates rates = vital_rates(coefficients(), births_a_year, women);
  for (const float p : rates.death) {
    EXPECT_GT(p, 0.0f);
    EXPECT_LT(p, 1.0f);
  }
  for (const float p : rates.conception) {
    EXPECT_GT(p, 0.0f);
    EXPECT_LT(p, 1.0f);
  }
  EXPECT_NEAR(rates.death[50], (0.0005 + 0.00006 * std::exp(0.092 * 50)) / 12.0, 1e-8);
  EXPECT_NEAR(rates.death[0] - rates.death[1], (0.017 - 0.00006 * (std::exp(0.092) - 1.0)) / 12.0, 1e-8);
}

TEST(VitalEvents, ConservePersonsAndKeepIdsApart) {
  Community community = make_community(std::vector<Family>(400, Family{Member{.age = 24}, Member{.age = 85, .sex = Sex::male}, Member{.age = 2}}), 0);
  VitalRates rates = vital_rates(coefficients(), 0.3, women);
  for (float& p : rates.death) p *= 5.0f;
  const std::int64_t start = persons_of(community);
  for (std::uint32_t step = 0; step < 60; ++step) {
    grow_older(community);
    live(community, Draws(606, 0), clock_of(step), rates);
  }
  const std::int64_t births = sum_of(community, Sum::births);
  const std::int64_t deaths = sum_of(community, Sum::deaths);
  EXPECT_GT(births, 100);
  EXPECT_GT(deaths, 100);
  EXPECT_EQ(persons_of(community), start + births - deaths);
  std::set<std::uint32_t> ids;
  for (std::size_t h = 0; h < community.size(); ++h) {
    ASSERT_LE(community.end_person(h), community.households.person_begin[h + 1]);
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) ids.insert(community.persons.id[i]);
  }
  EXPECT_EQ(static_cast<std::int64_t>(ids.size()), persons_of(community));
}

/// Births in `months` among women who never grow older and whose children leave at once.
double births_of_the_ageless(std::size_t n_each, const VitalRates& rates, std::uint32_t burn_in, std::uint32_t months) {
  std::vector<Family> families;
  for (int group = 0; group < 7; ++group) families.insert(families.end(), static_cast<std::size_t>(women[static_cast<std::size_t>(group)]) * n_each, Family{Member{.age = 17 + 5 * group}});
  Community community = make_community(families, 1);
  std::int64_t before = 0;
  for (std::uint32_t step = 0; step < burn_in + months; ++step) {
    if (step == burn_in) before = sum_of(community, Sum::births);
    live(community, Draws(606, 0), clock_of(step), rates);
    std::fill(community.households.person_count.begin(), community.households.person_count.end(), std::uint8_t{1});
  }
  return static_cast<double>(sum_of(community, Sum::births) - before);
}

// False alarm: five standard errors of a Poisson count (the true spread is smaller), rarer than one seed in 1.7 million.
TEST(VitalEvents, BirthsComeAtTheRegionsRate) {
  VitalRates rates = vital_rates(coefficients(), births_a_year, women);
  rates.death.fill(0.0f);
  const double births = births_of_the_ageless(200, rates, 24, 48);
  const double expected = births_a_year * 54.0 * 200.0 * 4.0;
  EXPECT_LT(std::abs(births - expected) / std::sqrt(expected), five_errors);
  EXPECT_GT(std::abs(births - 1.1 * expected) / std::sqrt(expected), five_errors) << "without the nine months it would be off by more";
}

// false alarm: five standard errors, once in 1.7 million seeds
TEST(VitalEvents, DeathsComeAtTheirRate) {
  constexpr std::size_t n = 40'000;
  Community community = make_community(std::vector<Family>(n, Family{Member{.age = 80, .sex = Sex::male}}), 0);
  const VitalRates rates = vital_rates(coefficients(), births_a_year, women);
  live(community, Draws(606, 0), clock_of(0), rates);
  const auto deaths = static_cast<double>(sum_of(community, Sum::deaths));
  EXPECT_LT(std::abs(errors_of_count(deaths, n, static_cast<double>(rates.death[80]))), five_errors);
  EXPECT_GT(std::abs(errors_of_count(deaths, n, 1.6 * static_cast<double>(rates.death[80]))), five_errors);
}

TEST(GrowOlder, IsAMonthForEverybodyAndEndsAtAHundred) {
  Community community = make_community({{Member{.age = 99, .sex = Sex::male}, Member{.age = 3}}});
  community.persons.status_months[1] = 250;
  for (int month = 0; month < 30; ++month) grow_older(community);
  EXPECT_EQ(community.persons.age_months[1], 3 * 12 + 30);
  EXPECT_EQ(community.persons.status_months[1], 255);
  EXPECT_EQ(age_years(community.persons.age_months[0]), 100);
}

TEST(VitalEvents, APregnancyEndsInABirthAfterNineMonths) {
  Community community = make_community({{Member{.age = 25}}}, 0);
  VitalRates rates;
  rates.conception.fill(1.0f);
  rates.male_births = 1.0f;
  live(community, Draws(606, 0), clock_of(0), rates);
  ASSERT_EQ(community.persons.pregnancy[0], 1);
  rates.conception.fill(0.0f);
  for (std::uint32_t step = 1; step < 9; ++step) {
    live(community, Draws(606, 0), clock_of(step), rates);
    ASSERT_EQ(sum_of(community, Sum::births), 0) << step;
  }
  live(community, Draws(606, 0), clock_of(9), rates);
  EXPECT_EQ(sum_of(community, Sum::births), 1);
  EXPECT_EQ(community.persons.pregnancy[0], 0);
  ASSERT_EQ(community.households.person_count[0], 2);
  const std::uint32_t newborn = community.end_person(0) - 1;
  EXPECT_EQ(community.persons.age_months[newborn], 0);
  EXPECT_EQ(community.persons.sex[newborn], Sex::male);
  EXPECT_EQ(community.persons.role[newborn], Role::child);
}

TEST(VitalEvents, MenChildrenAndTheOldDoNotConceive) {
  Community community = make_community({{Member{.age = 25, .sex = Sex::male}, Member{.age = 14}, Member{.age = 50}}});
  VitalRates rates;
  rates.conception.fill(1.0f);
  live(community, Draws(606, 0), clock_of(0), rates);
  for (std::uint32_t i = 0; i < 3; ++i) EXPECT_EQ(community.persons.pregnancy[i], 0) << i;
}

TEST(VitalEvents, AnEmptyHouseStaysEmpty) {
  Community community = make_community({{Member{.age = 60, .sex = Sex::male}}});
  VitalRates rates;
  rates.death.fill(1.0f);
  live(community, Draws(606, 0), clock_of(0), rates);
  live(community, Draws(606, 0), clock_of(1), rates);
  EXPECT_EQ(persons_of(community), 0);
  EXPECT_EQ(sum_of(community, Sum::deaths), 1);
}

}  // namespace
}  // namespace guyub
