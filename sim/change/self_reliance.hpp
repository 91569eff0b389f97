#pragma once
// Self-reliance: how far a household counts on what it can do itself, and whether help makes it lean on help.
//
//   x += rate (x* - x),   x* = base + means (y/(y + n) - 1/2) + participation P + transfer T/(y + T), within [0,1]
// y income earned this month, n what its members need (the poverty line), T transfers of the month, P the part taken in
// the design of a programme that the household is in. Success of one's own is y above n: learning by one's own mastery
// (Bandura 1977, "Self-efficacy", Psychological Review 84, pp. 195-198). Whether transfers make dependent is not known: their
// effect is a coefficient centred on zero, and either sign is possible (mission S2.6).
// Reads income, transfer, participation; writes self_reliance, which adult work reads. Draws nothing.
// Simplification: it starts at its own level for permanent income, without differences in character.

#include "sim/core/units.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct SelfRelianceCoefficients {
  float rate = 0;            ///< share of the way a month
  float base = 0;
  float means = 0;
  float participation = 0;
  float transfer = 0;        ///< either sign
};

template <class Visitor>
void describe(Visitor& v, SelfRelianceCoefficients& c) {
  v.number("rate", c.rate, {"1/month", 0, 1, {"Kecepatan kemandirian menyesuaikan", "Speed at which self-reliance adjusts"}});
  v.number("base", c.base, {"1", 0, 1, {"Kemandirian dengan pendapatan setara kebutuhan", "Self-reliance where income equals needs"}});
  v.number("means", c.means, {"1", 0, 2, {"Pengaruh pendapatan sendiri", "Effect of one's own income"}});
  v.number("participation", c.participation, {"1", 0, 2, {"Pengaruh ikut merancang", "Effect of taking part in the design"}});
  v.number("transfer", c.transfer, {"1", -2, 2, {"Pengaruh bagian bantuan dalam pendapatan", "Effect of the share of transfers in income"}});
}

/// Before the first month: everyone's level for their permanent income.
void start_self_reliance(Community& community, const SelfRelianceCoefficients& c);

struct SelfRelianceLoops {
  void (*move)(Community&, Tile, const SelfRelianceCoefficients&, bool);
};
GUYUB_UNIT_TABLES(SelfRelianceLoops, self_reliance_loops)

/// A month of it. participation: whether the part taken in a programme's design counts.
inline void move_self_reliance(Community& community, Tile tile, const SelfRelianceCoefficients& c, bool participation) {
  self_reliance_loops().move(community, tile, c, participation);
}

}  // namespace guyub
