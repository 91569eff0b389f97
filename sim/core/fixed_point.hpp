#pragma once
// Sums that cannot depend on order are sums of integers: real numbers enter aggregates in fixed point.

#include <cstdint>

namespace guyub {

/// One, in the fixed point of aggregates (shares, indices).
inline constexpr std::int64_t fixed_one = 1 << 16;

/// A number between -32,000 and 32,000 in fixed point, rounded half away from zero.
inline std::int64_t to_fixed(float value) {
  const float scaled = value * 65536.0f;
  return static_cast<std::int32_t>(scaled + (scaled >= 0.0f ? 0.5f : -0.5f));
}

inline double from_fixed(std::int64_t value) { return static_cast<double>(value) / 65536.0; }

/// An amount between -2 and 2 billion rupiah as whole rupiah; larger amounts saturate.
inline std::int64_t whole_rupiah(float value) {
  const float bounded = value > 2.0e9f ? 2.0e9f : (value < -2.0e9f ? -2.0e9f : value);
  return static_cast<std::int32_t>(bounded + (bounded >= 0.0f ? 0.5f : -0.5f));
}

}  // namespace guyub
