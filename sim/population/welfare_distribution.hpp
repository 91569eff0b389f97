#pragma once
// The distribution of monthly consumption per person, as a function of the normal score of a person's rank.
//
// Singh and Maddala, "A function for size distribution of incomes", Econometrica 44 (1976): quantile function
// b ((1-u)^(-1/q) - 1)^(1/a). The three parameters meet the region's Gini coefficient, the share below the poverty
// line and the mean. Gini and share are always met; where no shape of the family has the mean too, the nearest is
// taken and the mean is a miss that the fit reports. Above a top score consumption is constant, so that the finite
// population has the moments that the parameters were chosen for.

#include <cstddef>
#include <vector>

#include "sim/population/region_statistics.hpp"
#include "sim/population/synthesis_coefficients.hpp"

namespace guyub {

class WelfareDistribution {
 public:
  WelfareDistribution(const RegionStatistics& region, const WelfareCoefficients& coefficients);

  /// Rupiah per person in a month at the normal score of the month's rank.
  float consumption(float score) const { return interpolate(consumption_, score); }

  /// Expected rupiah per person and month at a permanent normal score, over the months' noise.
  float permanent(float score) const { return interpolate(permanent_, score); }

  /// Share of the variance of a month's score that is noise of the month.
  double noise_share() const { return noise_share_; }

  double mean() const { return mean_; }
  double gini() const { return gini_; }

 private:
  static constexpr std::size_t nodes = 1025;

  float interpolate(const std::vector<float>& table, float score) const;
  /// The mean of consumption over the noise of the month, at each permanent score.
  void fill_permanent();

  float top_;
  std::vector<double> scores_;
  std::vector<float> consumption_;
  std::vector<float> permanent_;
  double noise_share_ = 0.0;
  double mean_ = 0.0;
  double gini_ = 0.0;
};

}  // namespace guyub
