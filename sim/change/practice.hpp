#pragma once
// A new practice spreads in a community: unaware -> aware -> trying -> adopted or dropped (Rogers 2003, "Diffusion of
// innovations", ch. 5).
//
// Hearing: each tie that practises tells with chance q_u a month, each other tie that knows with q_a (Bass-like contact; the two
//   rates as in Banerjee, Chandrasekhar, Duflo and Jackson 2013, Science 341, section on the diffusion model: form only).
// Trying: a household that knows thinks about it with the hazard of acceptance, and tries when l + village + e > 0 and the share n of
//   ties that practise is at least reinforcement x theta (Granovetter 1978, AJS 83; Centola and Macy 2007, AJS 113). l is the sum of
//   acceptance.hpp with the coefficients that serve money and reforms; e a logistic number that stays with the household, so
//   that thinking again changes nothing unless l does.
// Benefit seen: B = (k believed + m benefit) / (k + m), m ties that have tried it to the end: neighbours' experience corrects
//   what was believed, upwards or downwards.
// After the trial (mean length `trial_months`): who would still say yes to the real benefit, now that nothing is disrupted,
//   adopts; others drop it.
// Reads ties, threshold, trust in the village, routine. Writes practice. Draws household_practice: month words 0 (hears), 1 (thinks),
// 2 (trial ends); kept words 0 (e), 1 (order of seeds) and the community's leaning.
// Simplification: practising costs and yields no rupiah; nobody takes up what was dropped; nobody outside the community is seen.

#include <cstdint>
#include <optional>

#include "sim/change/acceptance.hpp"
#include "sim/change/approach.hpp"
#include "sim/change/resistance.hpp"
#include "sim/core/calendar.hpp"
#include "sim/core/random.hpp"
#include "sim/institution/elite.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

enum class Seeding : std::uint8_t { leaders, scattered, clustered };

/// The practice itself: how it comes, and what it is worth.
struct Practice {
  Bilingual title;
  Month start;
  Seeding seeding = Seeding::leaders;
  float seed_share = 0;
  bool seeds_practise = false;   ///< from the start; else they are only told
  float benefit = 0;             ///< B once it is known
  float believed = 0;            ///< B before anybody has tried
  float overlap = 0;             ///< share of it that households do already
  float funds_over_cost = 0;
  float loss = 0;                ///< share of its position that a household stands to lose
  float reinforcement = 0;       ///< 0: one who tells is enough; 1: as many must practise as the own threshold asks
  Messenger messenger = Messenger::neighbour;
};

template <class Visitor>
void describe(Visitor& v, Practice& p) {
  v.bilingual("title", p.title, {"Nama praktik", "Name of the practice"});
  v.month("start", p.start, {"Bulan pertama", "First month"});
  v.choice("seeding", p.seeding, {{"leaders", Seeding::leaders, {"rumah tangga pemuka", "households of those who lead"}}, {"scattered", Seeding::scattered, {"tersebar di seluruh desa", "scattered over the village"}},
            {"clustered", Seeding::clustered, {"berkelompok, satu keluarga dengan tetangganya", "clustered: a household and its neighbours"}}},
           {"Siapa yang pertama: pemuka, tersebar, atau berkelompok", "Who comes first: leaders, scattered or clustered households"});
  v.number("seed_share", p.seed_share, {"1", 0, 1, {"Bagian keluarga yang pertama", "Share of households that come first"}});
  v.flag("seeds_practise", p.seeds_practise, {"Mereka langsung mempraktikkannya", "They practise it from the start, not only know of it"});
  v.number("benefit", p.benefit, {"1", 0, 1, {"Manfaat bagi keluarga sesudah dikenal", "Private benefit once it is known"}});
  v.number("believed", p.believed, {"1", 0, 1, {"Manfaat yang dikira sebelum ada yang mencoba", "Benefit believed before anybody has tried"}});
  v.number("overlap", p.overlap, {"1", 0, 1, {"Bagian praktik yang sudah biasa dilakukan", "Share of it that households do already"}});
  v.number("funds_over_cost", p.funds_over_cost, {"1", 0, 10, {"Dana keluarga terhadap biayanya", "Funds of a household over its cost"}});
  v.number("loss", p.loss, {"1", 0, 1, {"Bagian kedudukan yang bisa hilang", "Share of its position that a household stands to lose"}});
  v.number("reinforcement", p.reinforcement, {"1", 0, 1, {"Perlunya banyak tetangga mempraktikkan dahulu", "How far many neighbours must practise first"}});
  v.choice("messenger", p.messenger,
           {{"neighbour", Messenger::neighbour, {"tetangga sendiri", "one's own neighbour"}}, {"district", Messenger::district, {"petugas kabupaten", "an officer of the district"}},
            {"stranger", Messenger::stranger, {"orang yang tidak dikenal", "a stranger"}}},
           {"Pembawa pesan", "Messenger"});
}

struct PracticeCoefficients {
  float user_tells = 0;       ///< q_u
  float knower_tells = 0;     ///< q_a
  float trial_months = 0;
  float prior_weight = 0;     ///< k, in ties
  float leaning_spread = 0;
};

template <class Visitor>
void describe(Visitor& v, PracticeCoefficients& c) {
  v.number("user_tells", c.user_tells, {"1/month", 0, 0.99, {"Peluang tetangga yang mempraktikkan bercerita", "Chance that a neighbour who practises tells"}});
  v.number("knower_tells", c.knower_tells, {"1/month", 0, 0.99, {"Peluang tetangga yang hanya tahu bercerita", "Chance that a neighbour who only knows tells"}});
  v.number("trial_months", c.trial_months, {"month", 1, 120, {"Lama mencoba rata-rata", "Mean length of a trial"}});
  v.number("prior_weight", c.prior_weight, {"1", 0.01, 1000, {"Bobot dugaan awal, setara sekian tetangga", "Weight of what was believed, in neighbours who tried"}});
  v.number("leaning_spread", c.leaning_spread, {"log_odds", 0, 5, {"Simpangan baku kecenderungan antarkomunitas", "Standard deviation of communities' leaning"}});
}

struct PracticeSetting {
  const Practice& practice;
  const PracticeCoefficients& spread;
  const AcceptanceCoefficients& acceptance;
  const ResistanceCoefficients& resistance;
  const EliteCoefficients& elite;
  const AcceptanceSwitches& on;
  std::int32_t months_running;   ///< since it came; nothing happens before
};

/// A month of the practice in a community.
void spread_practice(Community& community, const Draws& draws, const Clock& clock, const PracticeSetting& setting, MonthScratch& scratch);

}  // namespace guyub
