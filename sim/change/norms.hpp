#pragma once
// The norm of schooling among neighbours, and the habit that practice leaves.
//
// x += rate (s x0 + (1 - s) mean of ties' x - x)        Friedkin and Johnsen (1990), "Social influence and opinions"
// x0 += habit (1 - crowding_out paid) (enrolled share - level)   for households with children of school age; paid: strength of a
//   programme's condition on their schooling (paid_to_act): who acts for money may learn less from acting (Deci 1971,
//   J. Personality and Social Psychology 18; Frey and Jegen 2001, J. Economic Surveys 15)
// Reads the attitudes that ties published last month; writes the new ones aside, then publish_norms() puts them in place.

#include <algorithm>

#include "sim/core/real_math.hpp"
#include "sim/core/units.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct NormCoefficients {
  float rate = 0;    ///< share of the way a month
  float habit = 0;   ///< a month
  float crowding_out = 0;
};

template <class Visitor>
void describe(Visitor& v, NormCoefficients& c) {
  v.number("rate", c.rate, {"1/month", 0, 1, {"Kecepatan sikap menyesuaikan", "Speed at which attitudes adjust"}});
  v.number("habit", c.habit, {"1/month", 0, 1, {"Kebiasaan menggeser sikap dasar", "Habit moves the anchor of the attitude"}});
  v.number("crowding_out", c.crowding_out, {"1", 0, 1, {"Bagian kebiasaan yang hilang selama dibayar", "Share of habit lost while one is paid"}});
}

/// An attitude as a whole number of millionths (2^-20), in which attitudes of neighbours are summed.
GUYUB_ELEMENTWISE std::uint32_t whole_attitude(float attitude) {
  return static_cast<std::uint32_t>(static_cast<std::int32_t>(attitude * 0x1p20f + 0.5f));
}

/// Attitudes of neighbours summed up before each tie: what a household's ties add is a difference of two entries, however
/// many it has; in whole numbers, so that the sums are exact in any order. One after the other: processors gather no faster.
template <class Word>
GUYUB_ELEMENTWISE void sum_ties(const std::uint16_t* tie, std::size_t n, const Word* published, Word* before) {
  Word sum = 0;
  for (std::size_t t = 0; t < n; ++t) {
    before[t] = sum;
    sum += published[tie[t]];
  }
  before[n] = sum;
}

/// Mean attitude of neighbours from the sum of their whole attitudes; the own one without neighbours. At most 2,000.
GUYUB_ELEMENTWISE float mean_attitude(std::uint32_t sum, std::uint32_t neighbours, float own) {
  const auto whole = static_cast<std::int32_t>(sum);
  const auto n = static_cast<std::int32_t>(neighbours > 0 ? neighbours : 1);
  return neighbours > 0 ? static_cast<float>(whole) * 0x1p-20f / static_cast<float>(n) : own;
}

struct NormLoops {
  void (*show)(const Households& households, MonthScratch& scratch);
  void (*influence)(Community&, Tile, const NormCoefficients&, float, bool, MonthScratch&);
};
GUYUB_UNIT_TABLES(NormLoops, norm_loops)

/// Shows everyone the attitudes published last month: before influence() of any tile.
inline void show_norms(const Community& community, MonthScratch& scratch) { norm_loops().show(community.households, scratch); }

/// peer_level: share enrolled at which habit leaves the anchor where it is. With peers off, only the own anchor pulls.
inline void influence(Community& community, Tile tile, const NormCoefficients& c, float peer_level, bool peers, MonthScratch& scratch) {
  norm_loops().influence(community, tile, c, peer_level, peers, scratch);
}

/// Makes the new attitudes the published ones.
inline void publish_norms(Community& community, const MonthScratch& scratch) {
  std::copy_n(scratch.school_attitude.begin(), community.size(), community.households.school_attitude.begin());
}

}  // namespace guyub
