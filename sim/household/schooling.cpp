#include "sim/household/schooling.hpp"

#include <algorithm>

#include "sim/population/school_leaning.hpp"
#include "sim/core/real_math.hpp"
#include "sim/household/mother.hpp"

namespace guyub {
namespace {

constexpr float least_consumption = 1000.0f;   // rupiah: keeps the logarithm finite
constexpr int primary_grades = 6;
constexpr int junior_grades = 9;

/// Mean share enrolled among the ties that have children of school age; the neutral level when there are none.
float enrolled_ties(const Households& h, std::size_t household, float level) {
  float sum = 0.0f;
  float families = 0.0f;
  for (std::uint32_t t = h.tie_begin[household]; t < h.tie_begin[household + 1]; ++t) {
    const float share = h.enrolled_share[h.tie[t]];
    sum += share < 0.0f ? 0.0f : share;
    families += share < 0.0f ? 0.0f : 1.0f;
  }
  return families > 0.0f ? sum / families : level;
}

bool helps_at_home(const Persons& p, std::uint32_t i) { return p.enrolled[i] != 0 && may_work(age_years(p.age_months[i])); }

float type_term(std::uint32_t leaning, const SchoolChoiceCoefficients& c) {
  const float u = uniform(leaning);
  return u < c.type_low_share ? c.type_low : u > 1.0f - c.type_high_share ? c.type_high : 0.0f;
}

}  // namespace

SchoolConstants given_constants(const GivenSchoolConstants& given) {
  SchoolConstants constants;
  constants.work = given.work;
  for (std::size_t age = first_school_age; age < constants.enrol.size(); ++age) {
    const std::size_t year = age - first_school_age;
    constants.enrol[age] = given.school + (year < given.by_age.size() ? static_cast<float>(given.by_age[year]) : 0.0f);
  }
  return constants;
}

SchoolChances chances(float school, float work, float less_beside) {
  const float schools = exp_real(school);
  const float works = exp_real(work);
  const float does_both = exp_real(school + work - less_beside);
  const float all = 1.0f + schools + works + does_both;
  return {schools / all, does_both / all, works / all};
}

SchoolAges school_ages(const SchoolChoiceCoefficients& c, const SchoolConstants& constants, float wage_level) {
  SchoolAges ages;
  for (int age = first_school_age; age <= last_school_age; ++age) {
    const auto a = static_cast<std::size_t>(age);
    const float wage = wage_term(age, c) * wage_level;
    ages.enrol[a] = constants.enrol[a] - c.age * static_cast<float>(age - 12);
    ages.less_beside[a] = c.school_and_work + (1.0f - c.wage_beside_school) * wage;
    const float work = constants.work + c.work_age * static_cast<float>(age - 13) + wage;
    ages.work[0][a] = may_work(age) ? work : no_work;
    ages.work[1][a] = may_work(age) ? work + c.work_male + c.work_age_male * static_cast<float>(age - 13) : no_work;
  }
  return ages;
}

float grade_term(const SchoolOutlook& child, int grade, const SchoolChoiceCoefficients& c) {
  float term = c.grade * static_cast<float>(grade);
  const auto place = static_cast<std::size_t>(grade);
  if (place < c.by_grade.size()) term += static_cast<float>(c.by_grade[place]);
  if (grade == primary_grades) term -= c.junior_entry;
  if (grade == junior_grades) term -= c.senior_entry;
  if (grade >= primary_grades) {
    term -= c.distance * child.kilometres;
    term += (child.male ? c.male_after_primary : 0.0f) + c.family_sd_after_primary * child.family;
  }
  return child.grants == nullptr ? term : term + child.grant * child.grants->of(child.male, grade);
}

float return_term(int grade, const SchoolChoiceCoefficients& c) { return grade >= primary_grades ? c.return_after_primary : 0.0f; }

float village_term(const Community& community, const SchoolChoiceCoefficients& c, const Draws& draws) {
  return c.quality * (community.institutions.school_quality - 1.0f) +
         c.village_sd * school_leaning_of_community(draws, community.id.value());
}

float relative_consumption(const Community& community, std::size_t household, const SchoolSetting& setting) {
  return std::max(community.consumption_per_capita(household), least_consumption) / setting.mean_consumption;
}

FamilyTerms family_terms(const Community& community, std::size_t household, float log_consumption, float village,
                         const SchoolChoiceCoefficients& c, const SchoolSetting& setting, const Draws& draws) {
  const Households& h = community.households;
  FamilyTerms family;
  family.leaning = school_leaning_of_household(draws, community.id.value(), h.id[household]);
  family.term = village + c.mother_grade * mother_grade(community, household) + c.consumption * log_consumption +
                c.attitude * (h.school_attitude[household] - 0.5f) +
                c.family_sd * family.leaning;
  if (setting.peers) family.term += c.peers * (enrolled_ties(h, household, setting.peer_level) - setting.peer_level);
  for (std::uint32_t i = community.first_person(household); i < community.end_person(household); ++i) {
    family.pupils += helps_at_home(community.persons, i) ? 1.0f : 0.0f;
  }
  return family;
}

SchoolOutlook outlook_of(const Community& community, std::size_t household, std::uint32_t person, const FamilyTerms& family,
                         std::uint32_t leaning, const SchoolChoiceCoefficients& c) {
  const Persons& p = community.persons;
  SchoolOutlook child;
  child.age = static_cast<std::uint8_t>(age_years(p.age_months[person]));
  child.grade = p.grade[person];
  child.male = p.sex[person] == Sex::male;
  child.out = p.enrolled[person] == 0;
  child.family = family.leaning;
  child.kilometres = community.households.kilometres_to_school[household];
  const float siblings = family.pupils - (helps_at_home(p, person) ? 1.0f : 0.0f);
  child.constant = family.term - c.sibling_at_school * siblings + type_term(leaning, c) + (child.male ? c.male : 0.0f);
  return child;
}

}  // namespace guyub
