#pragma once
// Age in months and sex from the published counts by five years and sex.

#include <array>
#include <cstdint>

#include "sim/population/region_statistics.hpp"
#include "sim/world/persons.hpp"

namespace guyub {

struct AgeAndSex {
  std::uint16_t age_months;
  Sex sex;
};

/// Inverse distribution function: females by age, then males by age, on [0,1). Within five years ages are evenly
/// spread; beyond 80 they fall off exponentially with a declared mean, up to 99.
class AgeDistribution {
 public:
  AgeDistribution(const RegionStatistics& region, double oldest_mean_years);

  AgeAndSex at(double quantile) const;

  /// Share of persons in a group of five years.
  double share(Sex sex, std::size_t group) const;

 private:
  static constexpr std::size_t cells = 2 * AgeStructure::groups;
  std::array<double, cells + 1> below_{};
  std::array<std::uint8_t, 256> guide_{};  ///< cell of the lower end of each 256th
  double oldest_mean_years_;
};

}  // namespace guyub
