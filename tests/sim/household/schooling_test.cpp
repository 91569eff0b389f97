// Schooling, attendance and visits to the health post.

#include "sim/household/schooling.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "sim/household/visits.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

using namespace statistics;

SchoolChoiceCoefficients coefficients() {
  SchoolChoiceCoefficients c;
  c.money = 0.83f;
  c.male = 0.15f;
  c.mother_grade = 0.04f;
  c.consumption = 0.066f;
  c.distance = 0.06f;
  c.peers = 1.0f;
  c.attitude = 1.0f;
  c.quality = 0.5f;
  c.out_last_year = 2.91f;
  c.school_and_work = 2.14f;
  c.child_wage = 1.9f;
  c.wage_growth = 0.066f;
  c.attendance = 3.0f;
  c.attendance_sd = 1.0f;
  return c;
}

constexpr SchoolSetting setting{1'000'000.0f, 0.8f, true};

Community with_child(Member child) { return make_community({{Member{.age = 35, .grade = 6}, child}}); }

constexpr std::uint32_t child = 1;

SchoolChoice choice_of(const Community& community, std::uint16_t premium = 0) {
  return school_choice(community, 0, child, premium, coefficients(), setting);
}

TEST(SchoolChances, AreAProbabilityForAnyLogOdds) {
  const SchoolChoiceCoefficients c = coefficients();
  for (float school = -60.0f; school <= 40.0f; school += 2.5f) {
    for (float work = -60.0f; work <= 40.0f; work += 2.5f) {
      const SchoolChances chance = chances({school, work}, c);
      ASSERT_GE(chance.school, 0.0f);
      ASSERT_GE(chance.both, 0.0f);
      ASSERT_GE(chance.work, 0.0f);
      ASSERT_LE(chance.school + chance.both + chance.work, 1.0f + 2e-6f) << school << " " << work;
    }
  }
}

TEST(SchoolChances, FollowTheirLogOdds) {
  const SchoolChances chance = chances({1.0f, 0.5f}, coefficients());
  const double all = 1.0 + std::exp(1.0) + std::exp(0.5) + std::exp(1.5 - 2.14);
  EXPECT_NEAR(chance.school, std::exp(1.0) / all, 1e-6);
  EXPECT_NEAR(chance.work, std::exp(0.5) / all, 1e-6);
  EXPECT_NEAR(chance.both, std::exp(1.5 - 2.14) / all, 1e-6);
  EXPECT_GT(chances({1.5f, 0.5f}, coefficients()).school, chance.school) << "school's own pull";
  EXPECT_LT(chances({1.0f, 1.5f}, coefficients()).school, chance.school) << "work's pull";
}

TEST(SchoolChoice, EachTermMovesItAsDeclared) {
  const SchoolChoiceCoefficients c = coefficients();
  Community community = with_child({.age = 13, .grade = 6, .enrolled = true});
  community.households.kilometres_to_school[0] = 2.0f;
  const SchoolChoice base = choice_of(community);
  const auto moved = [&](auto change) {
    Community other = community;
    change(other);
    return choice_of(other).school - base.school;
  };
  EXPECT_NEAR(choice_of(community, 125).school - base.school, c.money * 0.125f, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.persons.sex[child] = Sex::male; }), c.male, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.persons.grade[0] = 9; }), c.mother_grade * 3.0f, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.households.consumption[0] *= 2.0f; }), c.consumption * std::log(2.0f), 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.households.kilometres_to_school[0] += 3.0f; }), -c.distance * 3.0f, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.persons.grade[child] = 5; }), c.distance * 2.0f, 1e-5) << "primary school is near";
  EXPECT_NEAR(moved([](Community& o) { o.persons.enrolled[child] = 0; }), -c.out_last_year, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.households.school_attitude[0] = 0.7f; }), c.attitude * 0.2f, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.institutions.school_quality = 0.6f; }), -c.quality * 0.4f, 1e-5);
  EXPECT_EQ(moved([](Community& o) { o.households.savings[0] = 1e6f; }), 0.0f);
}

TEST(SchoolChoice, WorkPaysTheChildWageAndOnlyAtWorkingAge) {
  const SchoolChoiceCoefficients c = coefficients();
  EXPECT_NEAR(choice_of(with_child({.age = 13})).work, c.money * c.child_wage, 1e-5);
  EXPECT_NEAR(choice_of(with_child({.age = 16})).work, c.money * c.child_wage * std::exp(3.0f * c.wage_growth), 1e-5);
  EXPECT_LT(choice_of(with_child({.age = 9})).work, -50.0f);
  EXPECT_LT(choice_of(with_child({.age = 18})).work, -50.0f);
}

