#pragma once
// How a programme is brought: its messenger, the part people take in its design, the pace, and the strategies that
// work on the factors of resistance (mission S1.12, change/strategies).
//
// Participation P = target (1 - gatekeeping) (1 - exp(-(t - onset) / tau)) from its onset: a body that fends the planner off
// keeps it from the people too.

#include <cstdint>
#include <optional>

#include "sim/change/strategies/strategies.hpp"
#include "sim/change/rothman.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/programme_state.hpp"

namespace guyub {

enum class Messenger : std::uint8_t { neighbour, district, stranger };

struct Approach {
  Bilingual title;
  Messenger messenger = Messenger::stranger;
  bool village_trust = false;       ///< people judge the messenger as one of the village, not of the state
  float participation = 0;          ///< target of P
  float participation_onset = 0;    ///< months
  float participation_months = 0;   ///< tau
  float roll_out_months = 0;        ///< T_roll
  Strategies strategies;            ///< those with an effort above 0 are pursued
  float staff = 0;                  ///< facilitators a community while the approach is kept up, whole posts
  std::int32_t staff_months = 0;    ///< months from the start in which they are paid
  std::optional<Rothman> rothman;   ///< by Rothman's twelve variables
};

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
  v.optional_section("strategies", a.strategies, {"Strategi penerimaan", "Strategies of acceptance"});
  v.number("staff", a.staff, {"person", 0, 100, {"Pendamping tambahan per desa", "Additional facilitators a community"}});
  v.integer("staff_months", a.staff_months, {"month", 0, 600, {"Lama pendamping tambahan dibayar", "Months in which they are paid"}});
  v.optional_section("rothman", a.rothman, {"Dua belas variabel pendekatan menurut Rothman", "Rothman's twelve variables of an approach"});
}

/// O of the outsider factor.
float messenger_distance(Messenger messenger);

/// Participation and strength of the strategies in a month; months_running is 0 in the programme's first month. gatekeeping:
/// of the body that delivers.
void bring(ApproachState& state, const Approach& approach, std::int32_t months_running, float gatekeeping = 0.0f);

}  // namespace guyub
