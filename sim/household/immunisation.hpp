#pragma once
// The basic schedule of immunisation, dose by dose at visits to the health post.
//
// A child under two whose family visits the post gets the next dose that its age allows with chance given x quality of the post.
// Reads visited, post_quality; writes immunisation, and the sums of children of one year. Draws person_health word 3.
// Simplifications: one dose a visit; doses are given at the post only; vaccines never run out.

#include <array>

#include "sim/core/random.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct ImmunisationCoefficients {
  std::vector<double> schedule;   ///< months of age at which each dose is due, `scheduled_doses` of them, rising
  float given = 0;                ///< chance at a visit
};

inline constexpr std::size_t scheduled_doses = 6;
inline constexpr std::uint16_t last_dose_months = 2 * 12;   ///< nobody gets a dose from here on
inline constexpr std::uint16_t first_counted_months = 12;   ///< children of one year are asked

template <class Visitor>
void describe(Visitor& v, ImmunisationCoefficients& c) {
  v.numbers("schedule", c.schedule, {"month", 0, 23, {"Umur tiap dosis imunisasi dasar", "Age at which each dose of the basic schedule is due"}});
  v.number("given", c.given, {"1", 0, 1, {"Peluang dosis diberikan saat kunjungan", "Chance that a dose is given at a visit"}});
}

/// Whether a child of this age with so many doses gets its next one, at a post of this quality (0: no visit).
bool gets_dose(int age_months, std::uint8_t doses, float care, float u, const ImmunisationCoefficients& c);

/// A month of the tile's children under two; those of one year are counted by decile.
void immunise(Community& community, Tile tile, const Draws& draws, const Clock& clock, const ImmunisationCoefficients& c);

}  // namespace guyub
