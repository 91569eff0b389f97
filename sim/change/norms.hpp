#pragma once
// The norm of schooling among neighbours, and the habit that practice leaves.
//
// x += rate (s x0 + (1 - s) mean of ties' x - x)        Friedkin and Johnsen (1990), "Social influence and opinions"
// x0 += habit (enrolled share - level)                  for households with children of school age
// Reads the attitudes that ties published last month; writes school_attitude_next, then publish_norms() swaps.

#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct NormCoefficients {
  float rate = 0;    ///< share of the way a month
  float habit = 0;   ///< a month
};

template <class Visitor>
void describe(Visitor& v, NormCoefficients& c) {
  v.number("rate", c.rate, {"1/month", 0, 1, {"Kecepatan sikap menyesuaikan", "Speed at which attitudes adjust"}});
  v.number("habit", c.habit, {"1/month", 0, 1, {"Kebiasaan menggeser sikap dasar", "Habit moves the anchor of the attitude"}});
}

/// peer_level: share enrolled at which habit leaves the anchor where it is. With peers off, only the own anchor pulls.
void influence(Community& community, Tile tile, const NormCoefficients& c, float peer_level, bool peers);

/// Makes the new attitudes the published ones.
void publish_norms(Community& community);

}  // namespace guyub
