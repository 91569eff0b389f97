#pragma once
// What a community holds of one scheme (change/scheme).

#include <cstdint>

#include "sim/world/programme_state.hpp"

namespace guyub {

struct SchemeState {
  ApproachState approach;
  float fit = 1.0f;                ///< of the plan with the place, in (0,1], this month
  std::int64_t appropriation = 0;  ///< rupiah a month while it lasts
  Ledger ledger{};                 ///< of this month; `households` is pay, `delivery` staff
  std::int64_t target = 0;         ///< rupiah a month that it has to yield; 0 before its first month
  std::int64_t output = 0;         ///< what it yielded this month
  std::int64_t reported = 0;       ///< what was reported of it
  std::int64_t levied = 0;         ///< what was taken for it
};

/// In a scenario, and so in a variant: a household keeps its compliance in bits.
inline constexpr std::size_t most_schemes = 4;

}  // namespace guyub
