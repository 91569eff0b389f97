#pragma once
// Completed schooling of people who have left school: a normal variate per person, shifted by year of birth and by
// town or countryside, cut into the levels at which people leave. The shift is solved so that the mean over ages 25
// and over is the region's mean years of schooling.

#include <cstdint>
#include <vector>

#include "sim/population/age_distribution.hpp"
#include "sim/population/region_statistics.hpp"
#include "sim/population/synthesis_coefficients.hpp"

namespace guyub {

class AttainmentDistribution {
 public:
  AttainmentDistribution(const RegionStatistics& region, const SchoolingCoefficients& coefficients,
                         const AgeDistribution& ages);

  /// Grades completed at an age in years by somebody with this standard normal disposition.
  std::uint8_t grade(int age, bool urban, float disposition) const;

  /// Mean over ages 25 and over in a population with the region's ages and urban share.
  double mean() const { return mean_; }

 private:
  double location(double age, double urban) const;
  double expected(double age, double urban) const;
  double expected_of_adults(const AgeDistribution& ages) const;

  std::vector<double> levels_;
  std::vector<double> cuts_;  ///< between successive levels
  double sd_;
  double trend_;
  double urban_gap_;
  double urban_share_;
  double oldest_;
  double base_ = 0.0;
  double mean_ = 0.0;
};

}  // namespace guyub
