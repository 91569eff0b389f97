#pragma once
// School and health post: capacity and the quality that a queue leaves.
//
// quality = min(1, S / users)^g, moved a share of the way each month (equations: Service; mission S0.3, S0.4). What a service can
// do is joined of two parts, both in users a month:
//   S = (I^rho/2 + U^rho/2)^(1/rho)     I infrastructure (places), U superstructure (skill, staff and procedures that can serve so many)
//   U = built x (least + (1 - least) skill x staff of the body)
// With rho below 0 one part does little without the other; rho = 1 makes them substitutes. Constant elasticity of substitution:
// Arrow, Chenery, Minhas and Solow 1961, Review of Economics and Statistics 43. `built` is such that U = I at the start.
// With the superstructure switched off S = I. Reads enrolled pupils and visits of the month, skill and staff of school and post; writes
// school_quality, post_quality. Draws nothing.
// Simplification: places and procedures do not wear out.

#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct ServiceCoefficients {
  float congestion = 0;        ///< exponent g
  float adjustment = 0;        ///< share of the way to the new quality a month
  float complementarity = 1;   ///< rho
  float least_use = 1;         ///< of the superstructure that works without any skill or staff
};

template <class Visitor>
void describe(Visitor& v, ServiceCoefficients& c) {
  v.number("congestion", c.congestion, {"1", 0, 5, {"Pangkat penurunan mutu karena antrean", "Exponent of the fall of quality with the queue"}});
  v.number("adjustment", c.adjustment, {"1/month", 0, 1, {"Kecepatan mutu menyesuaikan", "Speed at which quality adjusts"}});
  v.number("complementarity", c.complementarity, {"1", -20, 1, {"Prasarana dan suprastruktur: 1 saling menggantikan, makin negatif makin saling membutuhkan", "Infrastructure and superstructure: 1 substitutes, the more below 0 the more they need each other"}});
  v.number("least_use", c.least_use, {"1", 0.01, 1, {"Suprastruktur yang bekerja tanpa keterampilan dan staf", "Superstructure that works without skill and staff"}});
}

/// (a^rho/2 + b^rho/2)^(1/rho); 0 where a part is missing and rho is below 0.
float joined(float a, float b, float rho);

/// Users that a service could serve with its superstructure as the body stands.
float working_superstructure(float built, const Body& body, const ServiceCoefficients& c);

/// Before the first month: as much superstructure as there are places.
void start_services(Community& community, const ServiceCoefficients& c);

/// Quality of the community's school and post after a month of use (totals of the month are in its aggregates).
void serve(Community& community, const ServiceCoefficients& c, bool superstructure = false);

}  // namespace guyub
