#include "sim/population/work_start.hpp"

#include <algorithm>

namespace guyub {

float work_propensity(const PopulationModel& model, const CommunityDraft& draft, const Community& community,
                      std::uint32_t h, std::uint32_t slot) {
  const WorkCoefficients& weights = model.coefficients.work;
  const Persons& persons = community.persons;
  const PhiloxCounter words = model.draws.block(draft.plan.id, persons.id[slot], 1, Purpose::person_traits);
  const int age = age_years(persons.age_months[slot]);
  const double male = persons.sex[slot] == Sex::male ? 1.0 : 0.0;
  double sum = weights.noise_sd * static_cast<double>(normal(words[1]));
  if (age <= oldest_child) {
    const bool farms = community.households.sector[h] == Sector::agriculture;
    sum += weights.child_age * (age - youngest_worker) + weights.child_male * male +
           (farms ? weights.child_agriculture : 0.0) + weights.child_welfare * static_cast<double>(draft.welfare[h]);
  } else {
    sum += weights.adult_male * male + (persons.role[slot] == Role::head ? weights.adult_head : 0.0) +
           (persons.enrolled[slot] ? weights.adult_enrolled : 0.0) + weights.adult_old * std::max(0, age - 60);
  }
  return static_cast<float>(sum);
}

ChildWorkRates::ChildWorkRates(double share, double ratio, std::int64_t pupils_count, std::int64_t others_count) {
  const double in = static_cast<double>(pupils_count);
  const double out = static_cast<double>(others_count);
  const double workers = share * (in + out);
  pupils = in + out > 0.0 ? workers / (in + ratio * out) : 0.0;
  others = std::min(1.0, ratio * pupils);
  if (in > 0.0) pupils = std::clamp((workers - others * out) / in, 0.0, 1.0);
}

double adult_employment(const RegionStatistics& region, const AgeDistribution& ages) {
  constexpr std::size_t group_15_19 = 3;
  double from_15 = 0.0;
  for (const Sex sex : {Sex::female, Sex::male}) {
    for (std::size_t group = group_15_19; group < AgeStructure::groups; ++group) from_15 += ages.share(sex, group);
  }
  const double from_15_to_17 = 0.6 * (ages.share(Sex::female, group_15_19) + ages.share(Sex::male, group_15_19));
  const double employed = region.labour_force_participation_rate * (1.0 - region.unemployment_rate) * from_15;
  const double adults = from_15 - from_15_to_17;
  if (adults <= 0.0) return 0.0;
  return std::clamp((employed - region.children_10_17_working * from_15_to_17) / adults, 0.0, 1.0);
}

void count_work_propensity(const PopulationModel& model, const CommunityDraft& draft, const Community& community,
                           RegionRanks& ranks) {
  const Persons& persons = community.persons;
  for (std::uint32_t h = 0; h < community.size(); ++h) {
    for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
      const int age = age_years(persons.age_months[slot]);
      if (age < youngest_worker) continue;
      RankHistogram& group = age > oldest_child      ? ranks.working_adults
                             : persons.enrolled[slot] ? ranks.working_pupils : ranks.working_children;
      group.add(work_propensity(model, draft, community, h, slot), 1);
    }
  }
}

WorkRates::WorkRates(const PopulationModel& model, const RegionRanks& ranks)
    : children(model.region.children_10_17_working, model.coefficients.work.child_work_ratio,
               ranks.working_pupils.total(), ranks.working_children.total()),
      adults(adult_employment(model.region, model.ages)) {}

void settle_work(const PopulationModel& model, const CommunityDraft& draft, Community& community,
                 const RegionRanks& ranks, const WorkRates& rates) {
  Persons& persons = community.persons;
  for (std::uint32_t h = 0; h < community.size(); ++h) {
    for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
      const int age = age_years(persons.age_months[slot]);
      if (age < youngest_worker) continue;
      const bool adult = age > oldest_child;
      const bool pupil = persons.enrolled[slot] != 0;
      const RankHistogram& group = adult ? ranks.working_adults : pupil ? ranks.working_pupils : ranks.working_children;
      const double rate = adult ? rates.adults : pupil ? rates.children.pupils : rates.children.others;
      const float rank = group.rank(work_propensity(model, draft, community, h, slot), 1);
      persons.working[slot] = static_cast<double>(rank) > 1.0 - rate ? 1 : 0;
    }
  }
}

}  // namespace guyub
