// Couples, heads, weddings, new homes, kin and migration in villages made by hand.

#include <cmath>
#include <map>

#include <gtest/gtest.h>

#include "sim/household/kin_homes.hpp"
#include "sim/household/migration.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

const EarningsCoefficients earnings{.schooling_return = 0.06f, .experience = 0.04f, .experience_squared = 0.0006f, .woman = 0.7f, .out_of_work = 0.5f,
                                    .working_age = 18, .fading_age = 60, .fading_years = 20, .unearned = 0.4f, .inherited_endowment = 0.5f};
const EarningsTable table(earnings, false);
const NuptialityCoefficients ages{.mean_age = 22.0, .sd_age = 4.0, .ever_married = 0.97, .by_grade = 0.0, .reference_grade = 6.0, .husband_older = 3.0};
const MarriageCoefficients at_home{.age_gap_sd = 2, .grade_distance = 0.5f, .furthest = 15, .remarriage = 0, .remarriage_until = 45, .own_home = 0,
                                   .with_his_parents = 1, .leaving_home = 0, .inherited_ties = 0.3f, .joining_kin = 1};

constexpr Member mother{.age = 48, .sex = Sex::female, .role = Role::head};
constexpr Member daughter{.age = 22, .sex = Sex::female, .role = Role::child, .grade = 9};
constexpr Member son{.age = 25, .sex = Sex::male, .role = Role::child, .grade = 9};

struct Month {
  Draws draws{606, 0};
  Clock clock = clock_of(0);
  MoveSetting setting(bool by_schooling = true) const { return {draws, clock, {table, earnings, {13.0f, 0.5f}, by_schooling}, 0.3f}; }
};

/// Two hundred homes with a daughter and two hundred with a son, in years of weddings.
Community after_years(const MarriageCoefficients& c, int years) {
  std::vector<Family> families(200, Family{mother, daughter});
  families.insert(families.end(), 200, Family{mother, son});
  Community community = make_community(families, 0);
  note_capacity(community, whole(community), table);
  const Nuptiality nuptiality(ages);
  for (std::uint32_t step = 0; step < static_cast<std::uint32_t>(12 * years); ++step) {
    const Month month{.clock = clock_of(step)};
    MonthScratch scratch = room(community);
    marry(community, nuptiality, ages, c, month.setting(), scratch);
    scratch.new_ties.tie_up(community.households);
    grow_older(community);
  }
  return community;
}

std::int64_t persons_of(const Community& community) {
  std::int64_t n = 0;
  for (const std::uint8_t count : community.households.person_count) n += count;
  return n;
}

std::int64_t sum_of(const Community& community, Sum sum) {
  std::int64_t n = 0;
  for (const Sums<Sum>& decile : community.aggregates.by_decile) n += decile[sum];
  return n;
}

std::int64_t married_of(const Community& community) {
  std::int64_t n = 0;
  for (std::size_t h = 0; h < community.size(); ++h) {
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) n += community.persons.marital[i] == MaritalStatus::married ? 1 : 0;
  }
  return n;
}

double savings_of(const Community& community) {
  double sum = 0.0;
  for (const float savings : community.households.savings) sum += static_cast<double>(savings);
  return sum;
}

void expect_one_head_each(const Community& community) {
  for (std::size_t h = 0; h < community.size(); ++h) {
    int heads = 0;
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
      heads += community.persons.role[i] == Role::head ? 1 : 0;
      if (community.persons.role[i] == Role::head) { EXPECT_EQ(community.persons.family[i], 0) << h; }
    }
    EXPECT_EQ(heads, community.households.person_count[h] > 0 ? 1 : 0) << h;
  }
}

TEST(Kinship, TheSpouseThenTheOldestSucceedsTheHead) {
  Community community = make_community({{Member{.age = 50, .sex = Sex::male}, Member{.age = 46, .role = Role::spouse}, Member{.age = 20, .role = Role::child}, Member{.age = 17, .role = Role::child}}});
  Persons& p = community.persons;
  p.marital[0] = p.marital[1] = MaritalStatus::married;
  EXPECT_EQ(partner_of(community, 0, 0), 1u);
  EXPECT_EQ(partner_of(community, 0, 2), nobody);
  widow_partner(community, 0, 0);
  EXPECT_EQ(p.marital[1], MaritalStatus::widowed);
  community.remove_person(0, 0);
  appoint_head(community, 0);
  EXPECT_EQ(p.role[slot_of(community, {0, 1})], Role::head);
  community.remove_person(slot_of(community, {0, 1}), 0);
  appoint_head(community, 0);
  EXPECT_EQ(p.role[slot_of(community, {0, 2})], Role::head);
  EXPECT_EQ(p.role[slot_of(community, {0, 3})], Role::child);
}

