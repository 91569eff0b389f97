#pragma once
// The same law written by hand for the processor, as fast as we know how: intrinsics, fused multiplication and
// addition, short approximations (errors below 2e-5), its own arrangement of Philox. No promise of equal bits: this is
// what the engine's standards are measured against.

#include "bench/household_month/village.hpp"
#include "sim/core/parallel.hpp"
#include "sim/core/units.hpp"

namespace guyub::bench::household_month::ceiling {

/// Whether this processor has what the program needs: AVX2 and FMA at least.
bool available();

void run(Villages& villages, Series& series, std::uint64_t seed, const Workers& workers);

/// What each instruction set's unit offers: all months of one village; nothing in the baseline's.
struct ByHand {
  void (*live)(Village& village, std::uint32_t number, Series& series, std::uint64_t seed);
};

GUYUB_UNIT_TABLES(ByHand, by_hand)

}  // namespace guyub::bench::household_month::ceiling
