#pragma once
// Who works at the start: children by the published share of 10-17, adults by the region's employment rate.

#include <cstdint>

#include "sim/population/population_model.hpp"
#include "sim/population/region_ranks.hpp"
#include "sim/world/community.hpp"

namespace guyub {

inline constexpr int youngest_worker = 10;
inline constexpr int oldest_child = 17;

/// Propensity to work of the person of a slot, aged 10 or over; for children and adults on scales of their own.
/// Draws person_traits month 1 (word 1).
float work_propensity(const PopulationModel& model, const CommunityDraft& draft, const Community& community,
                      std::uint32_t h, std::uint32_t slot);

/// Shares at work among children of 10-17 in and out of school: the published share of all with the declared ratio.
struct ChildWorkRates {
  ChildWorkRates(double share, double ratio, std::int64_t pupils, std::int64_t others);
  double pupils;
  double others;
};

/// Share at work of persons of 18 and over: participation times (1 - unemployment) holds from 15, of whom 15-17 work
/// at the children's rate.
double adult_employment(const RegionStatistics& region, const AgeDistribution& ages);

/// Counts the propensities of a community's persons of 10 and over; needs `enrolled`.
void count_work_propensity(const PopulationModel& model, const CommunityDraft& draft, const Community& community,
                           RegionRanks& ranks);

/// Shares at work in the three groups of the region.
struct WorkRates {
  WorkRates(const PopulationModel& model, const RegionRanks& ranks);
  ChildWorkRates children;
  double adults;
};

/// Fills `working`.
void settle_work(const PopulationModel& model, const CommunityDraft& draft, Community& community,
                 const RegionRanks& ranks, const WorkRates& rates);

}  // namespace guyub
