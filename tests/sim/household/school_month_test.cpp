// The month at school: attendance, learning, leaving; and moving up at its end.

#include "sim/household/attendance.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "tests/sim/household/school_support.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

using namespace statistics;

constexpr std::uint32_t child = first_child;

struct On {
  bool attendance = true;
  bool leave = false;
  bool learning = false;
};

void spend_month(Community& community, On on, const LeavingCoefficients& leaving = leaving_coefficients, std::uint16_t premium = 0) {
  MonthScratch scratch = room(community);
  std::fill(scratch.school_premium.begin(), scratch.school_premium.end(), premium);
  const SchoolChoiceCoefficients c = school_coefficients();
  SchoolSetting setting = school_setting;
  setting.learning = on.learning;
  const SchoolConstants constants = school_constants(0.0f, -2.0f);
  attend(community, whole(community), Draws(606, 0), clock_of(1), {c, learning_coefficients, leaving, setting, constants, on.attendance, on.leave}, scratch);
}

Community pupils(std::size_t n) {
  Community community = make_community(std::vector<Family>(n, Family{Member{.age = 35}, Member{.age = 13, .role = Role::child, .enrolled = true}}), 0);
  for (std::size_t i = child; i < community.persons.slots(); i += 2) community.persons.learning[i] = 100;
  return community;
}

double mean_of(const Community& community, const std::vector<std::uint8_t> Persons::*column) {
  double sum = 0.0;
  for (std::size_t i = child; i < community.persons.slots(); i += 2) sum += (community.persons.*column)[i];
  return sum / static_cast<double>(community.size());
}

TEST(Attendance, IsFullWithoutTheMechanismAndNoneOutOfSchool) {
  Community community = with_child({.age = 12, .enrolled = true});
  spend_month(community, {.attendance = false});
  EXPECT_EQ(community.persons.attendance[child], 255);
  community.persons.enrolled[child] = 0;
  spend_month(community, {});
  EXPECT_EQ(community.persons.attendance[child], 0);
}

TEST(Attendance, RisesWithThePremiumForEveryPupil) {
  Community without = pupils(500);
  Community with = without;
  spend_month(without, {});
  spend_month(with, {}, leaving_coefficients, 1000);
  for (std::size_t i = child; i < with.persons.slots(); i += 2) EXPECT_GE(with.persons.attendance[i], without.persons.attendance[i]);
  EXPECT_NEAR(mean_of(without, &Persons::attendance) / 255.0, 0.92, 0.03) << "logistic(3) pulled down by a spread of one";
}

TEST(Learning, OfAMonthIsItsShareOfWhatIsLeftWithoutABias) {
  constexpr std::size_t n = 20'000;
  Community community = pupils(n);
  spend_month(community, {.attendance = false, .learning = true});
  const double gain = 0.012 * 155.0;   // between one and two 255ths: rounded up or down by chance
  // false alarm: five standard errors of a Bernoulli remainder, once in 1.7 million seeds
  const double error = std::sqrt(0.86 * 0.14 / static_cast<double>(n));
  EXPECT_LT(std::abs(mean_of(community, &Persons::learning) - 100.0 - gain), five_errors * error);
  EXPECT_GT(std::abs(mean_of(community, &Persons::learning) - 100.0 - 1.1 * gain), five_errors * error);
}

TEST(Learning, FallsWithThePupilsOfATeacherAndStaysOutOfSchool) {
  Community good = pupils(2000);
  Community crowded = good;
  crowded.institutions.school_quality = 0.5f;
  Community off = good;
  Community out = good;
  std::fill(out.persons.enrolled.begin(), out.persons.enrolled.end(), std::uint8_t{0});
  spend_month(good, {.learning = true});
  spend_month(crowded, {.learning = true});
  spend_month(off, {});
  spend_month(out, {.learning = true});
  EXPECT_NEAR((mean_of(crowded, &Persons::learning) - 100.0) / (mean_of(good, &Persons::learning) - 100.0), 0.5, 0.05);
  EXPECT_EQ(mean_of(off, &Persons::learning), 100.0);
  EXPECT_EQ(mean_of(out, &Persons::learning), 100.0);
}

TEST(Learning, NeverPassesAllThereIs) {
  Community community = pupils(300);
  std::fill(community.persons.learning.begin(), community.persons.learning.end(), std::uint8_t{254});
  for (int month = 0; month < 40; ++month) spend_month(community, {.learning = true});
  EXPECT_LE(mean_of(community, &Persons::learning), 255.0);
  EXPECT_GE(mean_of(community, &Persons::learning), 254.0);
}

