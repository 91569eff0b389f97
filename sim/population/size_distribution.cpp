#include "sim/population/size_distribution.hpp"

#include "sim/core/real_math.hpp"

namespace guyub {

SizeDistribution::SizeDistribution(const RegionStatistics& region, const CompositionCoefficients& coefficients) {
  const double wanted = region.population / region.households;
  double low = -coefficients.size_tilt_limit;
  double high = coefficients.size_tilt_limit;
  for (int step = 0; step < 50; ++step) {
    const double middle = 0.5 * (low + high);
    set_tilt(region.household_size, coefficients.six_plus_decay, middle);
    (mean_ < wanted ? low : high) = middle;
  }
}

void SizeDistribution::set_tilt(const HouseholdSizeShares& shares, double decay, double tilt) {
  struct Class {
    int first;
    int last;
    double share;
    double ratio;  // of successive sizes without tilt
  };
  const std::array<Class, 4> classes{{{1, 1, shares.one, 1.0},
                                      {2, 3, shares.two_three, 1.0},
                                      {4, 5, shares.four_five, 1.0},
                                      {6, largest, shares.six_plus, decay}}};
  const double all = shares.one + shares.two_three + shares.four_five + shares.six_plus;
  const double step = exp_real(tilt);
  double below = 0.0;
  mean_ = 0.0;
  for (const Class& c : classes) {
    double sum = 0.0;
    double weight = 1.0;
    for (int size = c.first; size <= c.last; ++size, weight *= c.ratio * step) sum += weight;
    weight = 1.0;
    for (int size = c.first; size <= c.last; ++size, weight *= c.ratio * step) {
      const double share = c.share / all * weight / sum;
      below += share;
      mean_ += share * size;
      cumulative_[static_cast<std::size_t>(size)] = below;
    }
    if (c.last == largest) cumulative_[largest] = 1.0;
  }
}

}  // namespace guyub
