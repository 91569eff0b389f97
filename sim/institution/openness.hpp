#pragma once
// Openness: how far a body listens to what is new. With routine and with age procedures are formalised and survival comes
// first; new staff take risks (mission S1.8).
//   o = (1 - a r) (1 - b (1 - exp(-age / A)));  o += c n (1 - o),   r routine, n share of staff that came within the year
// It scales the monthly hazard with which a body decides on a reform (change/reform). Draws nothing. Switched off: o stays 1.

#include "sim/scenario/describe.hpp"
#include "sim/world/institutions.hpp"

namespace guyub {

struct OpennessCoefficients {
  float routine = 0;      ///< a
  float age = 0;          ///< b
  float age_years = 0;    ///< A
  float new_staff = 0;    ///< c
};

template <class Visitor>
void describe(Visitor& v, OpennessCoefficients& c) {
  v.number("routine", c.routine, {"1", 0, 1, {"Keterbukaan yang hilang pada rutinitas penuh", "Openness lost at full routine"}});
  v.number("age", c.age, {"1", 0, 1, {"Keterbukaan yang hilang pada lembaga sangat tua", "Openness lost by a very old body"}});
  v.number("age_years", c.age_years, {"year", 1, 200, {"Umur yang menutup lembaga", "Age that closes a body"}});
  v.number("new_staff", c.new_staff, {"1", 0, 1, {"Bagian yang dibuka kembali oleh staf baru", "Share that new staff opens again"}});
}

float openness_of(const Body& body, const OpennessCoefficients& c);

}  // namespace guyub
