#pragma once
// How a programme is brought: its messenger, the part people take in its design, the pace, and the strategies that
// work on the factors of resistance (mission S1.12.1 education, .2 adaptation, .9 gradual, .11 collaboration).
//
// Participation P = target (1 - exp(-(t - onset) / tau)) from its onset; strength of a strategy
// x += (effort pi - x) / tau_on while its months last, then x -= x / tau_off; R_f *= 1 - e x.

#include <cstdint>

#include "sim/scenario/describe.hpp"
#include "sim/world/programme_state.hpp"

namespace guyub {

enum class Messenger : std::uint8_t { neighbour, district, stranger };

struct StrategyRules {
  float effort = 0;         ///< u: 0 is not used
  float precondition = 0;   ///< pi: product of what the strategy needs to work
  float effect = 0;         ///< e
  float months_on = 0;      ///< tau_on
  float months_off = 0;     ///< tau_off
  std::int32_t lasts = 0;   ///< months in which it is kept up, from the start
};

struct Approach {
  Bilingual title;
  Messenger messenger = Messenger::stranger;
  bool village_trust = false;       ///< people judge the messenger as one of the village, not of the state
  float participation = 0;          ///< target of P
  float participation_onset = 0;    ///< months
  float participation_months = 0;   ///< tau
  float roll_out_months = 0;        ///< T_roll
  StrategyRules education;          ///< lowers disruption
  StrategyRules adaptation;         ///< lowers cost
  StrategyRules collaboration;      ///< lowers outsider
  float staff = 0;                  ///< facilitators a community while the approach is kept up, whole posts
  std::int32_t staff_months = 0;    ///< months from the start in which they are paid
};

template <class Visitor>
void describe(Visitor& v, StrategyRules& s) {
  v.number("effort", s.effort, {"1", 0, 1, {"Upaya", "Effort"}});
  v.number("precondition", s.precondition, {"1", 0, 1, {"Prasyarat terpenuhi", "Preconditions met"}});
  v.number("effect", s.effect, {"1", 0, 1, {"Pengurangan faktor pada kekuatan penuh", "Reduction of the factor at full strength"}});
  v.number("months_on", s.months_on, {"month", 1, 600, {"Waktu tumbuh", "Time to build up"}});
  v.number("months_off", s.months_off, {"month", 1, 600, {"Waktu pudar", "Time to fade"}});
  v.integer("lasts", s.lasts, {"month", 0, 600, {"Lama dijalankan", "Months in which it is kept up"}});
}

template <class Visitor>
void describe(Visitor& v, Approach& a) {
  v.bilingual("title", a.title, {"Nama pendekatan", "Name of the approach"});
  v.choice("messenger", a.messenger,
           {{"neighbour", Messenger::neighbour, {"tetangga sendiri", "one's own neighbour"}}, {"district", Messenger::district, {"petugas kabupaten", "an officer of the district"}},
            {"stranger", Messenger::stranger, {"orang yang tidak dikenal", "a stranger"}}},
           {"Pembawa pesan", "Messenger"});
  v.flag("village_trust", a.village_trust, {"Dinilai sebagai orang desa", "Judged as one of the village"});
  v.number("participation", a.participation, {"1", 0, 1, {"Bagian warga dalam perancangan", "Part people take in the design"}});
  v.number("participation_onset", a.participation_onset, {"month", 0, 60, {"Bulan sampai keikutsertaan mulai", "Months until participation begins"}});
  v.number("participation_months", a.participation_months, {"month", 1, 600, {"Waktu tumbuh keikutsertaan", "Time in which participation grows"}});
  v.number("roll_out_months", a.roll_out_months, {"month", 0, 600, {"Lama penerapan bertahap", "Months of gradual roll-out"}});
  v.section("education", a.education, {"Pendidikan untuk perubahan", "Education for change"});
  v.section("adaptation", a.adaptation, {"Penyesuaian pada sumber daya", "Adaptation to resources"});
  v.section("collaboration", a.collaboration, {"Kerja sama dengan lembaga", "Collaboration with the body"});
  v.number("staff", a.staff, {"person", 0, 100, {"Pendamping tambahan per desa", "Additional facilitators a community"}});
  v.integer("staff_months", a.staff_months, {"month", 0, 600, {"Lama pendamping tambahan dibayar", "Months in which they are paid"}});
}

/// O of the outsider factor.
float messenger_distance(Messenger messenger);

/// Participation and strength of the strategies in a month; months_running is 0 in the programme's first month.
void bring(ApproachState& state, const Approach& approach, std::int32_t months_running);

/// Scales the four factors by what the strategies have achieved.
Factors soften(const Factors& resistance, const ApproachState& state, const Approach& approach);

}  // namespace guyub
