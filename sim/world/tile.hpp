#pragma once
// A run of households of one community, small enough that its columns stay in cache through a month's phases.

#include <cstddef>
#include <cstdint>

namespace guyub {

struct Tile {
  std::size_t begin;
  std::size_t end;
};

/// The month that is being simulated.
struct Clock {
  std::uint32_t step;           ///< months since the run, or the burn-in before it, began
  int month_of_year;            ///< 1..12
  int months_since_school_start;  ///< 0 in the month in which the school year begins
};

}  // namespace guyub
