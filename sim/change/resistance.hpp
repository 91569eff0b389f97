#pragma once
// The four factors of resistance, each in [0,1] (mission S1.7a-d; forms: equations of the model description).
//
//   outsider   = O (1 - T)(1 - P)          O distance of the messenger: neighbour 0, district 0.5, stranger 1
//   cost       = k max(0, 1 - funds / cost) + (1 - k) inefficiency seen
//   disruption = D (1 - overlap)(1/2 + r/2)   overlap: share of what is asked that is done already; r routine
//   risk       = s L min(1, lambda loss),  s = 1 / (1 + T_roll / 12),  L = 1 - exp(-tenure / 60)
// Each is scaled by a strategy's strength x: R *= 1 - e x.

#include "sim/scenario/describe.hpp"

namespace guyub {

struct ResistanceCoefficients {
  float cost_split = 0;         ///< k
  float disruption_scale = 0;   ///< D
  float loss_aversion = 0;      ///< lambda
  float tenure_months = 0;      ///< 60: time in which a position becomes one's own
  float roll_out_months = 0;    ///< 12: months of roll-out that halve the risk
};

template <class Visitor>
void describe(Visitor& v, ResistanceCoefficients& c) {
  v.number("cost_split", c.cost_split, {"1", 0, 1, {"Bagian biaya nyata dalam faktor biaya", "Share of real cost in the cost factor"}});
  v.number("disruption_scale", c.disruption_scale, {"1", 0, 1, {"Skala faktor gangguan", "Scale of the disruption factor"}});
  v.number("loss_aversion", c.loss_aversion, {"1", 0, 10, {"Keengganan rugi", "Loss aversion"}});
  v.number("tenure_months", c.tenure_months, {"month", 1, 1000, {"Waktu suatu posisi menjadi milik", "Months in which a position becomes one's own"}});
  v.number("roll_out_months", c.roll_out_months, {"month", 1, 1000, {"Lama penerapan yang mengurangi separuh risiko", "Months of roll-out that halve the risk"}});
}

float outsider_factor(float distance, float trust, float participation);
float cost_factor(float funds_over_cost, float inefficiency, const ResistanceCoefficients& c);
float disruption_factor(float overlap, float routine, const ResistanceCoefficients& c);
/// roll_out: months over which the change is brought; tenure: months in the present position; loss: share lost.
float risk_factor(float roll_out, float tenure, float loss, const ResistanceCoefficients& c);

}  // namespace guyub
