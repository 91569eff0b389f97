#pragma once
// The coefficients of the synthetic population (configs/behaviour/population.yaml), with their units and ranges.

#include <cstdint>
#include <vector>

#include "sim/scenario/describe.hpp"

namespace guyub {

/// Mean and standard deviation of a trait.
struct Trait {
  double mean = 0.0;
  double sd = 0.0;
};

/// Mean and standard deviation of a distance in kilometres.
struct Distance {
  double mean = 0.0;
  double sd = 0.0;
};

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
  std::int32_t elder_age = 0;  ///< age from which other members live with their grown children, year
  std::int32_t gestation_months = 0;  ///< months of a pregnancy, month
  std::vector<double> fertility_by_age;  ///< relative fertility of women of 15-19 .. 45-49, 1
  std::int32_t spare_slots = 0;  ///< free places for births in a household with a woman of 15-44, person
  std::vector<double> head_age_mean;  ///< mean age of heads by size 1 .. 6 and over, year
  std::vector<double> head_age_sd;  ///< standard deviation of that age, year
  double female_head_older = 0.0;  ///< years that female heads are older, year
};

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

struct PlaceCoefficients {
  Distance school_urban;  ///< to the junior secondary school, in town, km
  Distance school_rural;  ///< to the junior secondary school, in the countryside, km
  Distance post_urban;  ///< to the health post, in town, km
  Distance post_rural;  ///< to the health post, in the countryside, km
  double within_community = 0.0;  ///< share of the variance within communities, 1
};

struct MindCoefficients {
  Trait school_attitude;  ///< attitude to schooling, 1
  double attitude_schooling = 0.0;  ///< correlation of that attitude with the adults' schooling, 1
  Trait stubbornness;  ///< stubbornness, 1
  double threshold_alpha = 0.0;  ///< first parameter of the Beta distribution of thresholds, 1
  double threshold_beta = 0.0;  ///< second parameter of the Beta distribution of thresholds, 1
  Trait trust_state;  ///< trust in the state, 1
  Trait trust_village;  ///< trust in the village, 1
  Trait routine;  ///< how set the ways are, 1
};

struct TieCoefficients {
  double mean_degree = 0.0;  ///< mean number of ties, 1
  std::int32_t neighbourhood = 0;  ///< households of a neighbourhood (RT), household
  double near_share = 0.0;  ///< share of ties within the neighbourhood, 1
  double sociability_sd = 0.0;  ///< standard deviation of the logarithm of sociability, 1
  std::int32_t most_ties = 0;  ///< most far ties that a household starts, 1
};

struct InstitutionCoefficients {
  Trait office_age;  ///< age of the village office, year
  Trait routinisation;  ///< how set the office is in its ways, 1
  Trait skill;  ///< skill of the office, 1
  Trait trust_in_planner;  ///< trust of the office in the planner, 1
  Trait funds_share;  ///< funds for a reform against its cost, 1
  double slots_per_pupil = 0.0;  ///< school places per pupil at the start, 1
  double slots_per_visit = 0.0;  ///< health post places per visit due at the start, 1
  double slots_spread = 0.0;  ///< standard deviation of the logarithm of capacity, 1
};

struct SynthesisCoefficients {
  CommunityCoefficients communities;
  CompositionCoefficients composition;
  WelfareCoefficients welfare;
  SchoolingCoefficients schooling;
  WorkCoefficients work;
  PlaceCoefficients places;
  MindCoefficients minds;
  TieCoefficients ties;
  InstitutionCoefficients institutions;
};

template <class Visitor>
void describe(Visitor& v, Trait& s) {
  v.number("mean", s.mean, {"1", -1000.0, 1000.0, {"rata-rata", "mean"}});
  v.number("sd", s.sd, {"1", 0.0, 1000.0, {"simpangan baku", "standard deviation"}});
}

template <class Visitor>
void describe(Visitor& v, Distance& s) {
  v.number("mean", s.mean, {"km", 0.0, 1000.0, {"rata-rata", "mean"}});
  v.number("sd", s.sd, {"km", 0.0, 1000.0, {"simpangan baku", "standard deviation"}});
}

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

