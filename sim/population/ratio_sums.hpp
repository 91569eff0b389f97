#pragma once
// A ratio of two household totals with the error that a simple random sample of households would give it.

#include <cstdint>

#include "sim/core/real_math.hpp"

namespace guyub {

/// Integer sums, so that the order of adding doesn't matter.
struct RatioSums {
  std::int64_t part = 0;
  std::int64_t whole = 0;
  std::int64_t part_squared = 0;
  std::int64_t product = 0;
  std::int64_t whole_squared = 0;
  std::int64_t households = 0;

  void add(std::int64_t a, std::int64_t b) {
    part += a;
    whole += b;
    part_squared += a * a;
    product += a * b;
    whole_squared += b * b;
    ++households;
  }

  double ratio() const { return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole); }

  /// Linearised standard error of the ratio (Cochran, Sampling Techniques, 3rd ed., section 6.4), without finite
  /// population correction.
  double error() const {
    if (whole == 0 || households < 2) return 0.0;
    const double r = ratio();
    const double squares = static_cast<double>(part_squared) - 2.0 * r * static_cast<double>(product) +
                           r * r * static_cast<double>(whole_squared);
    const double n = static_cast<double>(households);
    return square_root((squares > 0.0 ? squares : 0.0) * n / (n - 1.0)) / static_cast<double>(whole);
  }
};

}  // namespace guyub
