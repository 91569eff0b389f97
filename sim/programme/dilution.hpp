#pragma once
// Goods that a village divides: in some communities those on the list pass part of what they get to households that are not.
//
// In a community that divides (by lot, once for a programme; fewer where the rules are known), every payment of the month gives up the
// share `diluted`, and all other households with members get equal parts, to the rupiah. What is paid in all does not change.
// Reads and writes paid and transfer of the month. Draws community_meeting month 2 (word 0), by programme.

#include "sim/core/random.hpp"
#include "sim/programme/programme.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// Whether the community divides what programme k brings.
bool divides(const Community& community, const Programme& programme, const Draws& draws);

/// Passes on the month's part, where somebody was paid and somebody else lives.
void dilute(Community& community, std::size_t k, const Programme& programme);

}  // namespace guyub
