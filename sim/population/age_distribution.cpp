#include "sim/population/age_distribution.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {

AgeDistribution::AgeDistribution(const RegionStatistics& region, double oldest_mean_years)
    : oldest_mean_years_(oldest_mean_years) {
  double persons = 0.0;
  for (std::size_t cell = 0; cell < cells; ++cell) {
    const bool female = cell < AgeStructure::groups;
    persons += (female ? region.age_structure.female : region.age_structure.male).at(cell % AgeStructure::groups);
    below_[cell + 1] = persons;
  }
  for (double& below : below_) below /= persons;
  std::size_t cell = 0;
  for (std::size_t slice = 0; slice < guide_.size(); ++slice) {
    while (cell + 1 < cells && below_[cell + 1] <= static_cast<double>(slice) / 256.0) ++cell;
    guide_[slice] = static_cast<std::uint8_t>(cell);
  }
}

AgeAndSex AgeDistribution::at(double quantile) const {
  std::size_t cell = guide_[static_cast<std::size_t>(static_cast<std::int32_t>(quantile * 256.0))];
  while (cell + 1 < cells && quantile >= below_[cell + 1]) ++cell;
  const double within = (quantile - below_[cell]) / (below_[cell + 1] - below_[cell]);
  const auto group = static_cast<std::int32_t>(cell % AgeStructure::groups);
  const Sex sex = cell < AgeStructure::groups ? Sex::female : Sex::male;
  const bool oldest = group + 1 == static_cast<std::int32_t>(AgeStructure::groups);
  const double months = oldest ? -12.0 * oldest_mean_years_ * log_real(std::max(1.0 - within, 1e-6)) : 60.0 * within;
  const std::int32_t latest = oldest ? 99 * 12 + 11 : group * 60 + 59;
  const std::int32_t age = std::clamp(group * 60 + static_cast<std::int32_t>(months), group * 60, latest);
  return {static_cast<std::uint16_t>(age), sex};
}

double AgeDistribution::share(Sex sex, std::size_t group) const {
  const std::size_t cell = (sex == Sex::female ? 0 : AgeStructure::groups) + group;
  return below_[cell + 1] - below_[cell];
}

}  // namespace guyub
