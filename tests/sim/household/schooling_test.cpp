// The yearly choice of school and work.

#include "sim/household/schooling.hpp"

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

constexpr std::uint32_t child = 1;
constexpr std::uint32_t middling = 1u << 31;   // a leaning of the middle type
const Draws draws(606, 0);

FamilyTerms terms_of(const Community& community, std::size_t household, const SchoolChoiceCoefficients& c, const SchoolSetting& setting = school_setting) {
  const float log_consumption = log_real(relative_consumption(community, household, setting));
  return family_terms(community, household, log_consumption, village_term(community, c, draws), c, setting, draws);
}

/// Log-odds of the child in slot 1 this year.
float present_of(const Community& community, const SchoolChoiceCoefficients& c = school_coefficients(), const SchoolSetting& setting = school_setting,
                 std::uint32_t leaning = middling) {
  return present_term(outlook_of(community, 0, child, terms_of(community, 0, c, setting), leaning, c), c);
}

TEST(SchoolChances, AreAProbabilityForAnyLogOdds) {
  for (float school = -60.0f; school <= 40.0f; school += 2.5f) {
    for (float work = -60.0f; work <= 40.0f; work += 2.5f) {
      const SchoolChances chance = chances(school, work, 1.75f);
      ASSERT_GE(chance.school, 0.0f);
      ASSERT_GE(chance.both, 0.0f);
      ASSERT_GE(chance.work, 0.0f);
      ASSERT_LE(chance.school + chance.both + chance.work, 1.0f + 2e-6f) << school << " " << work;
    }
  }
}

TEST(SchoolChances, FollowTheirLogOdds) {
  const SchoolChances chance = chances(1.0f, 0.5f, 2.14f);
  const double all = 1.0 + std::exp(1.0) + std::exp(0.5) + std::exp(1.5 - 2.14);
  EXPECT_NEAR(chance.school, std::exp(1.0) / all, 1e-6);
  EXPECT_NEAR(chance.work, std::exp(0.5) / all, 1e-6);
  EXPECT_NEAR(chance.both, std::exp(1.5 - 2.14) / all, 1e-6);
  EXPECT_GT(chances(1.5f, 0.5f, 2.14f).school, chance.school) << "school's own pull";
  EXPECT_LT(chances(1.0f, 1.5f, 2.14f).school, chance.school) << "work's pull";
}

TEST(SchoolChoice, EachTermMovesItAsDeclared) {
  const SchoolChoiceCoefficients c = school_coefficients();
  Community community = with_child({.age = 13, .grade = 7, .enrolled = true});
  community.households.kilometres_to_school[0] = 2.0f;
  const float base = present_of(community);
  const auto moved = [&](auto change) {
    Community other = community;
    change(other);
    return present_of(other) - base;
  };
  EXPECT_NEAR(moved([](Community& o) { o.persons.sex[child] = Sex::male; }), c.male, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.persons.grade[0] = 9; }), c.mother_grade * 3.0f, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.households.consumption[0] *= 2.0f; }), c.consumption * std::log(2.0f), 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.households.kilometres_to_school[0] += 3.0f; }), -c.distance * 3.0f, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.persons.grade[child] = 8; }), c.grade, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.persons.grade[child] = 6; }), -c.grade - c.junior_entry, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.persons.grade[child] = 9; }), 2.0f * c.grade - c.senior_entry, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.persons.grade[child] = 5; }), -2.0f * c.grade + c.distance * 2.0f, 1e-5) << "primary school is near";
  EXPECT_NEAR(moved([](Community& o) { o.persons.enrolled[child] = 0; }), -c.out_last_year, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.households.school_attitude[0] = 0.7f; }), c.attitude * 0.2f, 1e-5);
  EXPECT_NEAR(moved([](Community& o) { o.institutions.school_quality = 0.6f; }), -c.quality * 0.4f, 1e-5);
  EXPECT_EQ(moved([](Community& o) { o.households.savings[0] = 1e6f; }), 0.0f);
}

TEST(SchoolChoice, TypesComeInTheirSharesAndOrder) {
  const SchoolChoiceCoefficients c = school_coefficients();
  const Community community = with_child({.age = 13, .enrolled = true});
  const float base = present_of(community);
  const auto at = [&](double share) { return present_of(community, c, school_setting, static_cast<std::uint32_t>(share * 4294967295.0)) - base; };
  EXPECT_NEAR(at(0.24), c.type_low, 1e-6);
  EXPECT_NEAR(at(0.26), 0.0f, 1e-6);
  EXPECT_NEAR(at(0.74), 0.0f, 1e-6);
  EXPECT_NEAR(at(0.76), c.type_high, 1e-6);
}

