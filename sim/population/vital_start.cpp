#include "sim/population/vital_start.hpp"

namespace guyub {
namespace {

constexpr int youngest_mother = 15;
constexpr int visits_below = 6;  // years of age with visits due

}  // namespace

VitalStart::VitalStart(const PopulationModel& model) {
  constexpr std::size_t first_group = 3;
  const std::vector<double>& weights = model.coefficients.composition.fertility_by_age;
  double weighted_women = 0.0;
  for (std::size_t group = 0; group < groups; ++group) {
    weighted_women += weights.at(group) * model.ages.share(Sex::female, first_group + group);
  }
  const double births = (model.ages.share(Sex::female, 0) + model.ages.share(Sex::male, 0)) / 5.0;
  if (weighted_women <= 0.0) return;
  for (std::size_t group = 0; group < groups; ++group) birth_rate_[group] = births * weights[group] / weighted_women;
}

void VitalStart::settle(const PopulationModel& model, const CommunityDraft& draft, Community& community) const {
  const std::int32_t months = model.coefficients.composition.gestation_months;
  Persons& persons = community.persons;
  for (std::uint32_t h = 0; h < community.size(); ++h) {
    bool due = false;
    for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
      const int age = age_years(persons.age_months[slot]);
      due = due || age < visits_below;
      const int group = (age - youngest_mother) / 5;
      if (persons.sex[slot] != Sex::female || age < youngest_mother || group >= static_cast<int>(groups)) continue;
      const PhiloxCounter words = model.draws.block(draft.plan.id, persons.id[slot], 1, Purpose::person_traits);
      const double chance = birth_rate_[static_cast<std::size_t>(group)] * months / 12.0;
      if (static_cast<double>(uniform(words[0])) >= chance) continue;
      persons.pregnancy[slot] = static_cast<std::uint8_t>(1 + below(words[2], static_cast<std::uint32_t>(months)));
      due = true;
    }
    community.households.visit_due[h] = due ? 1 : 0;
  }
}

}  // namespace guyub
