#include "sim/population/attainment_distribution.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

constexpr double youngest_adult = 25.0;  // of the published mean
constexpr std::size_t first_adult_group = 5;

}  // namespace

AttainmentDistribution::AttainmentDistribution(const RegionStatistics& region,
                                               const SchoolingCoefficients& coefficients,
                                               const AgeDistribution& ages)
    : levels_(coefficients.levels),
      sd_(coefficients.attainment_sd),
      trend_(coefficients.cohort_trend / 10.0),
      urban_gap_(coefficients.urban_gap),
      urban_share_(region.urban_share),
      oldest_(coefficients.oldest_cohort) {
  for (std::size_t level = 1; level < levels_.size(); ++level) {
    cuts_.push_back(0.5 * (levels_[level - 1] + levels_[level]));
  }
  double low = -40.0;
  double high = 60.0;
  for (int halving = 0; halving < 50; ++halving) {
    base_ = 0.5 * (low + high);
    mean_ = expected_of_adults(ages);
    (mean_ < region.mean_years_schooling ? low : high) = base_;
  }
}

double AttainmentDistribution::location(double age, double urban) const {
  const double years_older = std::clamp(age, youngest_adult, oldest_) - youngest_adult;
  return base_ - trend_ * years_older + urban_gap_ * (urban - urban_share_);
}

double AttainmentDistribution::expected(double age, double urban) const {
  const double centre = location(age, urban);
  double mean = levels_.front();
  for (std::size_t cut = 0; cut < cuts_.size(); ++cut) {
    mean += (levels_[cut + 1] - levels_[cut]) * normal_probability((centre - cuts_[cut]) / sd_);
  }
  return mean;
}

double AttainmentDistribution::expected_of_adults(const AgeDistribution& ages) const {
  double persons = 0.0;
  double years = 0.0;
  for (const Sex sex : {Sex::female, Sex::male}) {
    for (std::size_t group = first_adult_group; group < AgeStructure::groups; ++group) {
      const double share = ages.share(sex, group);
      const double age = 5.0 * static_cast<double>(group) + 2.5;
      persons += share;
      years += share * (urban_share_ * expected(age, 1.0) + (1.0 - urban_share_) * expected(age, 0.0));
    }
  }
  return persons > 0.0 ? years / persons : 0.0;
}

std::uint8_t AttainmentDistribution::grade(int age, bool urban, float disposition) const {
  const double years = location(age, urban ? 1.0 : 0.0) + sd_ * static_cast<double>(disposition);
  std::size_t level = 0;
  while (level < cuts_.size() && years > cuts_[level]) ++level;
  return static_cast<std::uint8_t>(static_cast<std::int32_t>(levels_[level]));
}

}  // namespace guyub
