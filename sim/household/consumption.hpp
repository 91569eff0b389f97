#pragma once
// Consumption and saving: a buffer stock with a floor of subsistence and a limit of debt.
//
// Form: a linear approximation of the buffer-stock rule of Carroll (1997, "Buffer-stock saving and the life
// cycle/permanent income hypothesis", QJE 112, section II): households spend their permanent income and what
// they have come to count on from programmes, plus a share of the gap between cash on hand and its target; the
// share is larger for households below their target.
//   c = y_p + k e + m (x - x*),  x = savings + income + transfer,  x* = (1 + b)(y_p + k e)
// Reads income, transfer; writes consumption, savings, expected_transfer. Draws nothing.
// Conserves: savings(t) = savings(t-1) + income + transfer - consumption.
// Simplification: no interest, no assets beside the buffer, one decision-maker a household.

#include "sim/core/units.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct ConsumptionCoefficients {
  float buffer_months = 0;        ///< b: target of savings in months of income
  float propensity_below = 0;     ///< m below the target
  float propensity_above = 0;     ///< m above the target
  float regularity = 0;           ///< k: share of an expected transfer that counts as permanent
  float expectation_months = 0;   ///< time in which a household comes to count on a transfer
  float floor_share = 0;          ///< floor of consumption, share of the poverty line
  float debt_months = 0;          ///< limit of debt in months of permanent income
};

template <class Visitor>
void describe(Visitor& v, ConsumptionCoefficients& c) {
  v.number("buffer_months", c.buffer_months, {"month", 0, 24, {"Target tabungan dalam bulan pendapatan", "Target of savings in months of income"}});
  v.number("propensity_below", c.propensity_below, {"1", 0, 1, {"Kecenderungan konsumsi marginal di bawah target", "Marginal propensity to consume below the target"}});
  v.number("propensity_above", c.propensity_above, {"1", 0, 1, {"Kecenderungan konsumsi marginal di atas target", "Marginal propensity to consume above the target"}});
  v.number("regularity", c.regularity, {"1", 0, 1, {"Bagian bantuan teratur yang dianggap pendapatan tetap", "Share of a regular transfer treated as permanent income"}});
  v.number("expectation_months", c.expectation_months, {"month", 1, 60, {"Waktu sampai bantuan diperhitungkan", "Months until a transfer is counted on"}});
  v.number("floor_share", c.floor_share, {"1", 0, 1, {"Lantai konsumsi, bagian garis kemiskinan", "Floor of consumption, share of the poverty line"}});
  v.number("debt_months", c.debt_months, {"month", 0, 24, {"Batas utang dalam bulan pendapatan", "Limit of debt in months of income"}});
}

using ConsumptionLoop = void (*)(Community&, Tile, const ConsumptionCoefficients&);
GUYUB_UNIT_TABLES(ConsumptionLoop, consumption_loop)

/// Consumption of a tile's households this month, and what is left in savings.
inline void consume(Community& community, Tile tile, const ConsumptionCoefficients& c) { consumption_loop()(community, tile, c); }

}  // namespace guyub
