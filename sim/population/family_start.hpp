#pragma once
// Who is married at the start, and what schooling the parents have of those who live with them.

#include "sim/population/nuptiality.hpp"
#include "sim/population/population_model.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// Fills marital and parents_grade. Couples of head and spouse are married; of the others of an age group and sex so many are
/// taken as once married (their partner is dead or lives elsewhere) that the schedule's share of ever married holds in the
/// community. Parents are known of children of the head who are at least youngest_parent years younger. Draws person_traits
/// month 1 (word 3).
void settle_families(const PopulationModel& model, const Nuptiality& nuptiality, Community& community);

}  // namespace guyub
