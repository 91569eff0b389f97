#pragma once
// Month-end sums of a community (sim/world/aggregates.hpp), and what neighbours see of each other next month.

#include <cstdint>

#include "sim/world/community.hpp"

namespace guyub {

struct Clock;
struct MonthContext;
struct MonthScratch;

/// Months at the end of a run over which effects are measured.
inline constexpr std::uint32_t evaluation_months = 12;

/// Counts the children and pupils of a month's end anew: the counts stand until somebody changes what they count.
void count_children(Community& community, const Clock& clock, MonthScratch& scratch);

/// Adds the practice, prices, cohesion, conflict, unrest and power; after the households.
void add_bonds(Community& community);

/// Adds what services, programmes and alliances are like for the households; after the households.
void add_services(Community& community, const MonthContext& context);

/// Adds hidden resistance, and what schemes cost and how far they miss; who complies, yields and pays is counted as it happens.
void add_schemes(Community& community);
void aggregate(Community& community, const MonthContext& context, MonthScratch& scratch);

}  // namespace guyub
