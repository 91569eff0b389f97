#pragma once
// Month-end sums over households: money, poverty, visits, minds, and the histogram of consumption.

#include <cstddef>

#include "sim/world/community.hpp"

namespace guyub {

/// Adds households [first, end), at most sum_chunk of them, to the sums of their deciles and to the histogram. Those in
/// which nobody lives any more count nowhere.
void sum_households(Community& community, std::size_t first, std::size_t end);

}  // namespace guyub
