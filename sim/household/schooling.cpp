#include "sim/household/schooling.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"
#include "sim/household/mother.hpp"

namespace guyub {
namespace {

constexpr float least_consumption = 1000.0f;   // rupiah: keeps the logarithm finite

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

SchoolChoice person_choice(const Community& community, std::size_t household, std::uint32_t i, float family, std::uint16_t thousands,
                           const SchoolChoiceCoefficients& c, const SchoolSetting& setting) {
  const Persons& p = community.persons;
  const int age = age_years(p.age_months[i]);
  const float premium = premium_in_means(static_cast<float>(thousands), setting);
  SchoolChoice choice{family + c.money * premium, no_work};
  if (p.sex[i] == Sex::male) choice.school += c.male;
  if (p.grade[i] >= 6) choice.school -= c.distance * community.households.kilometres_to_school[household];
  if (p.enrolled[i] == 0) choice.school -= c.out_last_year;
  if (may_work(age)) choice.work = wage_term(age, c);
  return choice;
}

}  // namespace

float relative_consumption(const Community& community, std::size_t household, const SchoolSetting& setting) {
  return std::max(community.consumption_per_capita(household), least_consumption) / setting.mean_consumption;
}

float family_term(const Community& community, std::size_t household, float log_consumption, const SchoolChoiceCoefficients& c,
                  const SchoolSetting& setting) {
  const Households& h = community.households;
  float term = c.mother_grade * mother_grade(community, household) + c.consumption * log_consumption +
               c.attitude * (h.school_attitude[household] - 0.5f) +
               c.quality * (community.institutions.school_quality - 1.0f);
  if (setting.peers) term += c.peers * (enrolled_ties(h, household, setting.peer_level) - setting.peer_level);
  return term;
}

SchoolChances chances(const SchoolChoice& choice, const SchoolChoiceCoefficients& c) {
  const float school = exp_real(choice.school);
  const float work = exp_real(choice.work);
  const float both = exp_real(choice.school + choice.work - c.school_and_work);
  const float all = 1.0f + school + work + both;
  return {school / all, both / all, work / all};
}

SchoolChoice school_choice(const Community& community, std::size_t household, std::uint32_t person, std::uint16_t premium,
                           const SchoolChoiceCoefficients& c, const SchoolSetting& setting) {
  const float log_consumption = log_real(relative_consumption(community, household, setting));
  return person_choice(community, household, person, family_term(community, household, log_consumption, c, setting), premium, c, setting);
}

}  // namespace guyub
