#pragma once
// Villages and towns start with different strengths (mission S4.1): the countryside close-knit and less trained, towns capable and unorganised.
//
// At the start, in towns: skill of every body + skill, cohesion - cohesion, organising skill - organisation; elsewhere the reverse. Within [0,1].
// Reads urban; writes bodies' skill, cohesion, organisation. Draws nothing.
// Simplification: one difference for all towns; cohesion returns to its level at the pace of grievance.hpp.

#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct SettlementCoefficients {
  float skill = 0;
  float cohesion = 0;
  float organisation = 0;
};

template <class Visitor>
void describe(Visitor& v, SettlementCoefficients& c) {
  v.number("skill", c.skill, {"1", 0, 0.5, {"Kelebihan kecakapan lembaga kota dari rata-rata", "Skill of bodies in towns above the middle"}});
  v.number("cohesion", c.cohesion, {"1", 0, 0.5, {"Kelebihan kerukunan desa dari rata-rata", "Cohesion of villages above the middle"}});
  v.number("organisation", c.organisation, {"1", 0, 0.5, {"Kelebihan kemampuan berorganisasi desa dari rata-rata", "Organising skill of villages above the middle"}});
}

/// Before the first month.
void settle_strengths(Community& community, const SettlementCoefficients& c);

}  // namespace guyub
