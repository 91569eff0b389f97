// The choice of everyone of school age at once: against one person after the other, and what it leaves behind.

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "sim/household/foresight.hpp"
#include "sim/population/school_leaning.hpp"
#include "tests/sim/household/school_support.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

using namespace statistics;

constexpr std::uint32_t child = first_child;

/// A programme that pays so many thousand a month for attending the grade after each completed one.
std::vector<GrantTable> grants_of(float thousands) {
  std::vector<GrantTable> grants(1);
  grants[0].pays = thousands > 0.0f;
  for (auto& of_sex : grants[0].thousands) {
    for (std::size_t grade = 3; grade < 9; ++grade) of_sex[grade] = thousands * static_cast<float>(grade);
  }
  return grants;
}

struct Beginning {
  SchoolChoiceCoefficients choice = school_coefficients();
  PromotionCoefficients promotion = promotion_coefficients();
  SchoolSetting setting = school_setting;
  std::vector<GrantTable> grants = grants_of(0.0f);
};

void begin_school_year(Community& community, const Clock& clock, const Beginning& b, const SchoolConstants& k, const std::vector<std::uint16_t>& premium = {}) {
  MonthScratch scratch = room(community);
  for (std::size_t i = 0; i < community.persons.slots(); ++i) scratch.school_premium[i] = premium.empty() ? 0 : premium[i];
  choose_school(community, whole(community), school_draws, clock, {b.choice, b.promotion, learning_coefficients, b.setting, k, b.grants}, scratch);
}

Beginning certain_promotion() {
  Beginning b;
  b.promotion = {.level = 60.0f, .male = 0.0f, .late = 0.0f, .learning = 0.0f, .by_grade = {}};
  return b;
}

TEST(ChooseSchool, CertainChoicesUpdateEveryState) {
  Community community = with_child({.age = 12, .grade = 5, .enrolled = true});
  community.persons.status_months[child] = 20;
  begin_school_year(community, clock_of(6), certain_promotion(), school_constants(40.0f, -40.0f));
  EXPECT_EQ(community.persons.enrolled[child], 1);
  EXPECT_EQ(community.persons.working[child], 0);
  EXPECT_EQ(community.persons.grade[child], 6) << "last year's pupil moved up";
  EXPECT_EQ(community.persons.status_months[child], 20) << "nothing changed";
  begin_school_year(community, clock_of(18), certain_promotion(), school_constants(-40.0f, 40.0f));
  EXPECT_EQ(community.persons.enrolled[child], 0);
  EXPECT_EQ(community.persons.working[child], 1);
  EXPECT_EQ(community.persons.grade[child], 7);
  EXPECT_EQ(community.persons.status_months[child], 0);
  begin_school_year(community, clock_of(30), certain_promotion(), school_constants(-40.0f, -40.0f));
  EXPECT_EQ(community.persons.grade[child], 7) << "out of school nobody moves up";
  EXPECT_EQ(community.persons.working[child], 0);
}

TEST(ChooseSchool, OneWhoMovedUpToJuniorSecondaryCountsTheWay) {
  // after progression this child has six grades: 1000 km away nobody goes, whatever else
  Beginning b = certain_promotion();
  b.choice.distance = 1.0f;
  Community community = with_child({.age = 12, .grade = 5, .enrolled = true});
  community.households.kilometres_to_school[0] = 80.0f;
  begin_school_year(community, clock_of(6), b, school_constants(40.0f, -40.0f));
  EXPECT_EQ(community.persons.grade[child], 6);
  EXPECT_EQ(community.persons.enrolled[child], 0);
}

TEST(ChooseSchool, RepeatersStayAndNobodyPassesTheLastGrade) {
  Beginning b = certain_promotion();
  b.promotion.level = -60.0f;
  Community repeater = with_child({.age = 12, .grade = 5, .enrolled = true});
  begin_school_year(repeater, clock_of(6), b, school_constants(40.0f, -40.0f));
  EXPECT_EQ(repeater.persons.grade[child], 5);
  Community graduate = with_child({.age = 22, .grade = 16, .enrolled = true});
  begin_school_year(graduate, clock_of(6), certain_promotion(), school_constants(40.0f, -40.0f));
  EXPECT_EQ(graduate.persons.grade[child], 16);
}

