#include "sim/programme/grade_grants.hpp"

#include <algorithm>

namespace guyub {

const DatedBenefit* benefit_of(const std::vector<DatedBenefit>& dated, Month month) {
  const DatedBenefit* last = nullptr;
  for (const DatedBenefit& benefit : dated) {
    if (benefit.from <= month && (last == nullptr || benefit.from >= last->from)) last = &benefit;
  }
  return last;
}

GradeGrants::GradeGrants(const DatedBenefit& benefit) : household_(benefit.household), most_(benefit.most) {
  for (const Sex sex : {Sex::female, Sex::male}) {
    const std::vector<double>& listed = sex == Sex::female ? benefit.girls : benefit.boys;
    for (std::size_t grade = 0; grade < std::min<std::size_t>(listed.size(), grades); ++grade) {
      amount_[static_cast<std::size_t>(sex)][grade] = static_cast<std::int64_t>(listed[grade] + 0.5);
    }
  }
}

std::int64_t GradeGrants::of(Sex sex, int completed_grade) const {
  return completed_grade < 0 || completed_grade >= grades ? 0 : amount_[static_cast<std::size_t>(sex)][static_cast<std::size_t>(completed_grade)];
}

std::int64_t GradeGrants::of_person(const Persons& persons, std::uint32_t slot) const {
  const int age = age_years(persons.age_months[slot]);
  return age < first_age || age > last_age ? 0 : of(persons.sex[slot], persons.grade[slot]);
}

GradeGrants::Claim GradeGrants::claim(const Community& community, std::size_t h) const {
  std::int64_t all = 0;
  std::int64_t enrolled = 0;
  for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
    const std::int64_t amount = of_person(community.persons, slot);
    all += amount;
    enrolled += community.persons.enrolled[slot] != 0 ? amount : 0;
  }
  const std::int64_t room = std::max<std::int64_t>(0, most_ - household_);
  const float share = all > room ? static_cast<float>(room) / static_cast<float>(all) : 1.0f;
  return {household_ + std::min(all, room), household_ + std::min(enrolled, room), share};
}

}  // namespace guyub
