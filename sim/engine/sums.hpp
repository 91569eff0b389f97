#pragma once
// Month-end sums of a chunk of households by decile, compiled for each instruction set.

#include <cstddef>

#include "sim/core/units.hpp"
#include "sim/world/month_scratch.hpp"

namespace guyub {

/// Households summed at once: counts of their members fit in 16 bits.
inline constexpr std::size_t sum_chunk = 256;

struct SumLoops {
  /// Adds the members of households [first, end): children and pupils by school band and sex, attendance, child work.
  /// Writes each household's share enrolled of its children of school age (-1 without any; unchanged when nobody lives
  /// there). months_aged: how much older everyone is than at the start of the school year, whose ages count.
  void (*members)(Community& community, std::size_t first, std::size_t end, int months_aged, MonthScratch& scratch);
};

struct HouseholdSumLoops {
  /// Adds households [first, end): money, poverty, visits, minds, and the histogram of consumption. Those in which
  /// nobody lives any more count nowhere.
  void (*households)(Community& community, std::size_t first, std::size_t end);
};

GUYUB_UNIT_TABLES(SumLoops, member_sums)
GUYUB_UNIT_TABLES(HouseholdSumLoops, household_sums)

}  // namespace guyub
