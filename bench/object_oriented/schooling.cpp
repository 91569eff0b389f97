// What a household does about school: the yearly choice, child by child. No foresight, learning or leaving within the year.

#include <algorithm>

#include "bench/object_oriented/household.hpp"
#include "bench/object_oriented/village.hpp"
#include "sim/population/school_leaning.hpp"

namespace guyub::objects {
namespace {

constexpr float least_consumption = 1000.0f;

void settle(Person& person, float u, const SchoolChances& chance) {
  const bool child = may_work(person.age());
  const bool school = u < chance.school + chance.both;
  const bool work = child && u >= chance.school && u < chance.school + chance.both + chance.work;
  if (person.enrolled != school || (child && person.working != work)) person.status_months = 0;
  person.enrolled = school;
  if (child) person.working = work;
}

float type_of(std::uint32_t leaning, const SchoolChoiceCoefficients& c) {
  if (uniform(leaning) < c.type_low_share) return c.type_low;
  return uniform(leaning) > 1.0f - c.type_high_share ? c.type_high : 0.0f;
}

bool helps_at_home(const Person& person) { return person.enrolled && may_work(person.age()); }

}  // namespace

float Household::mothers_grade() const {
  for (const Person& person : members_) {
    if (person.sex == Sex::female && (person.role == Role::head || person.role == Role::spouse)) return person.grade;
  }
  return members_.empty() ? 0.0f : members_.front().grade;
}

float Household::enrolled_neighbours(float level) const {
  float sum = 0.0f;
  float families = 0.0f;
  for (const Household* neighbour : neighbours_) {
    if (neighbour->enrolled_share_ < 0.0f) continue;
    sum += neighbour->enrolled_share_;
    families += 1.0f;
  }
  return families > 0.0f ? sum / families : level;
}

float Household::family_term(const Village& village, const Today& today) const {
  const SchoolChoiceCoefficients& c = today.behaviour().schooling;
  const SchoolSetting& setting = today.setting.school;
  const float relative = std::max(consumption_per_capita(), least_consumption) / setting.mean_consumption;
  const float of_village = c.quality * (village.institutions().school_quality - 1.0f) +
                           c.village_sd * school_leaning_of_community(today.draws, village.id());
  float term = of_village + c.mother_grade * mothers_grade() + c.consumption * log_real(relative) +
               c.attitude * (school_attitude_ - 0.5f) + c.family_sd * school_leaning_of_household(today.draws, village.id(), id_);
  if (setting.peers) term += c.peers * (enrolled_neighbours(setting.peer_level) - setting.peer_level);
  return term;
}

void Household::count_on_grants(SchoolOutlook& child, const Person& person, const Village& village, const Today& today) const {
  const SchoolChoiceCoefficients& c = today.behaviour().schooling;
  for (std::size_t k = 0; k < enrolments_.size(); ++k) {
    const GrantTable& grants = today.setting.grants[k];
    if (!grants.pays || enrolments_[k].stage != EnrolmentStage::accepted) continue;
    const float verification = village.scheme(k).state.verification;
    const float now = grants.of(child.male, child.grade) * verification;
    const float left = now < 0.5f ? 1.0f : std::min(1.0f, static_cast<float>(person.school_premium) / now);
    child.grants = &grants;
    child.grant = c.money * c.grant_weight * premium_in_means(1.0f, today.setting.school) * verification * left;
  }
}

void Household::choose_school(const Village& village, const Today& today) {
  const SchoolChoiceCoefficients& c = today.behaviour().schooling;
  const SchoolAges ages = school_ages(c, today.setting.school_constants, 1.0f);
  const float family = family_term(village, today);
  const auto pupils = static_cast<float>(std::count_if(members_.begin(), members_.end(), helps_at_home));
  for (Person& person : members_) {
    const int age = person.age();
    if (age < first_school_age || age > last_school_age) {
      person.enrolled = false;
      continue;
    }
    const PhiloxCounter words = today.draws.block(village.id(), person.id, today.clock.step, Purpose::person_school_year);
    SchoolOutlook child;
    child.grade = person.grade;
    child.male = person.sex == Sex::male;
    child.out = !person.enrolled;
    child.kilometres = kilometres_to_school_;
    const float siblings = pupils - (helps_at_home(person) ? 1.0f : 0.0f);
    child.constant = family - c.sibling_at_school * siblings +
                     type_of(school_leaning_of_person(today.draws, village.id(), person.id), c) + (child.male ? c.male : 0.0f);
    count_on_grants(child, person, village, today);
    const float passes = logistic(promotion_log_odds(child.male, years_late(age - 1, child.grade), child.grade, today.behaviour().promotion));
    if (person.enrolled && person.grade < most_grades && uniform(words[1]) < passes) ++person.grade;
    child.grade = person.grade;
    const auto a = static_cast<std::size_t>(age);
    settle(person, uniform(words[0]), chances(present_term(child, c) + ages.enrol[a], ages.work[child.male ? 1 : 0][a], ages.less_beside[a]));
  }
}

}  // namespace guyub::objects
