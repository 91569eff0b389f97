#include "sim/population/household_traits.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

constexpr int youngest_school_leaver = 19;  // younger ones' grades follow from enrolment (schooling_start)
constexpr int youngest_graduate = 25;

/// A log-normal distance of this mean and standard deviation from a standard normal number.
float distance(const Distance& spread, float score) {
  if (spread.mean <= 0.0) return 0.0f;
  const double relative = spread.sd / spread.mean;
  const double variance = log_real(1.0 + relative * relative);
  return static_cast<float>(spread.mean *
                            exp_real(square_root(variance) * static_cast<double>(score) - 0.5 * variance));
}

/// Chances of agriculture and formal work in this kind of community; the region's employment shares hold on average.
struct SectorShares {
  SectorShares(const RegionStatistics& region, const WorkCoefficients& work, bool urban) {
    const double town = region.urban_share;
    const auto local = [&](double share, double ratio) {
      const double rural = share / (town * ratio + 1.0 - town);
      return std::clamp(urban ? ratio * rural : rural, 0.0, 1.0);
    };
    formal = local(region.formal_employment_share, work.urban_formal);
    agriculture = std::min(local(region.employment_share.agriculture, work.urban_agriculture), 1.0 - formal);
  }
  double formal;
  double agriculture;
};

struct Members {
  float adult_schooling = 0.0f;
  float woman_schooling = -1.0f;
  float dependants = 0.0f;  ///< share of children below 15 and people over 64
};

Members look_at_members(const Community& community, std::size_t h) {
  const Persons& persons = community.persons;
  float sums[2] = {0.0f, 0.0f};
  float counts[2] = {0.0f, 0.0f};
  Members members;
  for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
    const int age = age_years(persons.age_months[slot]);
    if (age < 15 || age > 64) members.dependants += 1.0f;
    if (age < youngest_school_leaver) continue;
    const float grade = persons.grade[slot];
    const bool graduate = age >= youngest_graduate;
    sums[graduate] += grade;
    counts[graduate] += 1.0f;
    const bool leads = persons.role[slot] == Role::head || persons.role[slot] == Role::spouse;
    if (leads && persons.sex[slot] == Sex::female) members.woman_schooling = grade;
  }
  const bool graduate = counts[1] > 0.0f;
  members.adult_schooling = counts[graduate] > 0.0f ? sums[graduate] / counts[graduate] : 0.0f;
  if (members.woman_schooling < 0.0f) members.woman_schooling = members.adult_schooling;
  members.dependants /= static_cast<float>(community.households.person_count[h]);
  return members;
}

void set_grades_of_adults(const PopulationModel& model, CommunityDraft& draft, Community& community, std::uint32_t h) {
  Persons& persons = community.persons;
  for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
    const int age = age_years(persons.age_months[slot]);
    const bool head = slot == community.first_person(h);
    if (age < youngest_school_leaver && !head) continue;
    const float disposition = schooling_disposition(model, draft.plan.id, h, persons.id[slot]);
    if (head) draft.schooling_score[h] = disposition;
    if (age >= youngest_school_leaver) persons.grade[slot] = model.attainment.grade(age, draft.plan.urban, disposition);
  }
}

}  // namespace

float schooling_disposition(const PopulationModel& model, std::uint32_t community, std::uint32_t household,
                            std::uint32_t person) {
  const float shared = static_cast<float>(model.coefficients.schooling.household_share);
  const std::uint32_t of_household = model.draws.block(community, household, 0, Purpose::household_traits)[3];
  const std::uint32_t own = model.draws.block(community, person, 0, Purpose::person_traits)[1];
  return square_root(shared) * normal(of_household) + square_root(1.0f - shared) * normal(own);
}

void draw_household_traits(const PopulationModel& model, CommunityDraft& draft, Community& community) {
  const CommunityPlan& plan = draft.plan;
  const WelfareCoefficients& weights = model.coefficients.welfare;
  const PlaceCoefficients& places = model.coefficients.places;
  const SectorShares shares(model.region, model.coefficients.work, plan.urban);
  const float formal_above = normal_quantile(std::clamp(1.0f - static_cast<float>(shares.formal), 1e-6f, 1.0f - 1e-6f));
  const float farms_below = normal_quantile(std::clamp(static_cast<float>(shares.agriculture), 1e-6f, 1.0f - 1e-6f));
  const float bound = static_cast<float>(model.coefficients.work.sector_schooling);
  const float within = static_cast<float>(places.within_community);
  const PhiloxCounter place = model.draws.block(plan.id, 0, 0, Purpose::community_traits);
  const float community_effect = static_cast<float>(weights.community_sd) * normal(place[1]);
  const float urban_effect = plan.urban ? static_cast<float>(weights.urban) : 0.0f;
  const std::size_t n = community.size();
  draft.welfare.resize(n);
  draft.adult_schooling.resize(n);
  draft.woman_schooling.resize(n);
  draft.schooling_score.resize(n);
  Households& households = community.households;
  for (std::uint32_t h = 0; h < n; ++h) {
    set_grades_of_adults(model, draft, community, h);
    const Members members = look_at_members(community, h);
    draft.adult_schooling[h] = members.adult_schooling;
    draft.woman_schooling[h] = members.woman_schooling;

    const PhiloxCounter words = model.draws.block(plan.id, h, 0, Purpose::household_traits);
    const float leaning = bound * draft.schooling_score[h] + square_root(1.0f - bound * bound) * normal(words[2]);
    households.sector[h] = leaning > formal_above ? Sector::formal
                           : leaning < farms_below ? Sector::agriculture : Sector::informal;
    const PhiloxCounter spots = model.draws.block(plan.id, h, 2, Purpose::household_traits);
    const auto spot = [&](std::uint32_t of_community, std::uint32_t of_household) {
      return square_root(1.0f - within) * normal(of_community) + square_root(within) * normal(of_household);
    };
    households.kilometres_to_school[h] =
        distance(plan.urban ? places.school_urban : places.school_rural, spot(place[2], spots[0]));
    households.kilometres_to_post[h] =
        distance(plan.urban ? places.post_urban : places.post_rural, spot(place[3], spots[1]));

    const double sector_effect = households.sector[h] == Sector::formal        ? weights.formal
                                 : households.sector[h] == Sector::agriculture ? weights.agriculture : 0.0;
    const float centred = members.adult_schooling - static_cast<float>(model.region.mean_years_schooling);
    draft.welfare[h] = static_cast<float>(weights.schooling) * centred + static_cast<float>(sector_effect) +
                       urban_effect + community_effect -
                       static_cast<float>(weights.size_elasticity) *
                           log_real(static_cast<float>(households.person_count[h])) -
                       static_cast<float>(weights.dependants) * members.dependants +
                       static_cast<float>(weights.noise_sd) * normal(words[1]);
  }
}

}  // namespace guyub
