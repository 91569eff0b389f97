#pragma once
// One number for a country's whole state, to see whether two versions of the month live the same life bit by bit.

#include <cstdint>

#include "sim/world/community.hpp"

namespace guyub::bench {

/// FNV-1a over the living persons, the households, the enrolments, the ledgers and the sums of the last month.
/// Free slots do not count.
std::uint64_t digest_of(const Country& country);

}  // namespace guyub::bench
