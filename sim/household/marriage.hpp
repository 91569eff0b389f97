#pragma once
// Weddings within the community, where the couple lives, and couples who leave their parents' home.
//
// A single woman who is not at school marries by the hazard of the nuptiality schedule (population/nuptiality.hpp), a widowed one
// below remarriage_until with a constant chance; she is matched to the man without a wife who comes nearest to the age and
// schooling sought (a closest-match marriage market, as in SOCSIM: Hammel, Mason and Wachter 1990, "SOCSIM II", section 4); if none is near
// enough she stays single this month. The couple lives with him who heads a household, or with her who does; else it founds a household
// at once with the chance own_home, or lives with his or her parents and leaves them later.
// Reads age, sex, grade, enrolled, role, marital, family, origin. Writes marital, role, family, everything that moving writes
// (founding.hpp), Sum::marriages. Draws person_marriage: of single women words 0 (wedding), 1 (age of the man sought), 2 (own home), 3
// (his parents or hers); of wives who live with parents word 0 (leaving). Conserves persons and, but for permanent income, money.
// Simplifications: women decide when, men are chosen; nobody divorces, has several wives or marries outside the community;
// brothers and sisters are told by their home only.

#include "sim/household/founding.hpp"
#include "sim/population/nuptiality.hpp"

namespace guyub {

struct MarriageCoefficients {
  float age_gap_sd = 0;             ///< years, of the gap sought
  float grade_distance = 0;         ///< years of age that a grade of difference weighs
  float furthest = 0;               ///< years from what is sought
  float remarriage = 0;             ///< a year
  std::int32_t remarriage_until = 0;///< years of age
  float own_home = 0;               ///< chance at the wedding
  float with_his_parents = 0;       ///< of couples without a home of their own
  float leaving_home = 0;           ///< a year, of couples who live with parents
  float inherited_ties = 0;         ///< chance of keeping a tie of either home
  float joining_kin = 0;            ///< a year, of households without an adult of working age
};

template <class Visitor>
void describe(Visitor& v, MarriageCoefficients& c) {
  v.number("age_gap_sd", c.age_gap_sd, {"year", 0, 20, {"Simpangan baku beda umur yang dicari", "Standard deviation of the age gap sought"}});
  v.number("grade_distance", c.grade_distance, {"year/grade", 0, 10, {"Bobot beda pendidikan, dalam tahun umur per kelas", "Weight of a grade's difference, in years of age"}});
  v.number("furthest", c.furthest, {"year", 0, 100, {"Jarak terjauh dari yang dicari", "Furthest from what is sought"}});
  v.number("remarriage", c.remarriage, {"1/year", 0, 1, {"Peluang janda kawin lagi", "Chance that a widow marries again"}});
  v.integer("remarriage_until", c.remarriage_until, {"year", 20, 80, {"Umur sampai janda kawin lagi", "Age until which widows marry again"}});
  v.number("own_home", c.own_home, {"1", 0, 1, {"Peluang langsung berumah tangga sendiri", "Chance of a home of their own at the wedding"}});
  v.number("with_his_parents", c.with_his_parents, {"1", 0, 1, {"Bagian pasangan lain yang tinggal di rumah pihak laki-laki", "Share of other couples who live with his parents"}});
  v.number("leaving_home", c.leaving_home, {"1/year", 0, 1, {"Peluang pasangan meninggalkan rumah orang tua", "Chance that a couple leaves the parents' home"}});
  v.number("inherited_ties", c.inherited_ties, {"1", 0, 1, {"Peluang tetap terhubung dengan kenalan rumah asal", "Chance of keeping a tie of the home left"}});
  v.number("joining_kin", c.joining_kin, {"1/year", 0, 1, {"Peluang rumah tangga tanpa orang dewasa usia kerja bergabung dengan kerabat", "Chance that a household without an adult of working age joins kin"}});
}

/// A month of weddings and of couples who leave their parents.
void marry(Community& community, const Nuptiality& nuptiality, const NuptialityCoefficients& ages, const MarriageCoefficients& c,
           const MoveSetting& setting, MonthScratch& scratch);

}  // namespace guyub
