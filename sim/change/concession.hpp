#pragma once
// What the better-off pass on after a contest: resources move within a community, in whole rupiah, and none is lost.
//
// A household that earned more than the community's mean pays, out of its savings at the end of the month, the share `conceded`
//   of what it earned above the mean, at most what it has saved; the sum is divided among the others in proportion to their grievance,
//   by cumulative rounding. Levied = conceded, each month and community; ledgers of programmes are not touched.
// Reads income, grievance. Writes savings, the sums levied and conceded. Draws nothing.
// Simplifications: savings are kept in single precision, so a household's own balance is exact below 16.7 million rupiah.

#include "sim/world/community.hpp"

namespace guyub {

/// Moves this month's share.
void pass_on(Community& community);

}  // namespace guyub