template <class Visitor>
void describe(Visitor& v, PlaceCoefficients& s) {
  v.section("school_urban", s.school_urban, {"ke sekolah menengah pertama, kota", "to the junior secondary school, in town"});
  v.section("school_rural", s.school_rural, {"ke sekolah menengah pertama, desa", "to the junior secondary school, in the countryside"});
  v.section("post_urban", s.post_urban, {"ke pos kesehatan, kota", "to the health post, in town"});
  v.section("post_rural", s.post_rural, {"ke pos kesehatan, desa", "to the health post, in the countryside"});
  v.number("within_community", s.within_community,
           {"1", 0, 1, {"bagian keragaman di dalam komunitas", "share of the variance within communities"}});
}

template <class Visitor>
void describe(Visitor& v, MindCoefficients& s) {
  v.section("school_attitude", s.school_attitude, {"sikap terhadap sekolah", "attitude to schooling"});
  v.number("attitude_schooling", s.attitude_schooling,
           {"1", 0, 1, {"korelasi sikap dengan pendidikan", "correlation of that attitude with the adults' schooling"}});
  v.section("stubbornness", s.stubbornness, {"keteguhan", "stubbornness"});
  v.number("threshold_alpha", s.threshold_alpha,
           {"1", 1, 50, {"parameter pertama Beta ambang", "first parameter of the Beta distribution of thresholds"}});
  v.number("threshold_beta", s.threshold_beta,
           {"1", 1, 50, {"parameter kedua Beta ambang", "second parameter of the Beta distribution of thresholds"}});
  v.section("trust_state", s.trust_state, {"kepercayaan kepada negara", "trust in the state"});
  v.section("trust_village", s.trust_village, {"kepercayaan kepada desa", "trust in the village"});
  v.section("routine", s.routine, {"kebiasaan", "how set the ways are"});
}

template <class Visitor>
void describe(Visitor& v, TieCoefficients& s) {
  v.number("mean_degree", s.mean_degree, {"1", 0, 200, {"rata-rata banyaknya hubungan", "mean number of ties"}});
  v.integer("neighbourhood", s.neighbourhood,
           {"household", 2, 100, {"rumah tangga dalam satu lingkungan", "households of a neighbourhood (RT)"}});
  v.number("near_share", s.near_share,
           {"1", 0, 1, {"bagian hubungan di dalam lingkungan", "share of ties within the neighbourhood"}});
  v.number("sociability_sd", s.sociability_sd,
           {"1", 0, 2, {"simpangan baku log pergaulan", "standard deviation of the logarithm of sociability"}});
  v.integer("most_ties", s.most_ties,
           {"1", 1, 200, {"hubungan jauh terbanyak yang dimulai", "most far ties that a household starts"}});
}

template <class Visitor>
void describe(Visitor& v, InstitutionCoefficients& s) {
  v.section("office_age", s.office_age, {"umur kantor desa", "age of the village office"});
  v.section("routinisation", s.routinisation, {"kerutinan kantor", "how set the office is in its ways"});
  v.section("skill", s.skill, {"kecakapan kantor", "skill of the office"});
  v.section("trust_in_planner", s.trust_in_planner, {"kepercayaan kantor kepada perencana", "trust of the office in the planner"});
  v.section("funds_share", s.funds_share, {"dana terhadap biaya pembaruan", "funds for a reform against its cost"});
  v.number("slots_per_pupil", s.slots_per_pupil,
           {"1", 0, 10, {"bangku per murid", "school places per pupil at the start"}});
  v.number("slots_per_visit", s.slots_per_visit,
           {"1", 0, 10, {"layanan per kunjungan yang diperlukan", "health post places per visit due at the start"}});
  v.number("slots_spread", s.slots_spread,
           {"1", 0, 2, {"simpangan baku log kapasitas", "standard deviation of the logarithm of capacity"}});
}

template <class Visitor>
void describe(Visitor& v, SynthesisCoefficients& s) {
  v.section("communities", s.communities, {"desa dan kelurahan", "communities"});
  v.section("composition", s.composition, {"susunan rumah tangga", "make-up of households"});
  v.section("welfare", s.welfare, {"kesejahteraan", "welfare"});
  v.section("schooling", s.schooling, {"pendidikan", "schooling"});
  v.section("work", s.work, {"pekerjaan", "work"});
  v.section("places", s.places, {"jarak", "distances"});
  v.section("minds", s.minds, {"sikap dan kepercayaan", "attitudes and trust"});
  v.section("ties", s.ties, {"hubungan sosial", "social ties"});
  v.section("institutions", s.institutions, {"lembaga", "institutions"});
}

}  // namespace guyub
