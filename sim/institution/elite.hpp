#pragma once
// Who leads a community, who is connected to those who lead, and whom they favour.
//
// Leaders: the households with the highest score l = r d + sqrt(1 - r^2) e, as large a share as in surveyed villages; d the
// normal score of the number of ties within the community, e chance. Connected: the leaders, and of the others those with
// the highest c = w z + sqrt(1 - w^2) e', z the normal score of welfare. Stance of a community's elite: normal around its
// mean, cut at -1 (the connected come last) and 1 (they come first).
// Reads ties, welfare and honesty; draws community_meeting month 0 (words 1 and 2) and month 1 (word 0). Writes nothing.
// Simplification: who leads does not change in a run unless ties or welfare do; one elite a community.

#include <cstdint>
#include <vector>

#include "sim/core/random.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct EliteCoefficients {
  float leader_share = 0;
  float leader_ties = 0;         ///< r
  float connected_share = 0;
  float connected_welfare = 0;   ///< w
  float capture = 0;             ///< normal scores
  float stance = 0;
  float stance_spread = 0;
};

template <class Visitor>
void describe(Visitor& v, EliteCoefficients& c) {
  v.number("leader_share", c.leader_share, {"1", 0, 1, {"Bagian keluarga pemuka", "Share of households that lead"}});
  v.number("leader_ties", c.leader_ties, {"1", -1, 1, {"Korelasi kepemimpinan dengan banyaknya hubungan", "Correlation of leading with the number of ties"}});
  v.number("connected_share", c.connected_share, {"1", 0, 1, {"Bagian keluarga yang dekat dengan pemuka", "Share of households connected to the elite, leaders among them"}});
  v.number("connected_welfare", c.connected_welfare, {"1", -1, 1, {"Korelasi kedekatan itu dengan kesejahteraan", "Correlation of that connection with welfare"}});
  v.number("capture", c.capture, {"1", 0, 2, {"Pengaruh terbesar pemuka atas urutan keluarga dekatnya (skor normal)", "Most that an elite moves its own on the community's list (normal scores)"}});
  v.number("stance", c.stance, {"1", -1, 1, {"Sikap pemuka: 1 mendahulukan, -1 membelakangkan keluarga dekatnya", "Stance of the elite: 1 puts its own first, -1 last"}});
  v.number("stance_spread", c.stance_spread, {"1", 0, 2, {"Simpangan baku sikap antarkomunitas", "Standard deviation of the stance between communities"}});
}

/// 1 for the households that lead.
std::vector<std::uint8_t> leaders(const Community& community, const EliteCoefficients& c, const Draws& draws);

/// 1 for the households connected to the elite.
std::vector<std::uint8_t> connected(const Community& community, const EliteCoefficients& c, const Draws& draws);

/// Of the community's elite, from -1 to 1, as far as no contest has put an end to it.
float elite_stance(const Community& community, const EliteCoefficients& c, const Draws& draws);

/// Normal scores of the order of values within a community; equal values in the order of their places.
std::vector<float> normal_scores(const std::vector<float>& values);

}  // namespace guyub
