#pragma once
// Coefficients of welfare, schooling and work at the start.

#include <cstdint>
#include <vector>

#include "sim/scenario/describe.hpp"

namespace guyub {

struct WelfareCoefficients {
  double schooling = 0.0;  ///< log points a year of the adults' schooling, 1/year
  double formal = 0.0;  ///< log points of formal work, 1
  double agriculture = 0.0;  ///< log points of agriculture, 1
  double urban = 0.0;  ///< log points of living in town, 1
  double size_elasticity = 0.0;  ///< fall per log of the number of members, 1
  double dependants = 0.0;  ///< fall per share of children and old people, 1
  double community_sd = 0.0;  ///< standard deviation between communities, 1
  double noise_sd = 0.0;  ///< standard deviation between like households, 1
  double consumption_noise_sd = 0.0;  ///< standard deviation of log monthly consumption around its permanent level, 1
  double transitory_sd = 0.0;  ///< standard deviation of the transitory state of log income, 1
  double smallest_tail_index = 0.0;  ///< smallest index of the upper tail, 1
  double top_score = 0.0;  ///< normal score beyond which consumption rises no further, 1
  double savings_months = 0.0;  ///< savings at the start in months of income, month
  double savings_spread = 0.0;  ///< standard deviation of the logarithm of savings, 1
};

struct SchoolingCoefficients {
  double attainment_sd = 0.0;  ///< standard deviation of years of schooling before rounding to levels, year
  double cohort_trend = 0.0;  ///< years of schooling gained per ten years of birth, year
  double urban_gap = 0.0;  ///< years of schooling of towns above the countryside, year
  double household_share = 0.0;  ///< correlation of schooling within households, 1
  double oldest_cohort = 0.0;  ///< age at which the trend ends, year
  std::vector<double> levels;  ///< grades at which people leave, year
  std::int32_t entry_age_months = 0;  ///< age of entry, month
  double early_share = 0.0;  ///< share in school of those of entry age but below seven, 1
  double delay_share = 0.0;  ///< share of pupils a grade behind, 1
  double welfare = 0.0;  ///< weight of welfare, 1
  double adult_schooling = 0.0;  ///< weight of a year of the woman's schooling, 1/year
  double kilometre = 0.0;  ///< weight of a kilometre to school, 1/km
  double female = 0.0;  ///< weight of being a girl, 1
  double age = 0.0;  ///< weight of a year of age within the age band, 1/year
  double community_sd = 0.0;  ///< standard deviation between communities, 1
  double household_sd = 0.0;  ///< standard deviation between households, 1
  double noise_sd = 0.0;  ///< standard deviation between children, 1
  double attendance = 0.0;  ///< attendance of pupils at the start, 1
  std::int32_t status_months = 0;  ///< months since enrolment or work last changed, at the start, month
};

struct WorkCoefficients {
  double child_work_ratio = 0.0;  ///< children at work: those out of school against pupils, 1
  double child_age = 0.0;  ///< weight of a child's year of age, 1/year
  double child_male = 0.0;  ///< weight of being a boy, 1
  double child_agriculture = 0.0;  ///< weight of a farming household, 1
  double child_welfare = 0.0;  ///< weight of welfare, 1
  double adult_male = 0.0;  ///< weight of being a man, 1
  double adult_head = 0.0;  ///< weight of heading the household, 1
  double adult_enrolled = 0.0;  ///< weight of being in school, 1
  double adult_old = 0.0;  ///< weight of a year beyond 60, 1/year
  double noise_sd = 0.0;  ///< standard deviation between persons, 1
  double sector_schooling = 0.0;  ///< correlation of the sector with the head's schooling, 1
  double urban_agriculture = 0.0;  ///< chance of agriculture in town against the countryside, 1
  double urban_formal = 0.0;  ///< chance of formal work in town against the countryside, 1
};

template <class Visitor>
void describe(Visitor& v, WelfareCoefficients& s) {
  v.number("schooling", s.schooling,
           {"1/year", 0, 1, {"log kesejahteraan per tahun sekolah orang dewasa", "log points a year of the adults' schooling"}});
  v.number("formal", s.formal, {"1", -2, 2, {"log kesejahteraan pekerja formal", "log points of formal work"}});
  v.number("agriculture", s.agriculture, {"1", -2, 2, {"log kesejahteraan pertanian", "log points of agriculture"}});
  v.number("urban", s.urban, {"1", -2, 2, {"log kesejahteraan perkotaan", "log points of living in town"}});
  v.number("size_elasticity", s.size_elasticity,
           {"1", 0, 2, {"penurunan per log anggota", "fall per log of the number of members"}});
  v.number("dependants", s.dependants,
           {"1", 0, 2, {"penurunan per bagian anak dan lansia", "fall per share of children and old people"}});
  v.number("community_sd", s.community_sd,
           {"1", 0, 2, {"simpangan baku antar komunitas", "standard deviation between communities"}});
  v.number("noise_sd", s.noise_sd,
           {"1", 0, 3, {"simpangan baku antar rumah tangga", "standard deviation between like households"}});
  v.number("consumption_noise_sd", s.consumption_noise_sd,
           {"1", 0, 1, {"simpangan baku log konsumsi bulanan di sekitar nilai tetap", "standard deviation of log monthly consumption around its permanent level"}});
  v.number("transitory_sd", s.transitory_sd,
           {"1", 0, 2, {"simpangan baku log pendapatan sementara", "standard deviation of the transitory state of log income"}});
  v.number("smallest_tail_index", s.smallest_tail_index,
           {"1", 1.1, 10, {"indeks ekor atas terkecil", "smallest index of the upper tail"}});
  v.number("top_score", s.top_score,
           {"1", 2, 6, {"skor normal tertinggi sebaran konsumsi", "normal score beyond which consumption rises no further"}});
  v.number("savings_months", s.savings_months,
           {"month", -24, 60, {"tabungan awal dalam bulan pendapatan", "savings at the start in months of income"}});
  v.number("savings_spread", s.savings_spread,
           {"1", 0, 3, {"simpangan baku log tabungan", "standard deviation of the logarithm of savings"}});
}

template <class Visitor>
void describe(Visitor& v, SchoolingCoefficients& s) {
  v.number("attainment_sd", s.attainment_sd,
           {"year", 0.1, 10, {"simpangan baku lama sekolah", "standard deviation of years of schooling before rounding to levels"}});
  v.number("cohort_trend", s.cohort_trend,
           {"year", -3, 5, {"tambahan tahun sekolah per sepuluh tahun kelahiran", "years of schooling gained per ten years of birth"}});
  v.number("urban_gap", s.urban_gap,
           {"year", -5, 10, {"selisih tahun sekolah kota dan desa", "years of schooling of towns above the countryside"}});
  v.number("household_share", s.household_share,
           {"1", 0, 1, {"korelasi lama sekolah dalam rumah tangga", "correlation of schooling within households"}});
  v.number("oldest_cohort", s.oldest_cohort,
           {"year", 40, 100, {"umur terakhir dengan tren", "age at which the trend ends"}});
  v.numbers("levels", s.levels, {"year", 0, 16, {"jenjang yang ditamatkan", "grades at which people leave"}});
  v.integer("entry_age_months", s.entry_age_months, {"month", 60, 96, {"umur masuk sekolah", "age of entry"}});
  v.number("early_share", s.early_share,
           {"1", 0, 1, {"bagian anak di bawah tujuh tahun yang sudah bersekolah", "share in school of those of entry age but below seven"}});
  v.number("delay_share", s.delay_share,
           {"1", 0, 1, {"bagian murid yang tertinggal satu kelas", "share of pupils a grade behind"}});
  v.number("welfare", s.welfare, {"1", -5, 5, {"pengaruh kesejahteraan", "weight of welfare"}});
  v.number("adult_schooling", s.adult_schooling,
           {"1/year", -5, 5, {"pengaruh pendidikan orang tua", "weight of a year of the woman's schooling"}});
  v.number("kilometre", s.kilometre, {"1/km", -5, 5, {"pengaruh jarak", "weight of a kilometre to school"}});
  v.number("female", s.female, {"1", -5, 5, {"pengaruh anak perempuan", "weight of being a girl"}});
  v.number("age", s.age,
           {"1/year", -5, 5, {"pengaruh umur dalam jenjang", "weight of a year of age within the age band"}});
  v.number("community_sd", s.community_sd,
           {"1", 0, 5, {"simpangan baku antar komunitas", "standard deviation between communities"}});
  v.number("household_sd", s.household_sd,
           {"1", 0, 5, {"simpangan baku antar rumah tangga", "standard deviation between households"}});
  v.number("noise_sd", s.noise_sd, {"1", 0, 5, {"simpangan baku antar anak", "standard deviation between children"}});
  v.number("attendance", s.attendance, {"1", 0, 1, {"kehadiran awal murid", "attendance of pupils at the start"}});
  v.integer("status_months", s.status_months,
           {"month", 0, 255, {"bulan sejak perubahan terakhir", "months since enrolment or work last changed, at the start"}});
}

template <class Visitor>
void describe(Visitor& v, WorkCoefficients& s) {
  v.number("child_work_ratio", s.child_work_ratio,
           {"1", 1, 100, {"anak bekerja: putus sekolah dibanding bersekolah", "children at work: those out of school against pupils"}});
  v.number("child_age", s.child_age, {"1/year", -5, 5, {"pengaruh umur anak", "weight of a child's year of age"}});
  v.number("child_male", s.child_male, {"1", -5, 5, {"pengaruh anak laki-laki", "weight of being a boy"}});
  v.number("child_agriculture", s.child_agriculture,
           {"1", -5, 5, {"pengaruh pertanian", "weight of a farming household"}});
  v.number("child_welfare", s.child_welfare, {"1", -5, 5, {"pengaruh kesejahteraan", "weight of welfare"}});
  v.number("adult_male", s.adult_male, {"1", -10, 10, {"pengaruh laki-laki", "weight of being a man"}});
  v.number("adult_head", s.adult_head,
           {"1", -10, 10, {"pengaruh kepala rumah tangga", "weight of heading the household"}});
  v.number("adult_enrolled", s.adult_enrolled, {"1", -10, 10, {"pengaruh bersekolah", "weight of being in school"}});
  v.number("adult_old", s.adult_old,
           {"1/year", -5, 5, {"pengaruh tiap tahun di atas 60", "weight of a year beyond 60"}});
  v.number("noise_sd", s.noise_sd, {"1", 0, 5, {"simpangan baku antar orang", "standard deviation between persons"}});
  v.number("sector_schooling", s.sector_schooling,
           {"1", 0, 1, {"korelasi sektor dengan pendidikan", "correlation of the sector with the head's schooling"}});
  v.number("urban_agriculture", s.urban_agriculture,
           {"1", 0, 1, {"peluang pertanian di kota dibanding desa", "chance of agriculture in town against the countryside"}});
  v.number("urban_formal", s.urban_formal,
           {"1", 0.1, 10, {"peluang kerja formal di kota dibanding desa", "chance of formal work in town against the countryside"}});
}

}  // namespace guyub
