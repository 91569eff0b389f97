#pragma once
// The month's phases of generations: earnings that follow schooling, weddings, new homes, migration; and what is summed up of
// young adults.

#include "sim/core/parallel.hpp"
#include "sim/engine/schedule.hpp"

namespace guyub {

/// What endowments of new households are drawn around, log rupiah: the mean of today's, by capacity; and the spread with which, independent of
/// capacity, income a head would be as unequal as it is.
EndowmentLevel endowment_level(const Country& start, const EarningsTable& earnings, const Workers& workers);

/// In the first month capacity is noted; every January permanent income follows it.
void earn_by_members(Community& community, Tile tile, const MonthContext& context);

/// Weddings, new homes, kin that is taken in, migration. Households that are new come on the programmes' registers, and once a year free
/// slots are closed up. Leaves the scratch fitted, with nothing in it.
void move_homes(Community& community, const MonthContext& context, MonthScratch& scratch);

/// Adds those of 25 to 34: schooling, earnings, and who rose above parents with primary school at most.
void sum_generations(Community& community, const MonthContext& context);

}  // namespace guyub
