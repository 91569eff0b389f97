#pragma once
// What a benefit-cost account assumes: values, and what a year of school will earn. Nothing of it moves the simulated world.

#include <vector>

#include "sim/scenario/describe.hpp"

namespace guyub {

struct EconomicsSettings {
  std::vector<double> discount_rate;         ///< a year; one account each
  std::vector<double> inequality_aversion;   ///< elasticity of the worth of a rupiah to consumption; 0 counts every rupiah alike
  double public_funds = 1;                   ///< worth of a rupiah of public money
  double horizon_years = 0;                  ///< from the policy's start
  double school_to_work_years = 0;           ///< from a year at school to the first earnings of it
  double grade_per_school_year = 0;          ///< grades completed for each additional year at school
};

template <class Visitor>
void describe(Visitor& v, EconomicsSettings& e) {
  v.numbers("discount_rate", e.discount_rate, {"1/year", 0, 0.5, {"Tingkat diskonto setahun, satu neraca untuk tiap angka", "Discount rates a year, one account each"}});
  v.numbers("inequality_aversion", e.inequality_aversion,
            {"1", 0, 5, {"Keengganan terhadap ketimpangan: 0 menilai setiap rupiah sama", "Aversion to inequality: 0 counts every rupiah alike"}});
  v.number("public_funds", e.public_funds, {"1", 1, 3, {"Nilai satu rupiah uang negara", "Worth of a rupiah of public money"}});
  v.number("horizon_years", e.horizon_years, {"year", 1, 60, {"Jangka neraca sejak kebijakan mulai", "Years of the account from the policy's start"}});
  v.number("school_to_work_years", e.school_to_work_years, {"year", 0, 20, {"Tahun dari sekolah sampai berpendapatan", "Years from school to earning"}});
  v.number("grade_per_school_year", e.grade_per_school_year, {"1", 0, 1, {"Kelas tamat per tambahan tahun bersekolah", "Grades completed for each additional year at school"}});
}

}  // namespace guyub
