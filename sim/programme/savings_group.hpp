#pragma once
// Savings groups: members put money by in good months and help whom a shock hits (mission S4.3: prevention).
//
// In a month in which income is at least usual (permanent) a member puts `savings` of its usual income into the fund. Where a loss, usual less
// earned income, passes `loss_from` of usual income, the fund gives `cover` of it, as long as it has money. Every rupiah put in is in the
// fund or was given to a member. Informal insurance: Townsend 1994, "Risk and insurance in village India", Econometrica 62 (form only).
// Reads stages, permanent_income; writes income, group_fund, and the sum of what was given. Draws nothing.
// Simplification: one fund for a programme's groups of a community; who leaves leaves the money; losses are seen by all.

#include "sim/programme/programme.hpp"
#include "sim/world/community.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

/// A month of the fund of programme k for a tile; tiles come in order.
void share_risk(Community& community, std::size_t k, Tile tile, const GroupRules& rules);

}  // namespace guyub
