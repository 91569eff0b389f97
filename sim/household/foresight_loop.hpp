#pragma once
// The backward induction of foresight.hpp for several children of one age side by side, compiled for each instruction set.

#include <array>
#include <cstddef>

#include "sim/core/units.hpp"

namespace guyub {

/// Children of one age; the last is repeated to the end of a vector.
struct ForesightLanes {
  static constexpr std::size_t most = 64;
  static constexpr std::size_t most_years = 12;   ///< to look ahead, and this one
  using Lane = std::array<float, most>;
  std::size_t count = 0;                          ///< a multiple of 16
  std::size_t years = 0;                          ///< to look ahead
  alignas(64) std::array<Lane, most_years> school;     ///< log-odds by grades gained, without what the year and the last one add
  alignas(64) std::array<Lane, most_years> moves_up;   ///< chance, by grades gained
  alignas(64) std::array<Lane, most_years> kept;       ///< log-odds more for those in school last year, by grades gained
  alignas(64) Lane male;                               ///< 1 or 0
  std::array<std::array<float, 2>, most_years> idle;   ///< by years ahead and sex: A of foresight.hpp
  std::array<std::array<float, 2>, most_years> gain;
  float discount = 0;
  float out_last_year = 0;
  alignas(64) Lane ahead;                              ///< the result
};

using ForesightLoop = void (*)(ForesightLanes&);
GUYUB_UNIT_TABLES(ForesightLoop, foresight_loop)

}  // namespace guyub
