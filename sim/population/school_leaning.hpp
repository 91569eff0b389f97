#pragma once
// How far a place, a household and a person lean to schooling beyond all that is seen of them: words that stay for life.
// Who is in school at the start and every later choice read the same ones, so that those who lean to it are those found
// there from the first month on. Draws community_traits month 2 (word 3), household_traits month 2 (word 2),
// person_traits month 0 (word 2).

#include <cstdint>

#include "sim/core/random.hpp"

namespace guyub {

/// Standard normal.
inline float school_leaning_of_community(const Draws& draws, std::uint32_t community) {
  return normal(draws.block(community, 0, 2, Purpose::community_traits)[3]);
}

/// Standard normal.
inline float school_leaning_of_household(const Draws& draws, std::uint32_t community, std::uint32_t household) {
  return normal(draws.block(community, household, 2, Purpose::household_traits)[2]);
}

/// A word, of which the start takes a normal and the choice a latent type: both rise with it.
inline std::uint32_t school_leaning_of_person(const Draws& draws, std::uint32_t community, std::uint32_t person) {
  return draws.block(community, person, 0, Purpose::person_traits)[2];
}

/// The same word of many persons, as word 2 of the batch.
inline void school_leanings_of_persons(const Draws& draws, DrawBatch& persons, std::uint32_t community) {
  draws.blocks(persons, community, 0, Purpose::person_traits);
}

}  // namespace guyub
