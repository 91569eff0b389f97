#pragma once
// Sums that cannot depend on order are sums of integers: real numbers enter aggregates in fixed point.

#include <cstdint>

#include "sim/core/real_math.hpp"

namespace guyub {

/// The nearest integer of a number between -2^31 and 2^31, half away from zero; exact where adding a half and
/// cutting off is not (just below a half, and above 2^23).
GUYUB_ELEMENTWISE std::int32_t rounded(float value) {
  const std::int32_t whole = static_cast<std::int32_t>(value);
  const float rest = value - static_cast<float>(whole);
  return whole + static_cast<std::int32_t>(rest >= 0.5f) - static_cast<std::int32_t>(rest <= -0.5f);
}

/// One, in the fixed point of aggregates (shares, indices).
inline constexpr std::int64_t fixed_one = 1 << 16;

/// A number between -32,000 and 32,000 in fixed point, rounded half away from zero.
GUYUB_ELEMENTWISE std::int32_t to_fixed(float value) { return rounded(value * 65536.0f); }

inline double from_fixed(std::int64_t value) { return static_cast<double>(value) / 65536.0; }

/// A share of [0, 1] as kept in 16 bits, to the nearest 2^-15.
using SmallShare = std::uint16_t;
GUYUB_ELEMENTWISE SmallShare small_share(float share) { return static_cast<SmallShare>(rounded(share * 32768.0f)); }
GUYUB_ELEMENTWISE float share_of(SmallShare share) { return static_cast<float>(static_cast<std::int32_t>(share)) * 0x1p-15f; }
/// Their sum in the fixed point of aggregates.
inline std::int64_t small_shares_in_fixed(std::int64_t sum) { return 2 * sum; }

/// An amount between -2 and 2 billion rupiah as whole rupiah; larger amounts saturate.
GUYUB_ELEMENTWISE std::int32_t whole_rupiah(float value) {
  const float bounded = value > 2.0e9f ? 2.0e9f : (value < -2.0e9f ? -2.0e9f : value);
  return rounded(bounded);
}

}  // namespace guyub
