#pragma once
// Numbers that key the draws of persons and households for life. Those of the start are numbered from zero. Whoever comes later
// has a number that depends on who brought it into the world and when, and on nothing else: a birth or a wedding that
// one variant has and another one hasn't changes nobody else's luck.
//
// Two in a community may come to share a number, and so their luck: of n newcomers about n^2 / 2^32 pairs, one community in forty after
// thirty years of the largest. Nothing else asks that numbers differ.

#include <cstdint>

#include "sim/core/philox.hpp"

namespace guyub {

/// How a newcomer comes: born to a mother, founded by a person, arrived like somebody who lives here.
enum class Arrival : std::uint32_t { birth, founding, person_moved_in, household_moved_in };

/// The number of what came in a step through the person or household of this number; none of those at the start.
inline std::uint32_t newcomer(std::uint32_t through, std::uint32_t step, Arrival arrival) {
  return philox4x32({through, step, static_cast<std::uint32_t>(arrival), 0}, {0, 0})[0] | 0x80000000u;
}

}  // namespace guyub
