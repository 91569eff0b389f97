#include "sim/household/adult_work.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

using namespace statistics;

AdultWorkCoefficients coefficients() {
  return {.loss = 0.05f, .seniority = 0.8f, .vacancies = 0.02f, .elasticity = 0.6f, .discouragement = 12, .idle_search = 0.3f, .skill = 0.7f,
          .self_reliance = 0.5f, .transfer = 0, .burden = 2, .full_hours = 160, .contribution = 0.25f, .start_in_work = 60, .start_out_of_work = 60};
}

/// n couples of 30 who both can work; the men do.
Community couples(std::size_t n) {
  const Family couple{Member{.sex = Sex::male, .working = true}, Member{.role = Role::spouse}};
  return make_community(std::vector<Family>(n, couple), 0);
}

double workers(const Community& community) {
  return static_cast<double>(std::count(community.persons.working.begin(), community.persons.working.end(), std::uint8_t{1}));
}

/// Months of the market with everyone as old as they are.
void pass(Community& community, std::uint32_t months, const AdultWorkCoefficients& c) {
  const Draws draws(606, 0);
  MonthScratch scratch = room(community);
  open_labour_market(community, draws, clock_of(0), c, scratch);
  for (std::uint32_t step = 0; step < months; ++step) {
    find_and_lose_work(community, whole(community), draws, clock_of(step), c, scratch);
    for (std::uint8_t& months_so_far : community.persons.status_months) months_so_far = static_cast<std::uint8_t>(std::min(255, months_so_far + 1));
    clear_labour_market(community, clock_of(step), c, scratch);
  }
}

TEST(AdultWork, OpensWithAsManyFindingAsLosing) {
  Community community = couples(2000);
  const AdultWorkCoefficients c = coefficients();
  MonthScratch scratch = room(community);
  open_labour_market(community, Draws(606, 0), clock_of(0), c, scratch);
  EXPECT_EQ(community.vacancies, 40);
  EXPECT_FLOAT_EQ(community.markets.jobs_per_adult, 0.51f);
  const float finding = community.markets.finding;
  const std::vector<std::uint8_t> since = community.persons.status_months;
  clear_labour_market(community, clock_of(0), c, scratch);
  EXPECT_NEAR(community.markets.finding, finding, 1e-5f) << "the same state clears at the same chance";
  EXPECT_GT(*std::max_element(since.begin(), since.end()), 200);
}

TEST(AdultWork, JobsBoundWorkersAndTheLevelStays) {
  Community community = couples(2000);
  const double before = workers(community);
  pass(community, 120, coefficients());
  EXPECT_NEAR(workers(community) / before, 1.0, 0.02);
  EXPECT_LE(workers(community), 1.02 * before + 20.0);
}

