#pragma once
// What makes one woman likelier to conceive than another of her age: her schooling, her children, school itself, contraception
// (the proximate determinants of Bongaarts 1978, Population and Development Review 4: exposure, contraception, postponement).
//
// m = exp(grade (g - 9) + child (children - 2)) x at_school [enrolled] x (1 - effectiveness [uses]); 0 for one who is not exposed; the first
// two factors together are at most most_fecundity. The monthly chance is scale(age group) x m, at most 1; scale is solved (engine/bodies_start) so that births in the region as it is
// are as many as its children under five imply.
// Reads the woman's grade, enrolment, marital state and stage of contraception, her household. Draws nothing.

#include "sim/household/contraception.hpp"

namespace guyub {

struct FertilityCoefficients {
  float grade = 0;          ///< log a grade
  float child = 0;          ///< log a child at home
  float at_school = 1;
  float effectiveness = 0;  ///< share of conceptions that use averts
};

template <class Visitor>
void describe(Visitor& v, FertilityCoefficients& c) {
  v.number("grade", c.grade, {"log/grade", -1, 1, {"Pengaruh tiap kelas yang ditamatkan perempuan", "Effect of each grade that the woman completed"}});
  v.number("child", c.child, {"log", -2, 2, {"Pengaruh tiap anak di rumah", "Effect of each child at home"}});
  v.number("at_school", c.at_school, {"1", 0, 1, {"Peluang hamil selama bersekolah, terhadap yang tidak", "Chance to conceive while at school, over that of others"}});
  v.number("effectiveness", c.effectiveness, {"1", 0, 1, {"Bagian kehamilan yang dicegah kontrasepsi", "Share of conceptions that contraception averts"}});
}

inline constexpr float most_fecundity = 8.0f;

/// How much likelier than others of her age the woman is to conceive, but for contraception.
float fecundity(const Community& community, std::size_t h, std::uint32_t slot, const FertilityCoefficients& c);

}  // namespace guyub
