#pragma once
// The arms of an evaluation by lottery over whole communities.

#include <cstdint>

#include "sim/core/random.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// Gives so many communities arm 1 (all, if there are no more), the others arm 0. Draws community_arm month 0 (word 0).
void draw_arms(Country& country, std::int32_t treated, const Draws& draws);

}  // namespace guyub