// false alarm: five standard errors of a standard deviation, once in 1.7 million seeds
TEST(SchoolChoice, FamiliesDifferByTheirSpreadAndSiblingsDoNot) {
  SchoolChoiceCoefficients c = school_coefficients();
  constexpr std::size_t n = 4000;
  const Community community = make_community(std::vector<Family>(n, Family{Member{.age = 35}, Member{.age = 13}, Member{.age = 13}}));
  std::vector<float> family(n);
  double sum = 0.0, squares = 0.0;
  for (std::size_t h = 0; h < n; ++h) {
    const FamilyTerms terms = terms_of(community, h, c);
    const SchoolOutlook one = outlook_of(community, h, community.first_person(h) + 1, terms, middling, c);
    const SchoolOutlook other = outlook_of(community, h, community.first_person(h) + 2, terms, middling, c);
    EXPECT_EQ(one.constant, other.constant);
    sum += static_cast<double>(one.constant);
    squares += static_cast<double>(one.constant) * static_cast<double>(one.constant);
  }
  const double sd = std::sqrt(squares / n - sum / n * sum / n);
  EXPECT_LT(std::abs(sd - 0.5), five_errors * 0.5 / std::sqrt(2.0 * n));
  EXPECT_GT(std::abs(sd - 0.6), five_errors * 0.6 / std::sqrt(2.0 * n));
}

TEST(SchoolChoice, EachSiblingAtSchoolLeavesFewerHandsAtHome) {
  const SchoolChoiceCoefficients c = school_coefficients();
  const auto with = [&](bool sister, bool brother, int age = 12) {
    const Community community = make_community({{Member{.age = 35}, Member{.age = 14, .enrolled = true}, Member{.age = age, .enrolled = sister},
                                                 Member{.age = 16, .sex = Sex::male, .enrolled = brother}}});
    return present_of(community);
  };
  EXPECT_NEAR(with(true, false) - with(false, false), -c.sibling_at_school, 1e-5);
  EXPECT_NEAR(with(true, true) - with(false, false), -2.0f * c.sibling_at_school, 1e-5);
  EXPECT_EQ(with(true, false, 8), with(false, false, 8)) << "too young to help";
}

TEST(SchoolChoice, WorkPaysTheChildWageAndOnlyAtWorkingAge) {
  const SchoolChoiceCoefficients c = school_coefficients();
  const SchoolAges ages = school_ages(c, school_constants(0.7f, -1.0f), 1.5f);
  const float wage = c.money * c.child_wage * 1.5f;
  EXPECT_NEAR(ages.work[0][13], -1.0f + wage, 1e-5);
  EXPECT_NEAR(ages.work[1][13], -1.0f + wage + c.work_male, 1e-5);
  EXPECT_NEAR(ages.work[0][16], -1.0f + 3.0f * c.work_age + wage * std::exp(3.0f * c.wage_growth), 1e-4);
  EXPECT_NEAR(ages.less_beside[13], c.school_and_work + 0.25f * wage, 1e-5);
  EXPECT_EQ(ages.work[1][9], no_work);
  EXPECT_EQ(ages.work[1][18], no_work);
  EXPECT_NEAR(ages.enrol[15], 0.7f - 3.0f * c.age, 1e-5);
}

TEST(SchoolChoice, GivenConstantsAreThoseOfTheFile) {
  const SchoolConstants k = given_constants({.school = 1.0f, .work = -2.0f, .by_age = {0.5, 0.25}});
  EXPECT_EQ(k.work, -2.0f);
  EXPECT_EQ(k.enrol[6], 1.5f);
  EXPECT_EQ(k.enrol[7], 1.25f);
  EXPECT_EQ(k.enrol[8], 1.0f);
  EXPECT_EQ(k.enrol[23], 1.0f);
}

TEST(SchoolChoice, PeersPullWithTheShareEnrolledAmongTies) {
  Community community = make_community({{Member{}, Member{.age = 10, .enrolled = true}}, {Member{}}, {Member{}}, {Member{}}});
  const float alone = present_of(community);
  tie(community, {{1, 2, 3}, {}, {}, {}});
  EXPECT_EQ(present_of(community), alone) << "ties without children say nothing";
  community.households.enrolled_share = {1.0f, 1.0f, 0.5f, -1.0f};
  EXPECT_NEAR(present_of(community) - alone, 1.0f * (0.75f - 0.8f), 1e-5);
  SchoolSetting off = school_setting;
  off.peers = false;
  EXPECT_EQ(present_of(community, school_coefficients(), off), alone) << "switched off";
}

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
  choose_school(community, whole(community), draws, clock, {b.choice, b.promotion, learning_coefficients, b.setting, k, b.grants}, scratch);
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
  const std::uint32_t leaning = school_leaning_of_person(draws, community.id.value(), community.persons.id[i]);
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
      const PhiloxCounter words = draws.block(0, p.id[i], clock.step, Purpose::person_school_year);
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
  b.choice.family_sd = 0.0f;
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
