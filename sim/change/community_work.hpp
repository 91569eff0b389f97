#pragma once
// What an approach by Rothman's variables (rothman.hpp) does in a community, month by month.
//
// Part taken in the design: P x plan's x max(0, 1 + participation) x A, within [0,1]; A = max(0, 1 - division D), agreement that is left when
//   interests conflict by D = (Gini coefficient within the community - from) / (full - from) + conflict, within [0,1] (mission S4.4a).
// Growth while the programme runs, with that P: skill of the delivering body and of the heads of RT and RW += skill P cohesion (1 - skill): task groups need
//   ties; organising skill += organisation P skill (1 - itself): people must be able to; cohesion += cohesion P (1 - itself) (a negative size: x itself);
//   collective action and self-reliance of households likewise. Gatekeeping of the delivering body += gatekeeping. Drift += drift (1 - drift) (S4.4b).
// Congruence with people's aims: (fit of the plan + congruence + developed)(1 - drift), within [0,1]; standing: credit of the planner + standing.
// Ability of a community for itself = sqrt(skill of its own bodies x organising skill): one without the other is worth little (S4.1).
// Reads participation, the month's consumption histogram, cohesion, conflict. Writes participation, skill, organisation, cohesion, gatekeeping, drift,
// collective_action, self_reliance, divided. Draws nothing.
// Simplification: interests are divided by inequality of consumption alone, beside open conflict.

#include "sim/change/rothman.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// What people meet of a programme this month: participation scaled by plan and approach, standing, congruence. developed: by the portfolio.
void meet_programme(ProgrammeState& state, const WorkTerms& terms, float divided, float developed);

/// A month in which programme k, brought by such an approach, builds (or does not build) the community. part: that people take in its design.
void work_on_community(Community& community, std::size_t k, const WorkTerms& terms, float part);

/// How far interests conflict, from the sums of the month.
float divided_interests(const Community& community, const RothmanCoefficients& c);

/// Skill of village office and heads of RT and RW with organising skill.
float ability(const Community& community);

}  // namespace guyub
