#pragma once
// School and health post: capacity and the quality that a queue leaves.
//
// quality = min(1, slots / users)^g, moved a share of the way each month (equations: Service). Reads enrolled
// pupils and visits of the month; writes school_quality, post_quality. Draws nothing.
// Simplification: slots do not change in a run; staff and facilities are not told apart yet.

#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct ServiceCoefficients {
  float congestion = 0;   ///< exponent g
  float adjustment = 0;   ///< share of the way to the new quality a month
};

template <class Visitor>
void describe(Visitor& v, ServiceCoefficients& c) {
  v.number("congestion", c.congestion, {"1", 0, 5, {"Pangkat penurunan mutu karena antrean", "Exponent of the fall of quality with the queue"}});
  v.number("adjustment", c.adjustment, {"1/month", 0, 1, {"Kecepatan mutu menyesuaikan", "Speed at which quality adjusts"}});
}

/// Quality of the community's school and post after a month of use (totals of the month are in its aggregates).
void serve(Community& community, const ServiceCoefficients& c);

}  // namespace guyub