// false alarm: five standard errors, once in 1.7 million seeds
TEST(AdultWork, IsLostWithTheStatedChance) {
  AdultWorkCoefficients c = coefficients();
  c.seniority = 0.0f;
  Community community = couples(20'000);
  MonthScratch scratch = room(community);
  find_and_lose_work(community, whole(community), Draws(606, 0), clock_of(3), c, scratch);   // a market that offers nothing
  const double lost = 20'000.0 - workers(community);
  EXPECT_LT(std::abs(errors_of_count(lost, 20'000.0, 0.05)), five_errors);
  EXPECT_GT(std::abs(errors_of_count(lost, 20'000.0, 0.06)), five_errors);
}

TEST(AdultWork, SeniorityAndTimeOutOfWorkLowerTheChances) {
  const auto changed = [](std::uint8_t months, bool working) {
    Community community = couples(20'000);
    std::fill(community.persons.status_months.begin(), community.persons.status_months.end(), months);
    community.markets.finding = 0.05f;
    MonthScratch scratch = room(community);
    find_and_lose_work(community, whole(community), Draws(606, 0), clock_of(3), coefficients(), scratch);
    double count = 0.0;
    for (std::size_t h = 0; h < community.size(); ++h) {
      const std::uint32_t i = community.first_person(h) + (working ? 0 : 1);
      count += (community.persons.working[i] != 0) != working ? 1.0 : 0.0;
    }
    return count;
  };
  EXPECT_GT(changed(0, true), 1.5 * changed(60, true));
  EXPECT_GT(changed(0, false), 1.5 * changed(60, false));
}

TEST(AdultWork, SkillWinsAndConditionsTakeTime) {
  const auto found = [](std::uint8_t skill, float hours) {
    Community community = couples(20'000);
    std::fill(community.persons.skill.begin(), community.persons.skill.end(), skill);
    community.markets.finding = 0.05f;
    MonthScratch scratch = room(community);
    std::fill(scratch.condition_hours.begin(), scratch.condition_hours.end(), hours);
    AdultWorkCoefficients c = coefficients();
    c.loss = 0.0f;
    find_and_lose_work(community, whole(community), Draws(606, 0), clock_of(3), c, scratch);
    return workers(community) - 20'000.0;
  };
  EXPECT_NEAR(found(255, 0.0f) / found(0, 0.0f), std::exp(0.7), 0.2);
  EXPECT_NEAR(found(0, 40.0f) / found(0, 0.0f), std::exp(-0.5), 0.1);
}

TEST(AdultWork, AWorkerMoreAndLessLeavesIncomeAsItWas) {
  AdultWorkCoefficients c = coefficients();
  Community community = couples(1);
  float& income = community.households.permanent_income[0];
  const float before = income;
  MonthScratch scratch = room(community);
  c.loss = 1.0f;
  c.seniority = 0.0f;
  find_and_lose_work(community, whole(community), Draws(606, 0), clock_of(1), c, scratch);
  EXPECT_EQ(workers(community), 0.0);
  EXPECT_FLOAT_EQ(income, before / 1.25f);
  community.markets.finding = 100.0f;
  find_and_lose_work(community, whole(community), Draws(606, 0), clock_of(2), c, scratch);
  EXPECT_EQ(workers(community), 2.0);
  EXPECT_FLOAT_EQ(income, before * 1.125f);
}

TEST(AdultWork, LeavesPupilsChildrenAndTheOldAlone) {
  const Family family{Member{.age = 61, .working = true}, Member{.age = 17, .working = true}, Member{.age = 20, .enrolled = true, .working = true}};
  Community community = make_community(std::vector<Family>(200, family));
  AdultWorkCoefficients c = coefficients();
  c.loss = 1.0f;
  MonthScratch scratch = room(community);
  find_and_lose_work(community, whole(community), Draws(606, 0), clock_of(1), c, scratch);
  EXPECT_EQ(workers(community), 600.0);
  EXPECT_TRUE(was_child(18 * 12 + 3, 4)) << "18 since, but a child when the school year began";
  EXPECT_FALSE(was_child(18 * 12 + 4, 4));
}

TEST(AdultWork, DoesNotDependOnTiles) {
  Community whole_at_once = couples(700);
  Community in_parts = couples(700);
  const AdultWorkCoefficients c = coefficients();
  for (Community* community : {&whole_at_once, &in_parts}) {
    MonthScratch scratch = room(*community);
    open_labour_market(*community, Draws(606, 0), clock_of(0), c, scratch);
  }
  MonthScratch scratch = room(in_parts);
  find_and_lose_work(whole_at_once, {0, 700}, Draws(606, 0), clock_of(0), c, scratch);
  for (std::size_t begin = 0; begin < 700; begin += 64) find_and_lose_work(in_parts, {begin, std::min<std::size_t>(begin + 64, 700)}, Draws(606, 0), clock_of(0), c, scratch);
  EXPECT_EQ(whole_at_once.persons.working, in_parts.persons.working);
  EXPECT_EQ(whole_at_once.households.permanent_income, in_parts.households.permanent_income);
}

}  // namespace
}  // namespace guyub
