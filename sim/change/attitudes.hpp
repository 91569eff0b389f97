#pragma once
// Attitudes that move among neighbours as that to schooling does (norms.hpp): to health care, and to a small family.
//
// x += rate (s x0 + (1 - s) mean of ties' x - x)          Friedkin and Johnsen (1990), "Social influence and opinions"
// x0 += habit (y - x0), y what the household did this month: 1 when it went to the health post (asked of those due a visit), or has
// a woman who uses contraception (asked of those with an exposed woman), else 0
// Reads the attitudes of the month before, visits, contraception; writes health_attitude, small_family and their anchors. Draws
// nothing.

#include "sim/change/norms.hpp"
#include "sim/core/units.hpp"
#include "sim/household/contraception_loops.hpp"
#include "sim/world/month_scratch.hpp"

namespace guyub {

struct AttitudeLoops {
  void (*move)(Community&, const NormCoefficients&, bool, MonthScratch&);
};
GUYUB_UNIT_TABLES(AttitudeLoops, attitude_loops)

/// A month of the community. With peers off, only the own anchor pulls. married_only: who is exposed (household/contraception).
inline void move_attitudes(Community& community, const NormCoefficients& c, bool peers, bool married_only, MonthScratch& scratch) {
  contraception_loops().show_users(community, married_only, scratch);
  attitude_loops().move(community, c, peers, scratch);
}

}  // namespace guyub
