#pragma once
// Coefficients of the choice of school and work (schooling.hpp) and of moving up a grade (promotion.hpp), as behaviour files declare them.

#include <vector>

#include "sim/scenario/describe.hpp"

namespace guyub {

struct SchoolChoiceCoefficients {
  float money = 0;             ///< delta
  float grant_weight = 0;      ///< gamma: a rupiah of grant against a rupiah of wage
  float foresight = 0;         ///< beta: a year's discount factor
  float male = 0;
  float male_after_primary = 0;   ///< added with six grades and more
  float mother_grade = 0;
  float consumption = 0;
  float distance = 0;          ///< per km, from junior secondary on
  float grade = 0;             ///< b
  float age = 0;               ///< c, a year above 12
  std::vector<double> by_grade;   ///< added, by completed grade
  float junior_entry = 0;      ///< when exactly six grades are completed
  float senior_entry = 0;      ///< when exactly nine are
  float peers = 0;             ///< beta_N
  float attitude = 0;
  float quality = 0;
  float out_last_year = 0;     ///< xi
  float return_after_primary = 0;   ///< less of xi with six grades and more
  float sibling_at_school = 0;
  float type_low = 0;          ///< the two outer latent types against the middle one
  float type_high = 0;
  float type_low_share = 0;
  float type_high_share = 0;
  float village_sd = 0;
  float family_sd = 0;
  float family_sd_after_primary = 0;   ///< added with six grades and more
  float school_and_work = 0;   ///< kappa
  float wage_beside_school = 0;   ///< phi: share of the wage that a pupil can earn
  float child_wage = 0;        ///< at 13, over mean consumption per person
  float wage_growth = 0;       ///< log points a year of age
  float work_male = 0;
  float work_age = 0;          ///< a year above 13
  float work_age_male = 0;     ///< added for boys
  float attendance = 0;        ///< log-odds of a school day attended
  float attendance_sd = 0;     ///< spread of the monthly attendance log-odds
};

/// Log-odds of moving up a grade at the end of a year at school.
struct PromotionCoefficients {
  float level = 0;
  float male = 0;
  float late = 0;       ///< a year late for the grade
  float learning = 0;   ///< of all there is to learn
  std::vector<double> by_grade;   ///< added, by completed grade
};

/// Constants of the choice when a world gives them; otherwise they are solved before the run (engine/calibrate).
struct GivenSchoolConstants {
  float school = 0;
  float work = 0;
  std::vector<double> by_age;   ///< added to school, from the first school age on
};

template <class Visitor>
void describe(Visitor& v, SchoolChoiceCoefficients& c) {
  v.number("money", c.money, {"log_odds", 0, 50, {"Pengaruh uang: perubahan log-odds per rata-rata konsumsi per kapita sebulan", "Effect of money: log-odds per mean monthly consumption per person"}});
  v.number("grant_weight", c.grant_weight, {"1", 0, 10, {"Bobot serupiah bantuan sekolah terhadap serupiah upah", "Weight of a rupiah of grant against a rupiah of wage"}});
  v.number("foresight", c.foresight, {"1/year", 0, 1, {"Faktor diskonto setahun", "Discount factor of a year"}});
  v.number("male", c.male, {"log_odds", -5, 5, {"Beda anak laki-laki", "Difference for boys"}});
  v.number("male_after_primary", c.male_after_primary, {"log_odds", -5, 5, {"Tambahan beda anak laki-laki setelah tamat SD", "Added difference for boys who have completed primary school"}});
  v.number("mother_grade", c.mother_grade, {"log_odds/grade", -2, 2, {"Pengaruh pendidikan ibu", "Effect of the mother's schooling"}});
  v.number("consumption", c.consumption, {"log_odds/log", -5, 5, {"Pengaruh konsumsi per kapita (log)", "Effect of consumption per person (log)"}});
  v.number("distance", c.distance, {"log_odds/km", 0, 5, {"Pengaruh jarak ke SMP", "Effect of distance to junior secondary school"}});
  v.number("grade", c.grade, {"log_odds/grade", -2, 2, {"Pengaruh kelas yang sudah ditamatkan", "Effect of a completed grade"}});
  v.optional_numbers("by_grade", c.by_grade, {"log_odds", -10, 10, {"Tambahan menurut kelas yang sudah ditamatkan, mulai nol", "Added by completed grade, from none on"}});
  v.number("age", c.age, {"log_odds/year", -2, 2, {"Penurunan per tahun umur di atas 12", "Fall with a year of age above 12"}});
  v.number("junior_entry", c.junior_entry, {"log_odds", -5, 10, {"Hambatan masuk SMP", "Obstacle to entering junior secondary school"}});
  v.number("senior_entry", c.senior_entry, {"log_odds", -5, 10, {"Hambatan masuk SMA", "Obstacle to entering senior secondary school"}});
  v.number("peers", c.peers, {"log_odds", 0, 10, {"Pengaruh tetangga yang bersekolah", "Effect of the share enrolled among neighbours"}});
  v.number("attitude", c.attitude, {"log_odds", 0, 10, {"Pengaruh sikap terhadap sekolah", "Effect of the attitude to schooling"}});
  v.number("quality", c.quality, {"log_odds", 0, 10, {"Pengaruh mutu sekolah", "Effect of school quality"}});
  v.number("out_last_year", c.out_last_year, {"log_odds", 0, 10, {"Hambatan kembali setelah setahun di luar sekolah", "Obstacle to returning after a year out"}});
  v.number("return_after_primary", c.return_after_primary, {"log_odds", -10, 10, {"Pengurang hambatan kembali setelah tamat SD", "Taken from the obstacle to returning for those who have completed primary school"}});
  v.number("sibling_at_school", c.sibling_at_school, {"log_odds", -5, 5, {"Penurunan per saudara 10-17 yang bersekolah: tenaga di rumah berkurang", "Fall for each brother or sister of 10-17 at school: fewer hands at home"}});
  v.number("type_low", c.type_low, {"log_odds", -10, 0, {"Tipe anak yang sulit bersekolah terhadap tipe tengah", "Latent type that hardly goes to school, against the middle one"}});
  v.number("type_high", c.type_high, {"log_odds", 0, 10, {"Tipe anak yang gemar bersekolah terhadap tipe tengah", "Latent type that goes to school readily, against the middle one"}});
  v.number("type_low_share", c.type_low_share, {"1", 0, 0.5, {"Bagian anak tipe sulit", "Share of children of the first type"}});
  v.number("type_high_share", c.type_high_share, {"1", 0, 0.5, {"Bagian anak tipe gemar", "Share of children of the second type"}});
  v.number("village_sd", c.village_sd, {"log_odds", 0, 5, {"Sebaran antardesa yang tidak terlihat", "Unseen spread between villages"}});
  v.number("family_sd", c.family_sd, {"log_odds", 0, 5, {"Sebaran antarkeluarga yang tidak terlihat", "Unseen spread between families"}});
  v.number("family_sd_after_primary", c.family_sd_after_primary, {"log_odds", -5, 5, {"Tambahan sebaran antarkeluarga setelah tamat SD", "Added spread between families for those who have completed primary school"}});
  v.number("school_and_work", c.school_and_work, {"log_odds", 0, 10, {"Beban sekolah sambil bekerja", "Burden of school and work together"}});
  v.number("wage_beside_school", c.wage_beside_school, {"1", 0, 1, {"Bagian upah yang dapat diperoleh murid", "Share of the wage that a pupil can earn"}});
  v.number("child_wage", c.child_wage, {"1", 0, 20, {"Upah anak umur 13 terhadap rata-rata konsumsi per kapita", "Wage of a child of 13 over mean consumption per person"}});
  v.number("wage_growth", c.wage_growth, {"log/year", 0, 1, {"Kenaikan upah anak per tahun umur", "Growth of the child wage per year of age"}});
  v.number("work_male", c.work_male, {"log_odds", -5, 5, {"Beda anak laki-laki dalam bekerja", "Difference of boys in working"}});
  v.number("work_age", c.work_age, {"log_odds/year", -2, 2, {"Kenaikan peluang bekerja per tahun umur", "Rise of working with a year of age"}});
  v.number("work_age_male", c.work_age_male, {"log_odds/year", -2, 2, {"Tambahan kenaikan itu bagi anak laki-laki", "Added rise for boys"}});
  v.number("attendance", c.attendance, {"log_odds", -5, 10, {"Log-odds kehadiran harian", "Log-odds of attending a school day"}});
  v.number("attendance_sd", c.attendance_sd, {"log_odds", 0, 5, {"Sebaran kehadiran bulanan", "Spread of monthly attendance"}});
}

template <class Visitor>
void describe(Visitor& v, PromotionCoefficients& c) {
  v.number("level", c.level, {"log_odds", -5, 10, {"Log-odds naik kelas", "Log-odds of moving up a grade"}});
  v.number("male", c.male, {"log_odds", -5, 5, {"Beda anak laki-laki", "Difference of boys"}});
  v.number("late", c.late, {"log_odds/year", -2, 2, {"Pengaruh setiap tahun terlambat (paling banyak tiga)", "Effect of each year late for the grade (three at most)"}});
  v.number("learning", c.learning, {"log_odds", 0, 10, {"Pengaruh hasil belajar di atas yang lazim di kelas itu", "Effect of learning above what is usual in the grade"}});
  v.optional_numbers("by_grade", c.by_grade, {"log_odds", -10, 10, {"Tambahan menurut kelas yang sudah ditamatkan, mulai nol", "Added by completed grade, from none on"}});
}

template <class Visitor>
void describe(Visitor& v, GivenSchoolConstants& c) {
  v.number("school", c.school, {"log_odds", -25, 25, {"Konstanta bersekolah", "Constant of school"}});
  v.number("work", c.work, {"log_odds", -25, 25, {"Konstanta bekerja", "Constant of work"}});
  v.optional_numbers("by_age", c.by_age, {"log_odds", -25, 25, {"Tambahan menurut umur, mulai 6 tahun", "Added by age, from 6 years on"}});
}

}  // namespace guyub
