#pragma once
// Outside pressure on norms: what comes from outside draws attitudes its way, and organised, cohesive communities hold it off.
//
//   x += d r (1 - x) for a drift d > 0 (to 1),   x += d r x for d < 0 (to 0),   r = 1 - shield sqrt(organisation x cohesion)
// x the attitude to acting together, or the anchor of an attitude to schooling, health care or a small family (what neighbours and
//   habit pull at it beside: change/norms, attitudes). Sign and strength of d are the scenario's: the source says that globalisation and
//   modernisation press on values, not which way. Cultural change as a drift of values with the wider world: Inglehart and Baker 2000,
//   American Sociological Review 65 (form only).
// Reads organisation, cohesion. Writes collective_action, school_attitude_anchor, health_attitude_anchor, small_family_anchor. Draws nothing.
// Simplification: it presses on all households alike.

#include "sim/core/calendar.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

/// Drifts a month, of either sign.
struct OutsidePressure {
  Bilingual title;
  Month start;
  std::int32_t lasts = 0;   ///< months; 0: to the end of the run
  float collective_action = 0;
  float school = 0;
  float health = 0;
  float small_family = 0;

  bool goes_on(Month month) const { return month - start >= 0 && (lasts == 0 || month - start < lasts); }
};

template <class Visitor>
void describe(Visitor& v, OutsidePressure& p) {
  v.bilingual("title", p.title, {"Tekanan dari luar", "What presses from outside"});
  v.month("start", p.start, {"Bulan pertama", "First month"});
  v.optional_integer("lasts", p.lasts, {"month", 0, 1200, {"Lama dalam bulan (0: sampai simulasi berakhir)", "Months that it lasts (0: to the end of the run)"}});
  v.optional_number("collective_action", p.collective_action, {"1/month", -1, 1, {"Geseran sikap bertindak bersama", "Drift of the attitude to acting together"}});
  v.optional_number("school", p.school, {"1/month", -1, 1, {"Geseran sikap dasar terhadap sekolah", "Drift of the anchor of the attitude to schooling"}});
  v.optional_number("health", p.health, {"1/month", -1, 1, {"Geseran sikap dasar terhadap pelayanan kesehatan", "Drift of the anchor of the attitude to health care"}});
  v.optional_number("small_family", p.small_family, {"1/month", -1, 1, {"Geseran sikap dasar terhadap keluarga kecil", "Drift of the anchor of the attitude to a small family"}});
}

struct OutsidePressureCoefficients {
  float shield = 0;
};

template <class Visitor>
void describe(Visitor& v, OutsidePressureCoefficients& c) {
  v.number("shield", c.shield, {"1", 0, 1, {"Bagian tekanan yang ditahan komunitas yang terorganisasi dan rukun sepenuhnya", "Share held off by a community that is fully organised and cohesive"}});
}

/// r: what comes through.
float pressure_felt(const Community& community, const OutsidePressureCoefficients& c);

/// A month of a tile.
void press_from_outside(Community& community, Tile tile, const OutsidePressure& pressure, const OutsidePressureCoefficients& c);

}  // namespace guyub
