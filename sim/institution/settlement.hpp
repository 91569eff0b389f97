#pragma once
// Villages and towns start with different skill (mission S4.1): towns capable, the countryside less trained. That the countryside is
// close-knit and towns unorganised is in change/organising.
//
// At the start, in towns: skill of every body + skill; elsewhere - skill. Within [0,1].
// Reads urban; writes bodies' skill. Draws nothing.
// Simplification: one difference for all towns.

#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct SettlementCoefficients {
  float skill = 0;
};

template <class Visitor>
void describe(Visitor& v, SettlementCoefficients& c) {
  v.number("skill", c.skill, {"1", 0, 0.5, {"Kelebihan kecakapan lembaga kota dari rata-rata", "Skill of bodies in towns above the middle"}});
}

/// Before the first month.
void settle_strengths(Community& community, const SettlementCoefficients& c);

}  // namespace guyub