TEST(ChooseSchool, AdultsLeaveSchoolAndKeepTheirWork) {
  Community community = with_child({.age = 24, .grade = 14, .enrolled = true, .working = true});
  begin_school_year(community, clock_of(6), certain_promotion(), school_constants(40.0f, -40.0f));
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
  prepare_programmes(community);
  community.programmes[0].verification = 0.8f;
  for (std::size_t f = 0; f < families; f += 3) community.programmes[0].enrolments.stage[f] = EnrolmentStage::accepted;
  for (std::size_t i = 0; i < community.persons.slots(); ++i) community.persons.learning[i] = static_cast<std::uint8_t>(37 * i % 256);
  community.wage_level = 1.1f;
  return community;
}

/// What a village's children were told: by slot, as a limit of each family leaves it.
std::vector<std::uint16_t> premiums_of(const Community& community, const std::vector<GrantTable>& grants) {
  std::vector<std::uint16_t> premium(community.persons.slots());
  for (std::size_t i = 0; i < premium.size(); ++i) {
    const float of_table = grants[0].of(community.persons.sex[i] == Sex::male, community.persons.grade[i]) * community.programmes[0].verification;
    premium[i] = static_cast<std::uint16_t>(i % 7 == 0 ? 0.0f : of_table);
  }
  return premium;
}

/// The outlook of one child with its grants, before it progresses.
SchoolOutlook outlook_alone(const Community& community, std::size_t h, std::uint32_t i, const FamilyTerms& family, const Beginning& b, std::uint16_t premium) {
  const std::uint32_t leaning = school_leaning_of_person(school_draws, community.id.value(), community.persons.id[i]);
  SchoolOutlook one = outlook_of(community, h, i, family, leaning, b.choice);
  if (!b.grants[0].pays || community.programmes[0].enrolments.stage[h] != EnrolmentStage::accepted) return one;
  const float verification = community.programmes[0].verification;
  const float announced = b.grants[0].of(one.male, one.grade) * verification;
  const float left = announced < 0.5f ? 1.0f : std::min(1.0f, static_cast<float>(premium) / announced);
  one.grants = &b.grants[0];
  one.grant = b.choice.money * b.choice.grant_weight * premium_in_means(1.0f, b.setting) * verification * left;
  return one;
}

/// The same choice, one person after the other.
void choose_one_by_one(Community& community, const Clock& clock, const Beginning& b, const SchoolConstants& k, const std::vector<std::uint16_t>& premium) {
  Persons& p = community.persons;
  const SchoolAges ages = school_ages(b.choice, k, community.wage_level);
  for (std::size_t h = 0; h < community.size(); ++h) {
    const FamilyTerms family = terms_of(community, h, b.choice, b.setting);
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
      const int age = age_years(p.age_months[i]);
      if (age < first_school_age || age > last_school_age) {
        p.enrolled[i] = 0;
        continue;
      }
      const PhiloxCounter words = school_draws.block(0, p.id[i], clock.step, Purpose::person_school_year);
      SchoolOutlook one = outlook_alone(community, h, i, family, b, premium[i]);
      const float learnt = b.setting.learning ? learning_term(static_cast<float>(p.learning[i]) / 255.0f, one.grade, b.promotion, learning_coefficients) : 0.0f;
      const float passes = logistic(promotion_log_odds(one.male, years_late(age - 1, one.grade), one.grade, b.promotion) + learnt);
      if (!one.out && one.grade < most_grades && uniform(words[1]) < passes) ++one.grade;
      p.grade[i] = one.grade;
      float ahead = 0.0f;
      if (b.setting.foresight && looks_ahead(age)) look_ahead({&one, 1}, foresight_years(ages), promotion_table(b.promotion), b.choice, &ahead);
      const auto a = static_cast<std::size_t>(age);
      const SchoolChances chance = chances(present_term(one, b.choice) + ages.enrol[a] + ahead, ages.work[one.male ? 1 : 0][a], ages.less_beside[a]);
      const float u = uniform(words[0]);
      const bool school = u < chance.school + chance.both;
      const bool work = may_work(age) ? u >= chance.school && u < chance.school + chance.both + chance.work : p.working[i] != 0;
      if ((p.enrolled[i] != 0) != school || (p.working[i] != 0) != work) p.status_months[i] = 0;
      p.enrolled[i] = school;
      p.working[i] = work;
    }
  }
}

