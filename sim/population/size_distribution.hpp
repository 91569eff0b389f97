#pragma once
// Household sizes 1..12 from the published shares of four classes.

#include <array>
#include <cstdint>

#include "sim/population/region_statistics.hpp"
#include "sim/population/synthesis_coefficients.hpp"

namespace guyub {

/// The classes have priority. Inside 2-3, 4-5 and 6+ one exponential tilt, common to the three, is chosen so that the
/// mean is the region's persons per household; where the limit of the tilt is reached first, the mean stays short.
class SizeDistribution {
 public:
  static constexpr int largest = 12;
  SizeDistribution(const RegionStatistics& region, const CompositionCoefficients& coefficients);

  /// The size at a quantile in [0,1).
  std::uint8_t size_at(double quantile) const {
    int size = 1;
    while (size < largest && quantile >= cumulative_[static_cast<std::size_t>(size)]) ++size;
    return static_cast<std::uint8_t>(size);
  }

  double mean() const { return mean_; }

 private:
  void set_tilt(const HouseholdSizeShares& shares, double decay, double tilt);

  std::array<double, largest + 1> cumulative_{};  ///< share of households with at most so many members
  double mean_ = 0.0;
};

}  // namespace guyub
