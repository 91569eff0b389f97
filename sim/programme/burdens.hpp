#pragma once
// What it costs a family to ask: papers, ways and waiting (hassle), and being seen to take help (stigma).
//
// Hassle: log-odds of accepting an offer fall by `hassle` x the programme's hassle x paperwork of the household; administrative
// burden as in Herd and Moynihan (2018, "Administrative burden", ch. 1). Paperwork weighs the way to the office and the
// head's schooling:   (1 - e) km/(km + km0) + e (1 - grade/12).
// Stigma: they fall by `stigma` x the programme's visibility x (1 - dignity x rights) x share of ties that don't receive it (Moffitt 1983, "An economic
// model of welfare stigma", AER 73, section I; that it falls with how usual it is: Besley and Coate 1992, J. Public Economics 48).
// Draws nothing.

#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct BurdenCoefficients {
  float hassle = 0;          ///< log-odds
  float stigma = 0;          ///< log-odds
  float dignity = 0;         ///< share of the stigma that goes where help is a right
  float distance = 0;        ///< km0
  float schooling = 0;       ///< e
};

template <class Visitor>
void describe(Visitor& v, BurdenCoefficients& c) {
  v.number("hassle", c.hassle, {"log_odds", 0, 20, {"Bobot kerumitan mengurus", "Weight of hassle"}});
  v.number("stigma", c.stigma, {"log_odds", 0, 20, {"Bobot rasa malu", "Weight of stigma"}});
  v.number("dignity", c.dignity, {"1", 0, 1, {"Bagian rasa malu yang hilang bila bantuan adalah hak", "Share of the stigma that goes where help is a right"}});
  v.number("distance", c.distance, {"km", 0.1, 1000, {"Jarak yang memberi setengah beban", "Distance that makes half the burden"}});
  v.number("schooling", c.schooling, {"1", 0, 1, {"Bagian beban menurut pendidikan kepala keluarga", "Share of the burden that goes by the head's schooling"}});
}

/// How hard papers are for household h, in [0,1].
float paperwork(const Community& community, std::size_t h, const BurdenCoefficients& c);

/// Share of the ties of household h that were not seen to receive programme k; 1 without ties.
float ties_without(const Community& community, std::size_t k, std::size_t h);

}  // namespace guyub
