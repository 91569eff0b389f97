#include "sim/population/schooling_start.hpp"

#include <algorithm>
#include <array>

#include "sim/population/household_traits.hpp"
#include "sim/population/region_ranks.hpp"
#include "sim/population/school_leaning.hpp"

namespace guyub {
namespace {

constexpr std::array<float, school_bands> middle_age{9.5f, 14.0f, 17.0f, 21.0f};
constexpr int highest_grade_of_pupil = 15;

}  // namespace

double participation(const SchoolParticipation& shares, std::size_t band) {
  const std::array<double, school_bands> by_band{shares.age_7_12, shares.age_13_15, shares.age_16_18,
                                                 shares.age_19_23};
  return by_band.at(band);
}

SchoolPropensity::SchoolPropensity(const PopulationModel& model, const CommunityDraft& draft,
                                   const Community& community)
    : model_(model), draft_(draft), community_(community) {
  community_part_ = static_cast<float>(model.coefficients.schooling.community_sd) * school_leaning_of_community(model.draws, draft.plan.id);
}

float SchoolPropensity::of_household(std::uint32_t h) const {
  const SchoolingCoefficients& weights = model_.coefficients.schooling;
  const float schooling = draft_.woman_schooling[h] - static_cast<float>(model_.region.mean_years_schooling);
  return community_part_ + static_cast<float>(weights.household_sd) * school_leaning_of_household(model_.draws, draft_.plan.id, h) +
         static_cast<float>(weights.welfare) * draft_.welfare[h] +
         static_cast<float>(weights.adult_schooling) * schooling +
         static_cast<float>(weights.kilometre) * community_.households.kilometres_to_school[h];
}

float SchoolPropensity::of_person(float household_part, std::uint32_t slot, int age, std::size_t band) const {
  const SchoolingCoefficients& weights = model_.coefficients.schooling;
  const Persons& persons = community_.persons;
  const float girl = persons.sex[slot] == Sex::female ? 1.0f : 0.0f;
  return household_part + static_cast<float>(weights.female) * girl +
         static_cast<float>(weights.age) * (static_cast<float>(age) - middle_age[band]) +
         static_cast<float>(weights.noise_sd) * normal(school_leaning_of_person(model_.draws, draft_.plan.id, persons.id[slot]));
}

void count_school_propensity(const PopulationModel& model, const CommunityDraft& draft, const Community& community,
                             RegionRanks& ranks) {
  const SchoolPropensity propensity(model, draft, community);
  for (std::uint32_t h = 0; h < community.size(); ++h) {
    const float shared = propensity.of_household(h);
    for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
      const int age = age_years(community.persons.age_months[slot]);
      const std::size_t band = school_band(age);
      if (band != no_band) ranks.school[band].add(propensity.of_person(shared, slot, age, band), 1);
    }
  }
}

void settle_schooling(const PopulationModel& model, const CommunityDraft& draft, Community& community,
                      const RegionRanks& ranks) {
  constexpr int youngest_adult = 25;
  const SchoolingCoefficients& schooling = model.coefficients.schooling;
  const auto attendance = static_cast<std::uint8_t>(static_cast<std::int32_t>(schooling.attendance * 255.0 + 0.5));
  const SchoolPropensity propensity(model, draft, community);
  Persons& persons = community.persons;
  for (std::uint32_t h = 0; h < community.size(); ++h) {
    const float shared = propensity.of_household(h);
    int children = 0;
    int pupils = 0;
    for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
      const int age = age_years(persons.age_months[slot]);
      persons.status_months[slot] = static_cast<std::uint8_t>(schooling.status_months);
      if (age >= youngest_adult) continue;
      const std::size_t band = school_band(age);
      const bool in_school =
          band == no_band
              ? starts_early(model, draft.plan.id, persons.id[slot], persons.age_months[slot])
              : static_cast<double>(ranks.school[band].rank(propensity.of_person(shared, slot, age, band), 1)) >
                    1.0 - participation(model.region.school_participation, band);
      persons.enrolled[slot] = in_school ? 1 : 0;
      persons.attendance[slot] = in_school ? attendance : 0;
      persons.grade[slot] = grade_of_young(model, draft, community, h, slot);
      const bool of_school_age = age >= 7 && age <= 18;
      children += of_school_age;
      pupils += of_school_age && in_school;
    }
    community.households.enrolled_share[h] =
        children == 0 ? -1.0f : static_cast<float>(pupils) / static_cast<float>(children);
  }
}

bool starts_early(const PopulationModel& model, std::uint32_t community, std::uint32_t person,
                  std::uint16_t age_months) {
  const SchoolingCoefficients& schooling = model.coefficients.schooling;
  if (age_months < schooling.entry_age_months || age_months >= 7 * 12) return false;
  const PhiloxCounter words = model.draws.block(community, person, 0, Purpose::person_traits);
  return static_cast<double>(uniform(words[3])) < schooling.early_share;
}

std::uint8_t grade_of_young(const PopulationModel& model, const CommunityDraft& draft, const Community& community,
                            std::uint32_t h, std::uint32_t slot) {
  const SchoolingCoefficients& schooling = model.coefficients.schooling;
  const Persons& persons = community.persons;
  const int on_time = (static_cast<int>(persons.age_months[slot]) - schooling.entry_age_months) / 12;
  if (on_time <= 0) return 0;
  if (persons.enrolled[slot]) {
    const PhiloxCounter words = model.draws.block(draft.plan.id, persons.id[slot], 0, Purpose::person_traits);
    const int behind = static_cast<double>(uniform(words[3])) < schooling.delay_share ? 1 : 0;
    return static_cast<std::uint8_t>(std::clamp(on_time - behind, 0, highest_grade_of_pupil));
  }
  const int age = age_years(persons.age_months[slot]);
  const float disposition = schooling_disposition(model, draft.plan.id, h, persons.id[slot]);
  const int left_at = model.attainment.grade(age, draft.plan.urban, disposition);
  return static_cast<std::uint8_t>(std::min(left_at, on_time - 1));
}

}  // namespace guyub
