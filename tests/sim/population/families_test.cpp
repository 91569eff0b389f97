// Who is married at the start, and the schedule of first marriages.

#include <cmath>

#include <gtest/gtest.h>

#include "sim/population/nuptiality.hpp"
#include "sim/population/synthesis.hpp"
#include "tests/sim/population/region_inputs.hpp"

namespace guyub {
namespace {

const NuptialityCoefficients schedule{.mean_age = 22.0, .sd_age = 4.0, .ever_married = 0.95, .by_grade = 0.5, .reference_grade = 9.0, .husband_older = 3.0};

TEST(Nuptiality, HasTheMeanAndSpreadItIsGiven) {
  const Nuptiality nuptiality(schedule);
  double mean = 0.0, squares = 0.0, all = 0.0;
  for (int month = 0; month < 65 * 12; ++month) {
    const auto ever = [&](int at) { return static_cast<double>(nuptiality.ever_married(static_cast<std::uint16_t>(at), false, 9)); };
    const double weddings = ever(month + 1) - ever(month), age = (month + 0.5) / 12.0;
    all += weddings;
    mean += weddings * age;
    squares += weddings * age * age;
  }
  EXPECT_NEAR(all, 0.95, 0.005);
  EXPECT_NEAR(mean / all, 22.0, 0.1);
  EXPECT_NEAR(std::sqrt(squares / all - mean / all * mean / all), 4.0, 0.1);
}

TEST(Nuptiality, HazardsMakeTheShares) {
  const Nuptiality nuptiality(schedule);
  double single = 1.0;
  for (std::uint16_t month = 0; month < 60 * 12; ++month) {
    EXPECT_NEAR(1.0 - single, static_cast<double>(nuptiality.ever_married(month, false, 9)), 2e-4);
    single *= 1.0 - static_cast<double>(nuptiality.hazard(month, 9));
  }
}

TEST(Nuptiality, SchoolingPostponesAndMenAreOlder) {
  const Nuptiality nuptiality(schedule);
  EXPECT_EQ(nuptiality.ever_married(20 * 12, false, 9), nuptiality.ever_married(20 * 12 + 18, false, 12));
  EXPECT_EQ(nuptiality.ever_married(20 * 12, false, 9), nuptiality.ever_married(23 * 12, true, 9));
  EXPECT_LT(nuptiality.hazard(18 * 12, 12), nuptiality.hazard(18 * 12, 6));
}

/// Share of women of an age group who are not single, and what the schedule says of them.
TEST(Families, StartWithTheSchedulesShareEverMarried) {
  const SynthesisCoefficients coefficients = read_coefficients();
  const Country country = synthesise(read_region("nusa_tenggara_timur"), coefficients, 10'000, Draws(606, 0), Workers(2));
  const Nuptiality nuptiality(coefficients.nuptiality);
  for (const int age : {20, 25, 30}) {
    double women = 0.0, ever = 0.0, expected = 0.0, by_no_schedule = 0.0;
    for (const Community& community : country.communities) {
      const Persons& p = community.persons;
      for (std::size_t i = 0; i < p.slots(); ++i) {
        if (p.sex[i] != Sex::female || age_years(p.age_months[i]) < age || age_years(p.age_months[i]) >= age + 5 || p.enrolled[i] != 0) continue;
        women += 1.0;
        ever += p.marital[i] != MaritalStatus::single ? 1.0 : 0.0;
        expected += static_cast<double>(nuptiality.ever_married(p.age_months[i], false, p.grade[i]));
        by_no_schedule += p.marital[i] == MaritalStatus::married ? 1.0 : 0.0;
      }
    }
    EXPECT_NEAR(ever / women, expected / women, 0.05) << age;
    EXPECT_LE(by_no_schedule, ever) << age;
  }
}

TEST(Families, KnowTheirParentsGrade) {
  const Country country = synthesise(read_region("nusa_tenggara_timur"), read_coefficients(), 2'000, Draws(606, 0), Workers(2));
  double children = 0.0, known = 0.0;
  for (const Community& community : country.communities) {
    for (std::size_t i = 0; i < community.persons.slots(); ++i) {
      if (age_years(community.persons.age_months[i]) >= 18) continue;
      children += 1.0;
      known += community.persons.parents_grade[i] <= 16 ? 1.0 : 0.0;
    }
  }
  EXPECT_GT(known / children, 0.9);
}

}  // namespace
}  // namespace guyub
