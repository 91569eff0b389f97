#pragma once
// Conditions: what is checked, what a failed check costs, and what households expect of it.
//
// A household is checked with the community's chance of verification (see change/reform). A checked household
// loses the education components of children out of school; when a pupil attended too little, or a visit that
// was due was not made, the check fails and the sanction ladder applies. Draws household_programme word 1.

#include "sim/core/random.hpp"
#include "sim/programme/entitlement.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

/// Writes the month's school_premium of persons and visit_premium of households: what depends on meeting the conditions. With
/// hours also condition_hours: the time of the mother that goes to conditions, as far as they are verified.
void announce_conditions(const Community& community, std::size_t k, Tile tile, const Programme& programme,
                         const ClaimTable& claims, bool hours, MonthScratch& scratch);

/// Rupiah a year (as twelfths of a month) of its claim that household h earns this month after checks; moves its strikes.
std::int64_t earned_after_check(Community& community, std::size_t k, std::size_t h, const Programme& programme,
                                const ClaimTable::Claim& claim, float u, bool sanctions);

}  // namespace guyub
