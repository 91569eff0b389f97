#pragma once
// Coefficients of distances, minds, ties and institutions at the start.

#include <cstdint>

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
  Trait collective_action;  ///< attitude to acting together, 1
  Trait health_attitude;  ///< attitude to seeking health care, 1
  Trait small_family;  ///< attitude to a small family, 1
};

struct TieCoefficients {
  double mean_degree = 0.0;  ///< mean number of ties, 1
  double degree_spread = 0.0;  ///< standard deviation between communities of its logarithm, 1
  double loner_share = 0.0;  ///< share of households that tie nobody, 1
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
  Trait sunk;  ///< investment in the old way, 1
  Trait rigidity;  ///< share of the budget that is bound, 1
  Trait gatekeeping;  ///< how far a body fends the planner off, 1
  Trait ideology;  ///< 0 consensus to 1 conflict, 1
  Trait aims;  ///< 0 keeping things as they are to 1 changing how people live, 1
  double slots_per_pupil = 0.0;  ///< school places per pupil at the start, 1
  double slots_per_visit = 0.0;  ///< health post places per visit due at the start, 1
  double slots_spread = 0.0;  ///< standard deviation of the logarithm of capacity, 1
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
  v.section("collective_action", s.collective_action, {"sikap bertindak bersama", "attitude to acting together"});
  v.section("health_attitude", s.health_attitude, {"sikap terhadap pelayanan kesehatan", "attitude to seeking health care"});
  v.section("small_family", s.small_family, {"sikap terhadap keluarga kecil", "attitude to a small family"});
}

template <class Visitor>
void describe(Visitor& v, TieCoefficients& s) {
  v.number("mean_degree", s.mean_degree, {"1", 0, 200, {"rata-rata banyaknya hubungan", "mean number of ties"}});
  v.number("degree_spread", s.degree_spread,
           {"1", 0, 1, {"simpangan baku log rata-rata itu antarkomunitas", "standard deviation of its logarithm between communities"}});
  v.number("loner_share", s.loner_share, {"1", 0, 0.5, {"bagian keluarga yang menyendiri", "share of households that tie nobody"}});
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
  v.section("sunk", s.sunk, {"investasi tertanam dalam cara lama", "investment sunk in the old way"});
  v.section("rigidity", s.rigidity, {"bagian anggaran yang terikat", "share of the budget that is bound"});
  v.section("gatekeeping", s.gatekeeping, {"penangkisan terhadap perencana", "how far a body fends the planner off"});
  v.section("ideology", s.ideology, {"ideologi: 0 konsensus, 1 konflik", "ideology: 0 consensus, 1 conflict"});
  v.section("aims", s.aims, {"tujuan lembaga: 0 menjaga keadaan, 1 mengubah cara hidup", "aims of a body: 0 keeping things as they are, 1 changing how people live"});
  v.number("slots_per_pupil", s.slots_per_pupil,
           {"1", 0, 10, {"bangku per murid", "school places per pupil at the start"}});
  v.number("slots_per_visit", s.slots_per_visit,
           {"1", 0, 10, {"layanan per kunjungan yang diperlukan", "health post places per visit due at the start"}});
  v.number("slots_spread", s.slots_spread,
           {"1", 0, 2, {"simpangan baku log kapasitas", "standard deviation of the logarithm of capacity"}});
}

}  // namespace guyub
