#pragma once
// Trust in the state moves with what its programmes do: paid households gain, households kept waiting for money
// that is due lose.
//
// T += gain (1 + rights f) (1 - T) if paid, f how far the programme is framed as a right (mission S3.4): what is owed tells people that
// they count, what is given as charity does not (Lister 2004, "Poverty", ch. 7); T -= loss T if owed for more than a payment period;
// bounded in [0,1].

#include "sim/programme/programme.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct TrustCoefficients {
  float gain = 0;   ///< share of the way to full trust, a payment
  float rights = 0; ///< additional gain where what is paid is owed as a right
  float loss = 0;   ///< share of trust lost, a month of waiting
};

template <class Visitor>
void describe(Visitor& v, TrustCoefficients& c) {
  v.number("gain", c.gain, {"1", 0, 1, {"Kenaikan kepercayaan per pembayaran", "Gain of trust a payment"}});
  v.number("rights", c.rights, {"1", 0, 5, {"Tambahan kenaikan bila dinyatakan sebagai hak", "Additional gain where it is framed as a right"}});
  v.number("loss", c.loss, {"1", 0, 1, {"Penurunan kepercayaan per bulan menunggu", "Loss of trust a month of waiting"}});
}

void move_trust(Community& community, std::size_t k, Tile tile, const Programme& programme, const TrustCoefficients& c);

}  // namespace guyub
