#pragma once
// The loops over everybody of a month of contraception (contraception.hpp), compiled for each instruction set.

#include <cstddef>

#include "sim/core/units.hpp"
#include "sim/world/month_scratch.hpp"

namespace guyub {

/// What neighbours see of a household's exposed women.
inline constexpr std::uint8_t no_exposed_woman = 0;
inline constexpr std::uint8_t no_user = 1;
inline constexpr std::uint8_t has_user = 2;

struct ContraceptionLoops {
  /// Slots of women of bearing age, in order, into scratch.slot; returns how many.
  std::size_t (*women)(const Persons& persons, MonthScratch& scratch);
  /// What neighbours see of every household, into scratch.users. married_only: women who were never married are not exposed.
  void (*show_users)(const Community& community, bool married_only, MonthScratch& scratch);
};

GUYUB_UNIT_TABLES(ContraceptionLoops, contraception_loops)

}  // namespace guyub
