#pragma once
// Visits to the health post by households with a child under six or a pregnancy.
//
// Log-odds of going this month: base + trust (T - 1/2) - distance km + quality (q - 1) + condition v, where v is
// the share of visits that a programme verifies. Reads the month's visit_premium, post quality; writes visit_due, visited.
// Uses the household's luck. Simplification: one visit a month; what it does to health comes with the health
// sub-model.

#include "sim/core/units.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct VisitCoefficients {
  float base = 0;
  float trust = 0;
  float distance = 0;
  float quality = 0;
  float condition = 0;
};

template <class Visitor>
void describe(Visitor& v, VisitCoefficients& c) {
  v.number("base", c.base, {"log_odds", -10, 10, {"Log-odds kunjungan bulanan ke posyandu", "Log-odds of a monthly visit to the health post"}});
  v.number("trust", c.trust, {"log_odds", 0, 10, {"Pengaruh kepercayaan pada negara", "Effect of trust in the state"}});
  v.number("distance", c.distance, {"log_odds/km", 0, 5, {"Pengaruh jarak", "Effect of distance"}});
  v.number("quality", c.quality, {"log_odds", 0, 10, {"Pengaruh mutu layanan", "Effect of service quality"}});
  v.number("condition", c.condition, {"log_odds", 0, 20, {"Pengaruh syarat yang diverifikasi", "Effect of a verified condition"}});
}

using VisitLoop = void (*)(Community&, Tile, MonthScratch&, const VisitCoefficients&);
GUYUB_UNIT_TABLES(VisitLoop, visit_loop)

/// Who of a tile's households was due a visit this month, and who went.
inline void visit(Community& community, Tile tile, MonthScratch& scratch, const VisitCoefficients& c) {
  visit_loop()(community, tile, scratch, c);
}

}  // namespace guyub