TEST(Learning, StartsAsIsUsualForTheGrade) {
  Community community = with_child({.age = 12, .grade = 6});
  start_learning(community, learning_coefficients);
  EXPECT_NEAR(community.persons.learning[child] / 255.0, 1.0 - std::exp(-12.0 * 0.012 * 6.0), 0.003);
}

std::size_t left(Community& community, const LeavingCoefficients& c, std::uint16_t premium = 0) {
  community.aggregates.children_changed = false;
  spend_month(community, {.attendance = false, .leave = true}, c, premium);
  std::size_t gone = 0;
  for (std::size_t i = child; i < community.persons.slots(); i += 2) gone += community.persons.enrolled[i] == 0 ? 1 : 0;
  return gone;
}

// false alarm: five standard errors, once in 1.7 million seeds
TEST(LeavingSchool, HappensWithItsHazardAndMoreUnderAShock) {
  constexpr std::size_t n = 40'000;
  const LeavingCoefficients c{.level = -4.0f, .age = 0.2f, .shock = 1.5f, .absence = 3.0f};
  Community calm = pupils(n);
  const auto chance = [](double log_odds) { return 1.0 / (1.0 + std::exp(-log_odds)); };
  const auto gone = static_cast<double>(left(calm, c));
  EXPECT_TRUE(calm.aggregates.children_changed);
  EXPECT_LT(std::abs(errors_of_count(gone, n, chance(-4.0))), five_errors);
  EXPECT_GT(std::abs(errors_of_count(gone, n, chance(-3.7))), five_errors);
  Community ill = pupils(n);
  std::fill(ill.households.shock_months.begin(), ill.households.shock_months.end(), std::uint8_t{2});
  EXPECT_LT(std::abs(errors_of_count(static_cast<double>(left(ill, c)), n, chance(-2.5))), five_errors);
  Community farms = pupils(n);
  farms.harvest_months = 3;
  EXPECT_LT(std::abs(errors_of_count(static_cast<double>(left(farms, c)), n, chance(-4.0))), five_errors) << "nobody farms";
  farms = pupils(n);
  farms.harvest_months = 3;
  std::fill(farms.households.sector.begin(), farms.households.sector.end(), Sector::agriculture);
  EXPECT_LT(std::abs(errors_of_count(static_cast<double>(left(farms, c)), n, chance(-2.5))), five_errors);
  Community paid = pupils(n);
  EXPECT_LT(std::abs(errors_of_count(static_cast<double>(left(paid, c, 1000)), n, chance(-4.0 - 0.83))), five_errors);
}

TEST(LeavingSchool, LeavesNothingOfSchoolAndMayTurnToWork) {
  Community community = pupils(20'000);
  const auto gone = static_cast<double>(left(community, {.level = 0.0f, .age = 0.0f, .shock = 0.0f, .absence = 0.0f}));
  double working = 0.0;
  for (std::size_t i = child; i < community.persons.slots(); i += 2) {
    if (community.persons.enrolled[i] != 0) {
      EXPECT_EQ(community.persons.working[i], 0);
      continue;
    }
    EXPECT_EQ(community.persons.attendance[i], 0);
    EXPECT_EQ(community.persons.status_months[i], 0);
    working += community.persons.working[i];
  }
  const double log_odds = -2.0 + 0.83 * 1.9;   // a girl of 13
  EXPECT_LT(std::abs(errors_of_count(working, gone, 1.0 / (1.0 + std::exp(-log_odds)))), five_errors);
}

TEST(Promotion, FollowsItsLogitAndEndsWithTheLastGrade) {
  const PromotionCoefficients c = promotion_coefficients();
  EXPECT_FLOAT_EQ(promotion_log_odds(false, 0, 0, c), 1.4f);
  EXPECT_FLOAT_EQ(promotion_log_odds(true, 2, 1, c), 1.4f - 0.2f + 0.6f - 0.4f);
  EXPECT_FLOAT_EQ(promotion_log_odds(false, 0, 9, c), 1.4f) << "beyond the list by grade";
  const PromotionTable table = promotion_table(c);
  EXPECT_NEAR(table.chance[1][2][1], 1.0 / (1.0 + std::exp(-1.4)), 1e-6);
  EXPECT_EQ(table.chance[0][0][most_grades], 0.0f);
  EXPECT_EQ(years_late(6, 0), 0);
  EXPECT_EQ(years_late(9, 1), 2);
  EXPECT_EQ(years_late(16, 2), 3);
  EXPECT_EQ(years_late(6, 1), 0);
  EXPECT_FLOAT_EQ(learning_term(usual_learning(4, learning_coefficients) + 0.1f, 3, c, learning_coefficients), 0.2f);
}

}  // namespace
}  // namespace guyub
