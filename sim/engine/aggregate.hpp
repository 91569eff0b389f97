#pragma once
// Month-end sums of a community (sim/world/aggregates.hpp), and what neighbours see of each other next month.

#include <cstdint>

#include "sim/world/community.hpp"

namespace guyub {

struct MonthContext;
struct MonthScratch;

/// Months at the end of a run over which effects are measured.
inline constexpr std::uint32_t evaluation_months = 12;

void aggregate(Community& community, const MonthContext& context, MonthScratch& scratch);

}  // namespace guyub
