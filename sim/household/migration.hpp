#pragma once
// Households and single young people who leave, and others who come.
//
// Departures by constant hazards. Arrivals are likenesses of those who live here: with the same hazards, times arrivals, a household or
// young person alike one of this place comes from elsewhere, with numbers of its own (donor imputation of immigrants, as dynamic
// microsimulation does it: Duleep and Dowhan 2008, "Adding immigrants to microsimulation models", Social Security Bulletin 68(1)).
// A household brings what its likeness has but transfers; a young person comes to live with its likeness's household.
// Conserves persons: number = before + births - deaths + moved in - moved out, exactly. Writes persons' and households' columns, Sum::moved_in,
// moved_out. Draws household_migration: words 0 (a household leaves), 1 (one like it comes), 2 (a young member leaves), 3 (one comes);
// household_founding for the ties of those who come.
// Simplifications: who moves from one community to another counts as gone here and as somebody else there; nobody returns; rates ask for
// neither income nor schooling; no remittances.

#include "sim/household/founding.hpp"

namespace guyub {

struct MigrationCoefficients {
  float household = 0;        ///< a year, chance that a household leaves
  float single = 0;           ///< a year, chance that a single young person leaves
  std::int32_t youngest = 0;  ///< of the young persons, years
  std::int32_t oldest = 0;
  float arrivals = 0;         ///< for each departure expected
};

template <class Visitor>
void describe(Visitor& v, MigrationCoefficients& c) {
  v.number("household", c.household, {"1/year", 0, 0.5, {"Peluang satu rumah tangga pindah ke luar", "Chance that a household moves away"}});
  v.number("single", c.single, {"1/year", 0, 0.5, {"Peluang orang muda lajang pergi", "Chance that a single young person leaves"}});
  v.integer("youngest", c.youngest, {"year", 12, 60, {"Umur termuda", "Youngest of them"}});
  v.integer("oldest", c.oldest, {"year", 12, 60, {"Umur tertua", "Oldest of them"}});
  v.number("arrivals", c.arrivals, {"1", 0, 10, {"Pendatang untuk setiap yang pergi", "Arrivals for each departure"}});
}

/// A month of departures and arrivals.
void migrate(Community& community, const MigrationCoefficients& c, const MoveSetting& setting, MonthScratch& scratch);

}  // namespace guyub
