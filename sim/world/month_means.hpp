#pragma once
// Means over households of what the month's sums hold in fixed point.

#include "sim/core/fixed_point.hpp"
#include "sim/world/aggregates.hpp"

namespace guyub {

/// 0 where nobody lives.
inline float mean_of(const Sums<Sum>& month, Sum sum) {
  return month[Sum::households] > 0 ? static_cast<float>(from_fixed(month[sum]) / static_cast<double>(month[Sum::households])) : 0.0f;
}

}  // namespace guyub
