#pragma once
// Visits to the health post by households with a child under six or a pregnancy.
//
// Log-odds of going this month: base + trust (T - 1/2) + attitude (a - 1/2) + mother_grade (g - 9) - distance km
// + quality (q - 1) + condition v, where v is the share of visits that a programme verifies, a the household's attitude to
// health care, g the mother's schooling (9: junior secondary school done). Reads the month's visit_premium, post quality; writes
// visit_due, visited. Uses the household's luck. Simplification: one visit a month, for all children together.

#include "sim/core/units.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct VisitCoefficients {
  float base = 0;
  float trust = 0;
  float attitude = 0;
  float mother_grade = 0;
  float distance = 0;
  float quality = 0;
  float condition = 0;
};

inline constexpr float usual_grade = 9.0f;   ///< where the mother's schooling neither adds nor takes away

template <class Visitor>
void describe(Visitor& v, VisitCoefficients& c) {
  v.number("base", c.base, {"log_odds", -10, 10, {"Log-odds kunjungan bulanan ke posyandu", "Log-odds of a monthly visit to the health post"}});
  v.number("trust", c.trust, {"log_odds", 0, 10, {"Pengaruh kepercayaan pada negara", "Effect of trust in the state"}});
  v.number("attitude", c.attitude, {"log_odds", 0, 10, {"Pengaruh sikap terhadap pelayanan kesehatan", "Effect of the attitude to health care"}});
  v.number("mother_grade", c.mother_grade, {"log_odds/grade", -2, 2, {"Pengaruh pendidikan ibu", "Effect of the mother's schooling"}});
  v.number("distance", c.distance, {"log_odds/km", 0, 5, {"Pengaruh jarak", "Effect of distance"}});
  v.number("quality", c.quality, {"log_odds", 0, 10, {"Pengaruh mutu layanan", "Effect of service quality"}});
  v.number("condition", c.condition, {"log_odds", 0, 20, {"Pengaruh syarat yang diverifikasi", "Effect of a verified condition"}});
}

struct VisitLoops {
  /// Marks the tile's households with a child under six or a pregnancy.
  void (*mark_due)(Community&, Tile, MonthScratch&);
  /// Who of them goes; scratch.chance holds what the mother's schooling adds to the log-odds of those due.
  void (*go)(Community&, Tile, MonthScratch&, const VisitCoefficients&);
};
GUYUB_UNIT_TABLES(VisitLoops, visit_loops)

/// The log-odds of a household's visit without conditions.
float visit_log_odds(const Community& community, std::size_t h, const VisitCoefficients& c);

/// Who of a tile's households was due a visit this month, and who went.
void visit(Community& community, Tile tile, MonthScratch& scratch, const VisitCoefficients& c);

}  // namespace guyub
