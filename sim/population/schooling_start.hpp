#pragma once
// Who is in school at the start, and the grades of the young.

#include <cstdint>

#include "sim/population/population_model.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// The published age bands: 7-12, 13-15, 16-18, 19-23.
inline constexpr std::size_t school_bands = 4;
inline constexpr std::size_t no_band = school_bands;

inline std::size_t school_band(int age) {
  return age < 7 || age > 23 ? no_band : age <= 12 ? 0 : age <= 15 ? 1 : age <= 18 ? 2 : 3;
}

/// The published share in school of a band.
double participation(const SchoolParticipation& shares, std::size_t band);

/// Propensities to be in school of a community's persons of school age. The region's band is cut at the propensity
/// that gives the published share, so communities and siblings differ while the region's total holds.
/// Draws what population/school_leaning draws.
class SchoolPropensity {
 public:
  SchoolPropensity(const PopulationModel& model, const CommunityDraft& draft, const Community& community);

  /// What all members of a household share.
  float of_household(std::uint32_t h) const;
  /// Of the person of a slot, given its household's part.
  float of_person(float household_part, std::uint32_t slot, int age, std::size_t band) const;

 private:
  const PopulationModel& model_;
  const CommunityDraft& draft_;
  const Community& community_;
  float community_part_;
};

struct RegionRanks;

/// Counts the propensities of a community's persons of school age, by band.
void count_school_propensity(const PopulationModel& model, const CommunityDraft& draft, const Community& community,
                             RegionRanks& ranks);

/// Fills enrolled, attendance, status_months and enrolled_share, and grade of those below 25.
void settle_schooling(const PopulationModel& model, const CommunityDraft& draft, Community& community,
                      const RegionRanks& ranks);

/// True for a child who has reached the age of entry before turning seven and is in school early.
bool starts_early(const PopulationModel& model, std::uint32_t community, std::uint32_t person, std::uint16_t age_months);

/// Grades completed by somebody below 25: by age for pupils (some a grade behind), by disposition, within what the
/// age allows, for those who left.
std::uint8_t grade_of_young(const PopulationModel& model, const CommunityDraft& draft, const Community& community,
                            std::uint32_t h, std::uint32_t slot);

}  // namespace guyub