TEST(SchoolChoice, PeersPullWithTheShareEnrolledAmongTies) {
  Community community = make_community({{Member{}, Member{.age = 10, .enrolled = true}}, {Member{}}, {Member{}}, {Member{}}});
  const auto at = [&](SchoolSetting s) { return school_choice(community, 0, child, 0, coefficients(), s).school; };
  const float alone = at(setting);
  tie(community, {{1, 2, 3}, {}, {}, {}});
  EXPECT_EQ(at(setting), alone) << "ties without children say nothing";
  community.households.enrolled_share = {1.0f, 1.0f, 0.5f, -1.0f};
  EXPECT_NEAR(at(setting) - alone, 1.0f * (0.75f - 0.8f), 1e-5);
  EXPECT_EQ(at({setting.mean_consumption, setting.peer_level, false}), alone) << "switched off";
}

SchoolConstants constants(float enrol, float work) {
  SchoolConstants k;
  k.enrol.fill(enrol);
  k.work = work;
  return k;
}

std::uint16_t premium_of(std::size_t slot) { return static_cast<std::uint16_t>(slot % 300); }

void begin_school_year(Community& community, const Clock& clock, const SchoolChoiceCoefficients& c, const SchoolConstants& k,
                       bool with_premiums = false) {
  MonthScratch scratch = room(community);
  for (std::size_t i = 0; i < community.persons.slots(); ++i) scratch.school_premium[i] = with_premiums ? premium_of(i) : 0;
  choose_school(community, whole(community), Draws(606, 0), clock, c, setting, k, scratch);
}

TEST(ChooseSchool, CertainChoicesUpdateEveryState) {
  Community community = with_child({.age = 12, .grade = 5, .enrolled = true});
  community.persons.status_months[child] = 20;
  begin_school_year(community, clock_of(6), coefficients(), constants(40.0f, -40.0f));
  EXPECT_EQ(community.persons.enrolled[child], 1);
  EXPECT_EQ(community.persons.working[child], 0);
  EXPECT_EQ(community.persons.grade[child], 6) << "last year's pupil moved up";
  EXPECT_EQ(community.persons.status_months[child], 20) << "nothing changed";
  begin_school_year(community, clock_of(18), coefficients(), constants(-40.0f, 40.0f));
  EXPECT_EQ(community.persons.enrolled[child], 0);
  EXPECT_EQ(community.persons.working[child], 1);
  EXPECT_EQ(community.persons.grade[child], 7);
  EXPECT_EQ(community.persons.status_months[child], 0);
  begin_school_year(community, clock_of(30), coefficients(), constants(-40.0f, -40.0f));
  EXPECT_EQ(community.persons.grade[child], 7) << "out of school nobody moves up";
  EXPECT_EQ(community.persons.working[child], 0);
}

TEST(ChooseSchool, OneWhoMovedUpToJuniorSecondaryCountsTheWay) {
  // after progression this child has six grades: 1000 km away nobody goes, whatever else
  SchoolChoiceCoefficients c = coefficients();
  c.distance = 1.0f;
  Community community = with_child({.age = 12, .grade = 5, .enrolled = true});
  community.households.kilometres_to_school[0] = 80.0f;
  begin_school_year(community, clock_of(6), c, constants(40.0f, -40.0f));
  EXPECT_EQ(community.persons.grade[child], 6);
  EXPECT_EQ(community.persons.enrolled[child], 0);
}

TEST(ChooseSchool, RepeatersStayAndNobodyPassesTheLastGrade) {
  SchoolChoiceCoefficients c = coefficients();
  c.repetition = 1.0f;
  Community repeater = with_child({.age = 12, .grade = 5, .enrolled = true});
  begin_school_year(repeater, clock_of(6), c, constants(40.0f, -40.0f));
  EXPECT_EQ(repeater.persons.grade[child], 5);
  Community graduate = with_child({.age = 22, .grade = 16, .enrolled = true});
  begin_school_year(graduate, clock_of(6), coefficients(), constants(40.0f, -40.0f));
  EXPECT_EQ(graduate.persons.grade[child], 16);
}

TEST(ChooseSchool, AdultsLeaveSchoolAndKeepTheirWork) {
  Community community = with_child({.age = 24, .grade = 14, .enrolled = true, .working = true});
  begin_school_year(community, clock_of(6), coefficients(), constants(40.0f, -40.0f));
  EXPECT_EQ(community.persons.enrolled[child], 0);
  EXPECT_EQ(community.persons.working[child], 1);
}