TEST(Kinship, TheFamilyOfANewHeadBecomesTheFirst) {
  Community community = make_community({{Member{.age = 80}, Member{.age = 45, .sex = Sex::male, .role = Role::child}, Member{.age = 40, .role = Role::other}, Member{.age = 30, .role = Role::child}}});
  Persons& p = community.persons;
  p.marital[1] = p.marital[2] = MaritalStatus::married;
  p.family[1] = p.family[2] = 3;
  community.remove_person(0, 0);
  appoint_head(community, 0);
  const auto slot = [&](std::uint32_t id) { return slot_of(community, {0, id}); };
  EXPECT_EQ(p.role[slot(1)], Role::head);
  EXPECT_EQ(p.role[slot(2)], Role::spouse);
  EXPECT_EQ(p.family[slot(2)], 0);
  EXPECT_EQ(p.family[slot(3)], 3) << "a sister of the head is of another family";
}

TEST(Marriage, CouplesLiveWithHisParentsAndNobodyAndNoMoneyIsLost) {
  const Community community = after_years(at_home, 8);
  EXPECT_EQ(persons_of(community), 800);
  EXPECT_EQ(community.size(), 400u);
  const std::int64_t weddings = sum_of(community, Sum::marriages);
  EXPECT_GT(weddings, 100);
  EXPECT_EQ(married_of(community), 2 * weddings);
  EXPECT_NEAR(savings_of(community), 0.0, 1.0);
  for (std::size_t h = 0; h < 200; ++h) EXPECT_LE(community.households.person_count[h], 2) << "daughters leave";
  expect_one_head_each(community);
}

TEST(Marriage, CouplesWithAHomeOfTheirOwnFoundAHouseholdTiedToBothHomes) {
  MarriageCoefficients own = at_home;
  own.own_home = 1;
  const Community community = after_years(own, 8);
  const auto weddings = static_cast<std::size_t>(sum_of(community, Sum::marriages));
  ASSERT_GT(weddings, 100u);
  EXPECT_EQ(persons_of(community), 800);
  EXPECT_EQ(community.size(), 400u + weddings);
  EXPECT_EQ(static_cast<std::size_t>(sum_of(community, Sum::founded_households)), weddings);
  const Households& h = community.households;
  for (std::size_t i = 400; i < community.size(); ++i) {
    EXPECT_EQ(h.person_count[i], 2);
    EXPECT_GE(h.origin[i], 200) << "the husband's home";
    EXPECT_GE(h.tie_begin[i + 1] - h.tie_begin[i], 2u);
    EXPECT_GT(h.permanent_income[i], 0.0f);
    EXPECT_EQ(h.id[i] & 0x80000000u, 0x80000000u);
  }
  expect_one_head_each(community);
}

TEST(Marriage, CouplesLeaveTheirParentsWithTheirChildren) {
  MarriageCoefficients leaving = at_home;
  leaving.leaving_home = 12.0f;   // the month after
  const Community community = after_years(leaving, 8);
  EXPECT_EQ(persons_of(community), 800);
  EXPECT_GT(sum_of(community, Sum::founded_households), 100);
  EXPECT_GE(sum_of(community, Sum::marriages), sum_of(community, Sum::founded_households));
  for (std::size_t h = 0; h < 400; ++h) EXPECT_LE(community.households.person_count[h], 3);
  expect_one_head_each(community);
}

// false alarm: five standard errors, once in 1.7 million seeds
TEST(Marriage, AWifeWhoHasLeftWithHerMothersFamilyLeavesNoMore) {
  MarriageCoefficients leaving = at_home;
  leaving.leaving_home = 12.0f;   // the month after
  Community community = make_community({{Member{.age = 70}, Member{.age = 48, .role = Role::child}, Member{.age = 50, .sex = Sex::male, .role = Role::other},
                                         Member{.age = 24, .role = Role::child}, Member{.age = 26, .sex = Sex::male, .role = Role::other}}}, 0);
  note_capacity(community, whole(community), table);
  for (std::uint32_t i = 1; i < 5; ++i) {   // mother and daughter with their husbands, counted as one family
    community.persons.marital[i] = MaritalStatus::married;
    community.persons.family[i] = 1;
  }
  MonthScratch scratch = room(community);
  marry(community, Nuptiality(ages), ages, leaving, Month{}.setting(), scratch);
  EXPECT_EQ(persons_of(community), 5);
  EXPECT_EQ(community.households.person_count[0], 1);
  expect_one_head_each(community);
}

