#pragma once
// The month's phases of power holders, contest and outside pressure (schedule.cpp lists them).

#include "sim/engine/schedule.hpp"

namespace guyub {

void take_power(Community& community, Tile, const MonthContext& x, MonthScratch&);

/// What the share of a programme's payments that leaks is multiplied by.
float leaks(const Community& community, const MonthContext& x, const Programme& programme);

void feel_outside(Community& community, Tile tile, const MonthContext& x, MonthScratch&);

void contest_power(Community& community, Tile, const MonthContext& x, MonthScratch&);

}  // namespace guyub