/// A village in which everyone of school age differs.
Community varied_children(std::size_t families) {
  std::vector<Family> all;
  for (std::size_t f = 0; f < families; ++f) {
    Family family{Member{.age = 40, .grade = static_cast<int>(f % 13)}};
    for (std::size_t rank = 0; rank < f % 4; ++rank) {
      const int age = 4 + static_cast<int>((7 * f + 5 * rank) % 22);
      family.push_back({.age = age, .sex = (f + rank) % 2 == 0 ? Sex::male : Sex::female, .role = Role::child,
                        .grade = std::clamp(age - 7, 0, 16), .enrolled = f % 3 != 0, .working = f % 5 == 0});
    }
    all.push_back(family);
  }
  Community community = make_community(all);
  for (std::size_t f = 0; f < families; ++f) {
    community.households.kilometres_to_school[f] = static_cast<float>(f % 9);
    community.households.consumption[f] = dull_income * (0.5f + static_cast<float>(f % 7));
  }
  return community;
}

/// The same choice, one person after the other.
void choose_one_by_one(Community& community, const Clock& clock, const SchoolChoiceCoefficients& c, const SchoolConstants& k) {
  Persons& p = community.persons;
  for (std::size_t h = 0; h < community.size(); ++h) {
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
      const int age = age_years(p.age_months[i]);
      if (age < first_school_age || age > last_school_age) {
        p.enrolled[i] = 0;
        continue;
      }
      const PhiloxCounter words = Draws(606, 0).block(0, p.id[i], clock.step, Purpose::person_school_year);
      if (p.enrolled[i] != 0 && p.grade[i] < 16 && uniform(words[1]) >= c.repetition) ++p.grade[i];
      const bool may_work = age >= first_working_age && age <= last_child_age;
      SchoolChoice choice = school_choice(community, h, i, premium_of(i), c, setting);
      choice.school += k.enrol[static_cast<std::size_t>(age)];
      if (may_work) choice.work += k.work;
      const SchoolChances chance = chances(choice, c);
      const float u = uniform(words[0]);
      const bool school = u < chance.school + chance.both;
      const bool work = may_work ? u >= chance.school && u < chance.school + chance.both + chance.work : p.working[i] != 0;
      if ((p.enrolled[i] != 0) != school || (p.working[i] != 0) != work) p.status_months[i] = 0;
      p.enrolled[i] = school;
      p.working[i] = work;
    }
  }
}

TEST(ChooseSchool, OfManyAtOnceEqualsOneByOneOnAwkwardSizes) {
  SchoolChoiceCoefficients c = coefficients();
  c.repetition = 0.3f;
  for (const std::size_t families : {0u, 1u, 7u, 250u, 257u}) {
    Community together = varied_children(families);
    Community apart = together;
    begin_school_year(together, clock_of(6), c, constants(-0.5f, 0.3f), true);
    choose_one_by_one(apart, clock_of(6), c, constants(-0.5f, 0.3f));
    EXPECT_EQ(together.persons.enrolled, apart.persons.enrolled) << families;
    EXPECT_EQ(together.persons.working, apart.persons.working) << families;
    EXPECT_EQ(together.persons.grade, apart.persons.grade) << families;
    EXPECT_EQ(together.persons.status_months, apart.persons.status_months) << families;
  }
}

// false alarm: five standard errors, once in 1.7 million seeds and alternative
TEST(ChooseSchool, ChoosesWithTheStatedChances) {
  constexpr std::size_t n = 40'000;
  SchoolChoiceCoefficients c = coefficients();
  c.child_wage = 0.0f;
  const std::vector<Family> families(n, Family{Member{.age = 35}, Member{.age = 13, .grade = 6, .enrolled = true}});
  Community community = make_community(families, 0);
  const SchoolChoice choice = school_choice(community, 0, child, 0, c, setting);
  const SchoolChances chance = chances({choice.school - 0.5f, choice.work + 0.3f}, c);
  begin_school_year(community, clock_of(0), c, constants(-0.5f, 0.3f));
  double school = 0.0, both = 0.0, work = 0.0;
  for (std::size_t i = child; i < community.persons.slots(); i += 2) {
    const bool s = community.persons.enrolled[i] != 0;
    const bool w = community.persons.working[i] != 0;
    school += s && !w ? 1.0 : 0.0;
    both += s && w ? 1.0 : 0.0;
    work += !s && w ? 1.0 : 0.0;
  }
  EXPECT_LT(std::abs(errors_of_count(school, n, static_cast<double>(chance.school))), five_errors);
  EXPECT_LT(std::abs(errors_of_count(both, n, static_cast<double>(chance.both))), five_errors);
  EXPECT_LT(std::abs(errors_of_count(work, n, static_cast<double>(chance.work))), five_errors);
  const SchoolChances wrong = chances({choice.school - 0.4f, choice.work + 0.3f}, c);
  EXPECT_GT(std::abs(errors_of_count(school, n, static_cast<double>(wrong.school))), five_errors);
}

