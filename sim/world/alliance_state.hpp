#pragma once
// The state of a region's alliance: who is in it, what it stands for now and how strong it is.

#include <array>
#include <cstdint>
#include <vector>

namespace guyub {

/// What an issue is about (mission S2.2): poverty, productive work, social integration.
enum class Agenda : std::uint8_t { poverty, work, integration };
inline constexpr std::size_t agenda_count = 3;

struct AllianceState {
  std::vector<std::uint8_t> joined;            ///< by member of the scenario
  std::int32_t issue = -1;                     ///< position among the scenario's issues; -1: none chosen yet
  float strength = 0.0f;                       ///< K, at least 0
  float pressure = 0.0f;                       ///< K times the issue's score times SMART, in [0,1]
  std::array<float, agenda_count> seen{};      ///< how bad things were at the last meeting
};

}  // namespace guyub
