#pragma once
// The month's phases in which programmes list, offer, look again, announce and pay (schedule.cpp lists them).

#include "sim/engine/schedule.hpp"

namespace guyub {

void list(Community& community, Tile, const MonthContext& x, MonthScratch& scratch);

void offer(Community& community, Tile tile, const MonthContext& x, MonthScratch&);

void look_again(Community& community, Tile tile, const MonthContext& x, MonthScratch&);

void announce(Community& community, Tile tile, const MonthContext& x, MonthScratch& scratch);

void pay(Community& community, Tile, const MonthContext& x, MonthScratch& scratch);

}  // namespace guyub
