#pragma once
// The month's luck of households: one block of draws for each, drawn at once and used by several sub-models.
// Draws household_income: word 0 innovation of income, 1 illness or layoff, 2 visit to the health post, 3 death.

#include "sim/core/random.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

/// Fills innovation, shock, visit and death of a tile's households.
void draw_luck(const Community& community, Tile tile, const Draws& draws, const Clock& clock, MonthScratch& scratch);

}  // namespace guyub
