#pragma once
// Systematic draws: the sequence frac(offset + i / golden ratio) in 64-bit integers. Any run of consecutive
// positions is spread evenly over [0,1), so every community gets its share of every class with a rounding error of
// about one, whatever the size of the region (Weyl 1916; Niederreiter, Random Number Generation and Quasi-Monte
// Carlo Methods, SIAM 1992, section 3.1).

#include <cstdint>

namespace guyub {

class SystematicSequence {
 public:
  explicit SystematicSequence(std::uint64_t offset) : offset_(offset) {}

  /// The number at a position, in [0,1), with 53 bits.
  double at(std::uint64_t position) const {
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15ull;  // 2^64 / golden ratio
    const std::uint64_t word = offset_ + position * golden;
    return static_cast<double>(static_cast<std::int64_t>(word >> 11)) * 0x1p-53;
  }

 private:
  std::uint64_t offset_;
};

}  // namespace guyub
