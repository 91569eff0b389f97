#pragma once
// Organising: a community's skill to act together grows with use, and what groups and volunteers do with it (mission S4.1, S4.2, S2.4b, S2.6).
//
// O organisation of the community, O0 its level at the start (urban or rural):
//   O += growth u (1 - O) - decay (O - O0),   u = min(1, P + groups G + success Y)
// P the greatest part taken in a programme's design, G share of households in groups that meet at least monthly (less often, less),
// Y share of programmes whose reform became routine, or whose money people spent by their own choice. Democracy is learnt by practice:
// Ross 1955, "Community organization", ch. 2; social capital grows with use: Putnam 1993, "Making democracy work", ch. 6.
// It acts by its distance from the start: base level of self-reliance, level of cohesion (and so the attitude to acting together), and
// the part taken in design (times 1 + participation (O - O0)).
// Urban and rural communities differ at the start: in organisation, and in how close-knit they are (cohesion +- closeness).
// Members of groups: self-reliance x += mastery m (1 - x), acting together a += voice m (1 - a), m = min(1, meetings a month).
// Volunteers, small task groups led by people of the place, take over `volunteers` x O x mean a of the facilitators' work: it costs so
// much less the next month. Reads participation, stages, reform; writes organisation, self_reliance, collective_action, volunteered.
// Draws nothing. Simplification: leaders are not told one by one; groups are found wherever families are enrolled.

#include <cstdint>
#include <span>

#include "sim/programme/programme.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct OrganisingCoefficients {
  float urban = 0;             ///< O0
  float rural = 0;
  float closeness = 0;
  float growth = 0;
  float decay = 0;
  float groups = 0;
  float success = 0;
  float self_reliance = 0;     ///< effects of O - O0
  float cohesion = 0;
  float participation = 0;
  float mastery = 0;
  float voice = 0;

  float start_of(const Community& community) const { return community.urban ? urban : rural; }
  float gained_by(const Community& community) const { return community.organisation - start_of(community); }
};

template <class Visitor>
void describe(Visitor& v, OrganisingCoefficients& c) {
  v.number("urban", c.urban, {"1", 0, 1, {"Pengorganisasian di perkotaan pada awal", "Organisation of urban communities at the start"}});
  v.number("rural", c.rural, {"1", 0, 1, {"Pengorganisasian di perdesaan pada awal", "Organisation of rural communities at the start"}});
  v.number("closeness", c.closeness, {"1", 0, 0.3, {"Lebih rukunnya desa, kurang rukunnya kota", "Cohesion more in the country, less in town"}});
  v.number("growth", c.growth, {"1/month", 0, 1, {"Pertumbuhan sebulan bila dipakai penuh", "Growth a month at full use"}});
  v.number("decay", c.decay, {"1/month", 0, 1, {"Bagian yang pudar sebulan", "Share that fades a month"}});
  v.number("groups", c.groups, {"1", 0, 1, {"Bobot kelompok", "Weight of groups"}});
  v.number("success", c.success, {"1", 0, 1, {"Bobot keberhasilan sendiri", "Weight of own success"}});
  v.number("self_reliance", c.self_reliance, {"1", 0, 2, {"Pengaruh pada kemandirian", "Effect on self-reliance"}});
  v.number("cohesion", c.cohesion, {"1", 0, 0.5, {"Pengaruh pada kerukunan", "Effect on cohesion"}});
  v.number("participation", c.participation, {"1", 0, 5, {"Pengaruh pada keikutsertaan", "Effect on the part taken"}});
  v.number("mastery", c.mastery, {"1/month", 0, 1, {"Kemandirian yang tumbuh dalam kelompok", "Self-reliance gained in a group"}});
  v.number("voice", c.voice, {"1/month", 0, 1, {"Sikap bertindak bersama yang tumbuh dalam kelompok", "Attitude to acting together gained in a group"}});
}

/// The programmes of a community as this month sees them: by programme, whether it runs.
struct OrganisingMonth {
  std::span<const Programme> programmes;
  std::span<const std::int64_t> facilitation;   ///< rupiah a month and household of facilitators, by programme
  Month month;
};

/// Before the first month: organisation, and, where it grows, cohesion by how close-knit the place is.
void start_organising(Community& community, const OrganisingCoefficients& c, bool grows);

/// Level to which cohesion is repaired.
float cohesion_level(const Community& community, const OrganisingCoefficients& c, float level);

/// Raises the part taken in a programme's design by what organisation has gained.
void take_part(Community& community, std::size_t k, const OrganisingCoefficients& c);

/// Groups of programme k meet: what their members gain.
void groups_meet(Community& community, std::size_t k, Tile tile, const GroupRules& rules, const OrganisingCoefficients& c);

/// After the sums of the month: organisation, and what volunteers save next month.
void organise(Community& community, const OrganisingMonth& month, const OrganisingCoefficients& c);

}  // namespace guyub
