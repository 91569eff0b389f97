#pragma once
// What a person may be the reason to claim, in a byte: read from a table instead of asked of every person, because who the
// members of a household are is as good as a toss to the processor.

#include <cstddef>
#include <cstdint>

#include "sim/core/real_math.hpp"
#include "sim/core/units.hpp"
#include "sim/world/persons.hpp"

namespace guyub {

/// A component of a benefit schedule; beyond: a pupil past senior secondary school, for whom none is paid.
enum class Component : std::uint8_t { none, under_six, elderly, primary, junior_secondary, senior_secondary, beyond };
inline constexpr bool is_school(Component c) { return c >= Component::primary; }

/// Bits 0-2: the component when enrolment doesn't matter; bits 3-5: when only pupils count as such; bit 6: expecting.
using ClaimKind = std::uint8_t;
inline constexpr std::size_t claim_kinds = 128;
inline constexpr Component component_of(std::size_t kind) { return static_cast<Component>(kind & 7); }
inline constexpr Component component_if_enrolled(std::size_t kind) { return static_cast<Component>(kind >> 3 & 7); }
inline constexpr bool expecting(std::size_t kind) { return (kind & 64) != 0; }

/// What age says of it, in two bits for a component and one for school age (6 to 18 years). A vacant slot counts as an
/// elderly nobody: only the slots of members may be asked.
GUYUB_ELEMENTWISE std::uint8_t claim_age(std::uint16_t age_months, std::uint16_t elderly_months) {
  const std::uint16_t small = age_months < 6 * 12 ? 1 : 0;
  const std::uint16_t old = age_months >= elderly_months ? 2 : 0;
  const std::uint16_t of_school_age = static_cast<std::uint16_t>(age_months - 6 * 12) < 13 * 12 ? 4 : 0;
  return static_cast<std::uint8_t>((small != 0 ? small : old) | of_school_age);
}

/// With what schooling says: a pupil counts by the level of the next grade.
GUYUB_ELEMENTWISE ClaimKind claim_kind(std::uint8_t age, std::uint8_t grade, std::uint8_t enrolled, std::uint8_t pregnancy) {
  const std::uint8_t unschooled = age & 3;
  const auto junior = static_cast<std::uint8_t>(3 + (grade >= 6 ? 1 : 0));
  const auto level = static_cast<std::uint8_t>(junior + (grade >= 9 ? 1 : 0) + (grade >= 12 ? 1 : 0));
  const std::uint8_t all = (age & 4) != 0 ? level : unschooled;
  const std::uint8_t if_enrolled = enrolled != 0 ? all : unschooled;
  const std::uint8_t expects = pregnancy != 0 ? 64 : 0;
  return static_cast<ClaimKind>(all | static_cast<std::uint8_t>(if_enrolled << 3) | expects);
}

/// Tells the kinds of the persons of slots [first, end) into kind[first..end).
using ClaimKindLoop = void (*)(const Persons& persons, std::size_t first, std::size_t end, std::uint16_t elderly_months, ClaimKind* kind);
GUYUB_UNIT_TABLES(ClaimKindLoop, claim_kind_loop)

}  // namespace guyub
