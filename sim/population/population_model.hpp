#pragma once
// What is solved once for a region before any community is made.

#include <cstdint>
#include <vector>

#include "sim/core/random.hpp"
#include "sim/population/age_distribution.hpp"
#include "sim/population/attainment_distribution.hpp"
#include "sim/population/quasi_random.hpp"
#include "sim/population/region_statistics.hpp"
#include "sim/population/size_distribution.hpp"
#include "sim/population/synthesis_coefficients.hpp"
#include "sim/population/welfare_distribution.hpp"

namespace guyub {

struct PopulationModel {
  PopulationModel(const RegionStatistics& region, const SynthesisCoefficients& coefficients, const Draws& draws);

  const RegionStatistics& region;
  const SynthesisCoefficients& coefficients;
  Draws draws;
  SizeDistribution sizes;
  AgeDistribution ages;
  AttainmentDistribution attainment;
  WelfareDistribution welfare;
  SystematicSequence size_sequence;    ///< by household's position in the region
  SystematicSequence person_sequence;  ///< by person's position in the region
};

/// A community before anybody lives there.
struct CommunityPlan {
  std::uint32_t id = 0;
  std::int32_t households = 0;
  std::int32_t persons = 0;
  std::int64_t first_household = 0;  ///< position in the region
  std::int64_t first_person = 0;
  bool urban = false;
};

/// A community in the making: what later passes need and the finished community doesn't keep.
struct CommunityDraft {
  CommunityPlan plan;
  std::vector<float> welfare;          ///< by household: log points, then normal score of the region's persons
  std::vector<float> adult_schooling;  ///< by household: mean grade of its adults
  std::vector<float> woman_schooling;  ///< by household: grade of the wife or female head, else as above
  std::vector<float> schooling_score;  ///< by household: the head's disposition to schooling, standard normal
};

}  // namespace guyub