void attend_school(Community& community, const Draws& draws, bool random, std::uint16_t premium = 0) {
  MonthScratch scratch = room(community);
  std::fill(scratch.school_premium.begin(), scratch.school_premium.end(), premium);
  attend(community, whole(community), draws, clock_of(1), coefficients(), setting, random, scratch);
}

TEST(Attendance, IsFullWithoutTheMechanismAndNoneOutOfSchool) {
  Community community = with_child({.age = 12, .enrolled = true});
  attend_school(community, Draws(606, 0), false);
  EXPECT_EQ(community.persons.attendance[child], 255);
  community.persons.enrolled[child] = 0;
  attend_school(community, Draws(606, 0), true);
  EXPECT_EQ(community.persons.attendance[child], 0);
}

TEST(Attendance, RisesWithThePremiumForEveryPupil) {
  const std::vector<Family> families(500, Family{Member{.age = 35}, Member{.age = 13, .enrolled = true}});
  Community without = make_community(families, 0);
  Community with = without;
  const Draws draws(606, 0);
  attend_school(without, draws, true);
  attend_school(with, draws, true, 1000);
  double mean = 0.0;
  for (std::size_t i = child; i < with.persons.slots(); i += 2) {
    EXPECT_GE(with.persons.attendance[i], without.persons.attendance[i]);
    mean += without.persons.attendance[i] / 255.0 / 500.0;
  }
  EXPECT_NEAR(mean, 0.92, 0.03) << "logistic(3) pulled down by a spread of one";
}

VisitCoefficients visit_coefficients() { return {.base = 0.8f, .trust = 1.0f, .distance = 0.15f, .quality = 0.8f, .condition = 1.2f}; }

void go(Community& community, float premium = 0.0f) {
  MonthScratch scratch = lucky(community, Draws(606, 0), clock_of(1));
  std::fill(scratch.visit_premium.begin(), scratch.visit_premium.end(), premium);
  visit(community, whole(community), scratch, visit_coefficients());
}

double visits_made(const Community& community) {
  double made = 0.0;
  for (const std::uint8_t visited : community.households.visited) made += visited;
  return made;
}

TEST(Visits, AreDueForYoungChildrenAndPregnancies) {
  Community community = make_community({{Member{}}, {Member{}, Member{.age = 5}}, {Member{}, Member{.age = 6}}, {Member{}}});
  community.persons.pregnancy[community.first_person(3)] = 4;
  go(community);
  EXPECT_EQ(community.households.visit_due, (std::vector<std::uint8_t>{0, 1, 0, 1}));
  for (std::size_t h = 0; h < 4; ++h) EXPECT_LE(community.households.visited[h], community.households.visit_due[h]);
}

// false alarm of the rate: five standard errors, once in 1.7 million seeds
TEST(Visits, ComeWithTheirChanceAndRiseWithPremiumTrustQualityAndNearness) {
  constexpr std::size_t n = 20'000;
  Community community = make_community(std::vector<Family>(n, Family{Member{.age = 1}}), 0);
  const auto made = [&](auto change, float premium = 0.0f) {
    Community other = community;
    change(other);
    go(other, premium);
    return visits_made(other);
  };
  const double base = made([](Community&) {});
  const double p = 1.0 / (1.0 + std::exp(-0.8));
  EXPECT_LT(std::abs(errors_of_count(base, n, p)), five_errors);
  EXPECT_GT(std::abs(errors_of_count(base, n, p + 0.03)), five_errors);
  EXPECT_GT(made([](Community&) {}, 0.5f), base);
  EXPECT_GT(made([](Community& o) { o.households.trust_state.assign(n, 0.9f); }), base);
  EXPECT_LT(made([](Community& o) { o.households.kilometres_to_post.assign(n, 4.0f); }), base);
  EXPECT_LT(made([](Community& o) { o.institutions.post_quality = 0.5f; }), base);
}

}  // namespace
}  // namespace guyub
