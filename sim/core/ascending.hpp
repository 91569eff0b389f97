#pragma once
// The order of values, without moving them.

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace guyub {

/// The places of values from the lowest up; equal ones as they stand.
template <class Value>
std::vector<std::uint32_t> ascending(const std::vector<Value>& values) {
  std::vector<std::uint32_t> order(values.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; });
  return order;
}

}  // namespace guyub
