#pragma once
// The month's phases of schemes, and how programmes' conditions meet the place (phases of schedule.cpp).

#include "sim/engine/schedule.hpp"

namespace guyub {

/// How the conditions of programme k meet the place: 0 where they fit.
float congruence(const Community& community, const MonthContext& x, std::size_t k);

void ask_for_schemes(Community& community, Tile, const MonthContext& x, MonthScratch& scratch);
void yield_schemes(Community& community, Tile, const MonthContext& x, MonthScratch& scratch);

}  // namespace guyub
