#pragma once
// Where households stand among all of the region, measured anew: the registry ages because welfare moves on.
//
// The rank is by permanent income a head; transfers do not enter, so variants measure alike. Writes welfare_rank of households in
// which somebody lives; their decile stays that of the start. Draws nothing.

#include <cstdint>

#include "sim/core/parallel.hpp"
#include "sim/world/community.hpp"

namespace guyub {

inline constexpr std::int32_t months_between_ranks = 12;

void rank_welfare(Country& country, const Workers& workers);

}  // namespace guyub
