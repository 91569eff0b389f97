#pragma once
// The loops over households and persons of live_and_die() (vital_events.hpp), compiled for each instruction set. Each
// leaves slots in scratch.slot, in order, and returns how many.

#include <cstddef>

#include "sim/core/units.hpp"
#include "sim/world/month_scratch.hpp"

namespace guyub {

inline constexpr std::uint16_t first_fertile_month = 15 * 12;
inline constexpr std::uint16_t fertile_months = 35 * 12;   ///< up to 49 years
inline constexpr std::uint8_t pregnancy_months = 9;
inline constexpr std::uint16_t oldest_months = 100 * 12 + 11;

/// No one's chance to die in a month is above it.
struct DeathBound {
  float young;   ///< of those below old_months
  float old;
};
inline constexpr std::uint16_t old_months = 60 * 12;   ///< changes nothing but speed

struct VitalLoops {
  /// Everyone grows a month older. Free slots age too, unseen: whoever is born into one starts at zero.
  void (*grow_older)(Persons& persons);
  /// Women who may conceive; among_married: of those who are or were married.
  std::size_t (*fertile)(const Persons& persons, bool among_married, MonthScratch& scratch);
  /// Pregnancies go on a month; those whose ninth month is over.
  std::size_t (*carry)(Persons& persons, MonthScratch& scratch);
  /// Households whose draw lies below the bound on the chance that anyone of them dies, into scratch.household.
  std::size_t (*threatened)(const Community& community, const DeathBound& bound, MonthScratch& scratch);
};

GUYUB_UNIT_TABLES(VitalLoops, vital_loops)

}  // namespace guyub