void expect_equal_choices(const Community& start, const Beginning& b) {
  const SchoolConstants k = school_constants(-0.5f, -1.3f);
  const std::vector<std::uint16_t> premium = premiums_of(start, b.grants);
  Community together = start;
  Community apart = start;
  begin_school_year(together, clock_of(6), b, k, premium);
  choose_one_by_one(apart, clock_of(6), b, k, premium);
  EXPECT_EQ(together.persons.enrolled, apart.persons.enrolled);
  EXPECT_EQ(together.persons.working, apart.persons.working);
  EXPECT_EQ(together.persons.grade, apart.persons.grade);
  EXPECT_EQ(together.persons.status_months, apart.persons.status_months);
}

TEST(ChooseSchool, OfManyAtOnceEqualsOneByOneOnAwkwardSizes) {
  for (const std::size_t families : {0u, 1u, 7u, 250u, 257u}) {
    for (const bool on : {false, true}) {
      SCOPED_TRACE(families);
      Beginning b;
      b.setting.foresight = on;
      b.setting.learning = on;
      b.grants = grants_of(on ? 30.0f : 0.0f);
      expect_equal_choices(varied_children(families), b);
    }
  }
}

TEST(ChooseSchool, AGrantBringsChildrenOfItsHouseholdsAndNobodyElse) {
  const Community start = varied_children(3000);
  Beginning with;
  with.grants = grants_of(60.0f);
  const SchoolConstants k = school_constants(-0.5f, -1.3f);
  Community without = start;
  Community paid = start;
  begin_school_year(without, clock_of(6), Beginning{}, k);
  begin_school_year(paid, clock_of(6), with, k, premiums_of(start, with.grants));
  std::size_t gained = 0;
  for (std::size_t h = 0; h < start.size(); ++h) {
    for (std::uint32_t i = start.first_person(h); i < start.end_person(h); ++i) {
      const bool enrolled = start.programmes[0].enrolments.stage[h] == EnrolmentStage::accepted;
      if (!enrolled) EXPECT_EQ(paid.persons.enrolled[i], without.persons.enrolled[i]);
      else EXPECT_GE(paid.persons.enrolled[i], without.persons.enrolled[i]);
      gained += paid.persons.enrolled[i] - without.persons.enrolled[i];
    }
  }
  EXPECT_GT(gained, 10u);
}

// false alarm: five standard errors, once in 1.7 million seeds and alternative
TEST(ChooseSchool, ChoosesWithTheStatedChances) {
  constexpr std::size_t n = 40'000;
  Beginning b;
  b.choice.family_sd = b.choice.family_sd_after_primary = 0.0f;
  b.choice.type_low_share = 0.0f;
  b.choice.type_high_share = 0.0f;
  b.setting.foresight = false;
  const std::vector<Family> families(n, Family{Member{.age = 35}, Member{.age = 13, .grade = 6, .enrolled = true}});
  Community community = make_community(families, 0);
  const SchoolConstants k = school_constants(1.0f, -1.3f);
  const SchoolAges ages = school_ages(b.choice, k, 1.0f);
  const float school_odds = present_of(community, b.choice) + ages.enrol[13];
  const SchoolChances chance = chances(school_odds, ages.work[0][13], ages.less_beside[13]);
  begin_school_year(community, clock_of(0), b, k);
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
  const SchoolChances wrong = chances(school_odds + 0.1f, ages.work[0][13], ages.less_beside[13]);
  EXPECT_GT(std::abs(errors_of_count(school, n, static_cast<double>(wrong.school))), five_errors);
}

}  // namespace
}  // namespace guyub
