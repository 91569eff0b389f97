#pragma once
// Persons of a community and their places in its households.

#include "sim/population/population_model.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// Fills person_begin and person_count of the households and id, age, sex and role of the persons.
///
/// Sizes and ages come from the region's systematic sequences and stay exactly as drawn; only who lives with whom is
/// chosen: an adult head for every household (age by size), a wife of near age for most male heads, old people with
/// heads young enough to be their children, everybody else, the young first and in random order, with a woman who was of childbearing age at
/// their birth and whose other children are so many years older or younger as births lie apart; where none has room, with one whose
/// children are nearer in age, then with a lone father of that age, and last with anybody.
/// Draws household_traits months 0 and 1, person_traits months 0 and 2. A person's id is its place in the sequence.
void compose_households(const PopulationModel& model, const CommunityPlan& plan, Community& community);

}  // namespace guyub
