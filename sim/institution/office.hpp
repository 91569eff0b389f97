#pragma once
// The bodies of a community grow older, set in their ways, and learn by doing.
//
// r += (1 - r) / tau - q r in a month in which a reform became routine (equations: Routine; mission S1.8); what a shake-up
// took then stays away. skill += learning outcome (1 - skill) in each month in which a reform is tried (reform_outcome.hpp).
// Draws nothing.

#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct OfficeCoefficients {
  float routine_months = 0;      ///< tau
  float reform_loosening = 0;    ///< q
  float learning = 0;            ///< a month
};

template <class Visitor>
void describe(Visitor& v, OfficeCoefficients& c) {
  v.number("routine_months", c.routine_months, {"month", 1, 1000, {"Waktu lembaga menjadi rutin", "Time in which a body sets in its ways"}});
  v.number("reform_loosening", c.reform_loosening, {"1", 0, 1, {"Bagian rutinitas yang hilang ketika pembaruan berhasil", "Share of routine lost when a reform succeeds"}});
  v.number("learning", c.learning, {"1/month", 0, 1, {"Kecepatan belajar sambil mencoba", "Speed of learning while trying"}});
}

/// A month of their lives.
void age_bodies(Community& community, const OfficeCoefficients& c);

}  // namespace guyub
