#pragma once
// Coefficients of communities and of the make-up of households.

#include <cstdint>
#include <vector>

#include "sim/scenario/describe.hpp"

namespace guyub {

struct CommunityCoefficients {
  std::int32_t smallest = 0;  ///< fewest households of a community, household
  std::int32_t largest = 0;  ///< most households of a community, household
  double size_spread = 0.0;  ///< standard deviation of the logarithm of size, 1
};

struct CompositionCoefficients {
  double six_plus_decay = 0.0;  ///< ratio of successive sizes from six members up, 1
  double size_tilt_limit = 0.0;  ///< limit of the tilt of sizes within their class, 1
  double oldest_mean_years = 0.0;  ///< mean years beyond 80 in the oldest group, year
  std::int32_t adult_age = 0;  ///< age from which one counts as adult, year
  double female_head_share = 0.0;  ///< share of households headed by a woman, 1
  double couple_share = 0.0;  ///< share of male heads of two and more who live with a wife, 1
  double spouse_age_gap_mean = 0.0;  ///< mean years a husband is older, year
  double spouse_age_gap_sd = 0.0;  ///< standard deviation of that gap, year
  double spouse_age_gap_limit = 0.0;  ///< largest departure from the gap sought, year
  std::int32_t youngest_spouse = 0;  ///< youngest wife, year
  double mother_age_mean = 0.0;  ///< mean age of mothers at birth, year
  double mother_age_sd = 0.0;  ///< standard deviation of that age, year
  std::int32_t mother_age_low = 0;  ///< youngest age at birth, year
  std::int32_t mother_age_high = 0;  ///< oldest age at birth, year
  double siblings_apart_mean = 0.0;  ///< mean years that a child is apart from its brothers and sisters, as far as there is room, year
  std::int32_t elder_age = 0;  ///< age from which other members live with their grown children, year
  std::int32_t gestation_months = 0;  ///< months of a pregnancy, month
  std::vector<double> fertility_by_age;  ///< relative fertility of women of 15-19 .. 45-49, 1
  std::int32_t spare_slots = 0;  ///< free places for births in a household with a woman of 15-44, person
  std::vector<double> head_age_mean;  ///< mean age of heads by size 1 .. 6 and over, year
  std::vector<double> head_age_sd;  ///< standard deviation of that age, year
  double female_head_older = 0.0;  ///< years that female heads are older, year
};

template <class Visitor>
void describe(Visitor& v, CommunityCoefficients& s) {
  v.integer("smallest", s.smallest,
           {"household", 1, 65535, {"rumah tangga paling sedikit", "fewest households of a community"}});
  v.integer("largest", s.largest,
           {"household", 1, 65535, {"rumah tangga paling banyak", "most households of a community"}});
  v.number("size_spread", s.size_spread,
           {"1", 0, 3, {"simpangan baku logaritma banyaknya rumah tangga", "standard deviation of the logarithm of size"}});
}

template <class Visitor>
void describe(Visitor& v, CompositionCoefficients& s) {
  v.number("six_plus_decay", s.six_plus_decay,
           {"1", 0.05, 1, {"rasio peluang ukuran berurutan mulai enam", "ratio of successive sizes from six members up"}});
  v.number("size_tilt_limit", s.size_tilt_limit,
           {"1", 0, 3, {"batas pergeseran di dalam kelas ukuran", "limit of the tilt of sizes within their class"}});
  v.number("oldest_mean_years", s.oldest_mean_years,
           {"year", 0.5, 20, {"rata-rata tahun di atas 80 bagi kelompok tertua", "mean years beyond 80 in the oldest group"}});
  v.integer("adult_age", s.adult_age, {"year", 15, 30, {"umur dewasa", "age from which one counts as adult"}});
  v.number("female_head_share", s.female_head_share,
           {"1", 0, 1, {"bagian kepala rumah tangga perempuan", "share of households headed by a woman"}});
  v.number("couple_share", s.couple_share,
           {"1", 0, 1, {"bagian kepala laki-laki yang berpasangan", "share of male heads of two and more who live with a wife"}});
  v.number("spouse_age_gap_mean", s.spouse_age_gap_mean,
           {"year", -10, 20, {"rata-rata selisih umur suami dan istri", "mean years a husband is older"}});
  v.number("spouse_age_gap_sd", s.spouse_age_gap_sd,
           {"year", 0, 20, {"simpangan baku selisih umur suami dan istri", "standard deviation of that gap"}});
  v.number("spouse_age_gap_limit", s.spouse_age_gap_limit,
           {"year", 1, 60, {"selisih umur terbesar dari yang dicari", "largest departure from the gap sought"}});
  v.integer("youngest_spouse", s.youngest_spouse, {"year", 12, 30, {"umur istri termuda", "youngest wife"}});
  v.number("mother_age_mean", s.mother_age_mean,
           {"year", 16, 44, {"rata-rata umur ibu saat melahirkan", "mean age of mothers at birth"}});
  v.number("mother_age_sd", s.mother_age_sd,
           {"year", 0, 15, {"simpangan baku umur ibu saat melahirkan", "standard deviation of that age"}});
  v.integer("mother_age_low", s.mother_age_low,
           {"year", 10, 30, {"umur ibu termuda saat melahirkan", "youngest age at birth"}});
  v.integer("mother_age_high", s.mother_age_high,
           {"year", 30, 60, {"umur ibu tertua saat melahirkan", "oldest age at birth"}});
  v.number("siblings_apart_mean", s.siblings_apart_mean,
           {"year", 0.6, 20, {"rata-rata selisih umur kakak adik", "mean years that a child is apart from its brothers and sisters"}});
  v.integer("elder_age", s.elder_age,
           {"year", 40, 80, {"umur sejak anggota tinggal bersama anaknya", "age from which other members live with their grown children"}});
  v.integer("gestation_months", s.gestation_months, {"month", 1, 9, {"lama kehamilan", "months of a pregnancy"}});
  v.numbers("fertility_by_age", s.fertility_by_age,
           {"1", 0, 10, {"kesuburan relatif perempuan 15-19 .. 45-49", "relative fertility of women of 15-19 .. 45-49"}});
  v.integer("spare_slots", s.spare_slots,
           {"person", 0, 10, {"tempat kosong bagi kelahiran", "free places for births in a household with a woman of 15-44"}});
  v.numbers("head_age_mean", s.head_age_mean,
           {"year", 15, 90, {"rata-rata umur kepala menurut ukuran 1 .. 6+", "mean age of heads by size 1 .. 6 and over"}});
  v.numbers("head_age_sd", s.head_age_sd,
           {"year", 0, 40, {"simpangan baku umur kepala menurut ukuran", "standard deviation of that age"}});
  v.number("female_head_older", s.female_head_older,
           {"year", -20, 40, {"tahun kepala perempuan lebih tua", "years that female heads are older"}});
}

}  // namespace guyub
