#pragma once
// Quantiles of a Beta distribution with both parameters at least 1, from a table.

#include <array>
#include <cstddef>
#include <cstdint>

namespace guyub {

class BetaQuantile {
 public:
  /// Error below 1e-3.
  BetaQuantile(double alpha, double beta);

  /// The quantile at 0 < p < 1.
  float at(float p) const;

 private:
  static constexpr std::size_t intervals = 512;
  std::array<float, intervals + 1> value_{};
};

}  // namespace guyub
