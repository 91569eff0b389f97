#pragma once
// The loops over everybody of a month of weddings (marriage.hpp), compiled for each instruction set. Each leaves slots in
// scratch.slot, in order, and returns how many.

#include <cstddef>

#include "sim/core/units.hpp"
#include "sim/world/month_scratch.hpp"

namespace guyub {

/// Ages in months of those who marry.
inline constexpr std::uint16_t youngest_wife = 12 * 12;
inline constexpr std::uint16_t youngest_husband = 16 * 12;
inline constexpr std::uint16_t oldest_to_wed = 70 * 12;

struct MarriageLoops {
  /// Unmarried and out of school, of an age to marry.
  std::size_t (*free_women)(const Persons& persons, MonthScratch& scratch);
  std::size_t (*free_men)(const Persons& persons, MonthScratch& scratch);
  /// Wives of couples who live with their parents.
  std::size_t (*wives_with_parents)(const Persons& persons, MonthScratch& scratch);
};

GUYUB_UNIT_TABLES(MarriageLoops, marriage_loops)

}  // namespace guyub
