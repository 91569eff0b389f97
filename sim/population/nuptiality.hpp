#pragma once
// First marriages of women by age.
//
// Form: the schedule of Coale and McNeil (1972, "The distribution by age of the frequency of first marriage in a female
// cohort", J. American Statistical Association 67, section 4) as Rodriguez and Trussell (1980, World Fertility Survey
// Technical Bulletin 7, eq. 2.4) write it by its mean and standard deviation:
//   f(z) = 1.2813/s exp(-1.145 (z + .805) - exp(-1.896 (z + .805))),   z = (age - mean) / s
// Schooling moves the whole schedule: everyone's age counts less by_grade years for each grade beyond the reference.

#include <array>
#include <cstdint>

#include "sim/scenario/describe.hpp"

namespace guyub {

struct NuptialityCoefficients {
  double mean_age = 0.0;         ///< of women at their first marriage, year
  double sd_age = 0.0;           ///< standard deviation of that age, year
  double ever_married = 0.0;     ///< share of women who ever marry
  double by_grade = 0.0;         ///< years later for each grade of schooling
  double reference_grade = 0.0;  ///< grade at which the schedule holds as it stands
  double husband_older = 0.0;    ///< years that men are older at their first marriage, year
};

template <class Visitor>
void describe(Visitor& v, NuptialityCoefficients& s) {
  v.number("mean_age", s.mean_age, {"year", 14, 40, {"rata-rata umur kawin pertama perempuan", "mean age of women at first marriage"}});
  v.number("sd_age", s.sd_age, {"year", 1, 12, {"simpangan baku umur itu", "standard deviation of that age"}});
  v.number("ever_married", s.ever_married, {"1", 0, 1, {"bagian perempuan yang pernah kawin", "share of women who ever marry"}});
  v.number("by_grade", s.by_grade, {"year/grade", -1, 2, {"tahun lebih lambat per kelas yang ditamatkan", "years later for each grade completed"}});
  v.number("reference_grade", s.reference_grade, {"grade", 0, 16, {"kelas tempat jadwal itu berlaku apa adanya", "grade at which the schedule holds as it stands"}});
  v.number("husband_older", s.husband_older, {"year", -5, 15, {"tahun laki-laki lebih tua saat kawin pertama", "years that men are older at first marriage"}});
}

/// The schedule, made once for a region.
class Nuptiality {
 public:
  Nuptiality() = default;
  explicit Nuptiality(const NuptialityCoefficients& coefficients);

  /// Share ever married of those of an age and grade; men are as women husband_older years younger.
  float ever_married(std::uint16_t age_months, bool male, std::uint8_t grade) const { return ever_[place(age_months, male, grade)]; }

  /// Chance that a woman who never married does so this month.
  float hazard(std::uint16_t age_months, std::uint8_t grade) const { return hazard_[place(age_months, false, grade)]; }

  /// Mean share ever married of women of [first, end) years at the reference grade.
  float ever_married_between(int first, int end) const;

 private:
  static constexpr int last_month = 70 * 12;
  std::size_t place(std::uint16_t age_months, bool male, std::uint8_t grade) const;

  std::array<float, last_month + 1> ever_{};     ///< by age in months, at the reference grade
  std::array<float, last_month + 1> hazard_{};
  std::array<std::int32_t, 17> months_later_{};  ///< by grade
  std::int32_t husband_months_older_ = 0;
};

}  // namespace guyub
