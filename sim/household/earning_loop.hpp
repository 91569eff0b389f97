#pragma once
// The loop over households of earn() (income.hpp), compiled for each instruction set.

#include <array>
#include <cstdint>

#include "sim/core/units.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

/// What befalls a household of one sector: illness, or a layoff in the formal one.
struct Shock {
  float probability;
  float loss;
  std::uint8_t months_after;   ///< the first one
};

/// What the month does to income in one sector.
struct Trade {
  Shock shock;
  float farm;   ///< season and harvest
  float kept;   ///< share of income that shocks leave in the long run
};

struct EarningMonth {
  float growth;            ///< factor of permanent income
  float persistence;
  float innovation_sd;
  float mean_correction;   ///< so that the transitory factor has mean one
  std::array<Trade, 3> trades;   ///< by sector
};

using EarningLoop = void (*)(Households&, Tile, const MonthScratch&, const EarningMonth&);
GUYUB_UNIT_TABLES(EarningLoop, earning_loop)

}  // namespace guyub
