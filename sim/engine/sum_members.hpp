#pragma once
// Month-end sums over persons: children and pupils by school band and sex, attendance, child work.

#include <cstddef>

#include "sim/world/community.hpp"

namespace guyub {

/// Adds the members of households [first, end), at most sum_chunk of them, to the sums of their deciles, and writes each
/// household's share enrolled of its children of school age (-1 without any; unchanged when nobody lives there).
/// months_aged: how much older everyone is than at the start of the school year, whose ages count.
void sum_members(Community& community, std::size_t first, std::size_t end, int months_aged);

/// Households summed at once: counts of so many fit in 16 bits.
inline constexpr std::size_t sum_chunk = 256;

}  // namespace guyub