TEST(Marriage, WomenWedByTheScheduleWhereThereAreMenEnough) {
  std::vector<Family> families(3000, Family{mother, Member{.age = 20, .role = Role::child, .grade = 6}});
  families.insert(families.end(), 3000, Family{mother, son});
  Community community = make_community(families, 0);
  note_capacity(community, whole(community), table);
  const Month month;
  MonthScratch scratch = room(community);
  const Nuptiality nuptiality(ages);
  MarriageCoefficients c = at_home;
  c.furthest = 100;
  marry(community, nuptiality, ages, c, month.setting(), scratch);
  const auto weddings = static_cast<double>(sum_of(community, Sum::marriages));
  const double chance = static_cast<double>(nuptiality.hazard(20 * 12, 6));
  const double mothers = static_cast<double>(nuptiality.hazard(48 * 12, 6));
  const double expected = 3000.0 * chance + 6000.0 * mothers;
  EXPECT_LT(std::abs(weddings - expected) / std::sqrt(expected), statistics::five_errors);
  EXPECT_GT(std::abs(weddings - 2.0 * expected) / std::sqrt(expected), statistics::five_errors);
}

TEST(KinHomes, TakeInTheOldAndOrphansWithAllTheirSavings) {
  Community community = make_community({{Member{.age = 75}}, {Member{.age = 40}}, {Member{.age = 10}}, {Member{.age = 40}}});
  tie(community, {{1, 3}, {0}, {3}, {0, 2}});
  community.households.origin[3] = 0;
  community.households.savings = {100.0f, 10.0f, 30.0f, 1.0f};
  note_capacity(community, whole(community), table);
  const Month month;
  join_kin(community, at_home, month.setting());
  EXPECT_EQ(community.households.person_count, (std::vector<std::uint8_t>{0, 1, 0, 3})) << "the household that a child founded goes first";
  EXPECT_EQ(community.households.savings[3], 131.0f);
  expect_one_head_each(community);
  MarriageCoefficients never = at_home;
  never.joining_kin = 0;
  Community alone = make_community({{Member{.age = 75}}, {Member{.age = 40}}});
  tie(alone, {{1}, {0}});
  note_capacity(alone, whole(alone), table);
  join_kin(alone, never, month.setting());
  EXPECT_EQ(alone.households.person_count[0], 1);
}

TEST(Migration, KeepsTheBooksOfPersons) {
  Community community = make_community(std::vector<Family>(500, Family{mother, son, daughter}), 0);
  note_capacity(community, whole(community), table);
  const MigrationCoefficients c{.household = 0.05f, .single = 0.1f, .youngest = 17, .oldest = 34, .arrivals = 0.7f};
  for (std::uint32_t step = 0; step < 24; ++step) {
    const Month month{.clock = clock_of(step)};
    MonthScratch scratch = room(community);
    migrate(community, c, month.setting(), scratch);
    scratch.new_ties.tie_up(community.households);
  }
  const std::int64_t in = sum_of(community, Sum::moved_in);
  const std::int64_t out = sum_of(community, Sum::moved_out);
  EXPECT_GT(in, 100);
  EXPECT_GT(out, in);
  EXPECT_EQ(persons_of(community), 1500 + in - out);
  expect_one_head_each(community);
}

TEST(Earnings, FollowMincersFormAndEndowmentsStay) {
  Community community = make_community({{Member{.age = 40, .sex = Sex::male, .grade = 6}}, {Member{.age = 40, .sex = Sex::male, .grade = 12}}});
  note_capacity(community, whole(community), table);
  EXPECT_NEAR(community.households.earning_capacity[0], 1.4f, 1e-6f);
  const float experience = 40 - 12 - 6, usual = 40 - 6 - 6;
  const double log_ratio = 0.06 * 6 + 0.04 * (experience - usual) - 0.0006 * (experience * experience - usual * usual);
  EXPECT_NEAR(community.households.earning_capacity[1] - 0.4f, std::exp(log_ratio), 1e-5);
  const float before = endowment(community, 1);
  community.persons.grade[community.first_person(1)] = 16;
  follow_capacity(community, 1, table);
  EXPECT_GT(community.households.permanent_income[1], dull_income);
  EXPECT_NEAR(endowment(community, 1), before, 1e-5f);
  community.persons.enrolled[community.first_person(1)] = 1;
  EXPECT_EQ(table.capacity(community, 1), 0.4f) << "students earn nothing";
}

}  // namespace
}  // namespace guyub
