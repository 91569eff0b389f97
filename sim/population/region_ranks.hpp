#pragma once
// The integer histograms through which communities learn their place in the region.

#include <array>

#include "sim/population/rank_histogram.hpp"
#include "sim/population/schooling_start.hpp"

namespace guyub {

struct RegionRanks {
  static constexpr std::size_t fine = 1 << 16;
  static constexpr std::size_t coarse = 1 << 14;

  RankHistogram welfare{fine, -8.0f, 8.0f};           ///< log points, persons
  RankHistogram month{fine, -8.0f, 8.0f};             ///< normal score of the first month, persons
  RankHistogram month_households{fine, -8.0f, 8.0f};  ///< the same, households
  std::array<RankHistogram, school_bands> school{{{coarse, -16.0f, 16.0f},
                                                  {coarse, -16.0f, 16.0f},
                                                  {coarse, -16.0f, 16.0f},
                                                  {coarse, -16.0f, 16.0f}}};
  RankHistogram working_pupils{coarse, -16.0f, 16.0f};
  RankHistogram working_children{coarse, -16.0f, 16.0f};  ///< out of school
  RankHistogram working_adults{coarse, -16.0f, 16.0f};

  void seal_work() {
    working_pupils.seal();
    working_children.seal();
    working_adults.seal();
  }
};

}  // namespace guyub
