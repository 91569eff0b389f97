#pragma once
// What one month of one community works out on the way and nobody keeps. Every thread has one; it grows to the largest
// community that the thread meets and is never given back within a run.

#include <cstdint>
#include <vector>

#include "sim/world/community.hpp"

namespace guyub {

struct MonthScratch {
  // by household: the month's luck (household/luck)
  std::vector<float> innovation;  ///< standard normal
  std::vector<float> shock;       ///< uniform in (0, 1), like the next two
  std::vector<float> visit;
  std::vector<float> death;
  // by household
  std::vector<float> chance;
  std::vector<std::uint8_t> household_flag;
  std::vector<std::uint32_t> household;   ///< households picked out, in order
  // by slot of the persons' columns
  std::vector<std::uint8_t> flag;
  std::vector<std::uint32_t> slot;        ///< slots picked out, in order, or running counts: one more entry than slots

  /// Makes room for a community; the contents are undefined afterwards.
  void fit(const Community& community);
};

}  // namespace guyub
