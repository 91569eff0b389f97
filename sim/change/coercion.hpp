#pragma once
// What force does: compliance while one is watched, hidden resistance, lost trust, and reports that please.
//
//   compliance  y = sigma(l + watched phi watch)               l: log-odds of acceptance, phi force, watch share of it that is seen
//   hidden resistance  H += gain phi (1 - sigma(l)) (1 - H);   H -= decay H in a month without force
//   trust in the state  T -= mistrust phi (1 - sigma(l)) T
//   output  Q = Q0 fit (1 - spoiled H)
//   report  Q + f (target - Q)+,  f = sigma(f0 + f_phi phi - f_audit audit - f_trust T_office);   levy on the report
//   next target  (1 + ratchet) max(target, report)
// Who complies in public and dissents in private: Kuran 1995, "Private Truths, Public Lies"; foot-dragging: Scott 1985, "Weapons of the
// Weak", ch. 2; the ratchet of targets: Weitzman 1980, Bell J. Economics 11. Reactance: Brehm 1966, "A Theory of Psychological Reactance".
// The sizes are assumptions. Writes hidden_resistance, trust_state. Draws nothing.
// Simplification: force hurts nobody's body, and nobody flees it.

#include <cstdint>

#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct CoercionCoefficients {
  float watched = 0;          ///< log-odds of full force, fully watched
  float hidden_gain = 0;      ///< a month
  float hidden_decay = 0;
  float mistrust = 0;
  float spoiled = 0;
  float report_level = 0;     ///< f0
  float report_force = 0;
  float report_audit = 0;
  float report_trust = 0;
  float ratchet = 0;
  float reactance = 0;        ///< share of a private attitude lost a month by the unwilling under a campaign of full force
};

template <class Visitor>
void describe(Visitor& v, CoercionCoefficients& c) {
  v.number("watched", c.watched, {"log_odds", 0, 50, {"Bobot paksaan penuh yang diawasi penuh", "Weight of full force, fully watched"}});
  v.number("hidden_gain", c.hidden_gain, {"1/month", 0, 1, {"Penolakan terpendam yang tumbuh sebulan pada paksaan penuh", "Hidden resistance gained a month at full force"}});
  v.number("hidden_decay", c.hidden_decay, {"1/month", 0, 1, {"Penolakan terpendam yang reda sebulan tanpa paksaan", "Share of hidden resistance that fades a month without force"}});
  v.number("mistrust", c.mistrust, {"1/month", 0, 1, {"Kepercayaan yang hilang sebulan pada paksaan penuh", "Trust in the state lost a month at full force"}});
  v.number("spoiled", c.spoiled, {"1", 0, 1, {"Bagian hasil yang hilang pada penolakan terpendam penuh", "Share of output lost at full hidden resistance"}});
  v.number("report_level", c.report_level, {"log_odds", -20, 20, {"Kecenderungan dasar membesarkan laporan", "Base log-odds of padding a report"}});
  v.number("report_force", c.report_force, {"log_odds", 0, 20, {"Pengaruh paksaan pada laporan", "Effect of force on reports"}});
  v.number("report_audit", c.report_audit, {"log_odds", 0, 20, {"Pengaruh pemeriksaan pada laporan", "Effect of audits on reports"}});
  v.number("report_trust", c.report_trust, {"log_odds", 0, 20, {"Pengaruh kepercayaan kantor desa pada perencana", "Effect of the office's trust in the planner"}});
  v.number("ratchet", c.ratchet, {"1/month", 0, 1, {"Kenaikan sasaran sebulan", "Rise of the target a month"}});
  v.number("reactance", c.reactance, {"1/month", 0, 1, {"Sikap pribadi yang luntur sebulan pada kampanye paksaan penuh", "Private attitude lost a month under a campaign of full force"}});
}

/// Household h lives through a month of force; willing: sigma(l).
void press(Households& households, std::size_t h, float force, float willing, const CoercionCoefficients& c);

/// A month without force in the community.
void relax(Households& households, const CoercionCoefficients& c);

/// f: share of the gap to the target that is reported as if it were there.
float falsified_share(float force, float audit, float trust, const CoercionCoefficients& c);

/// Rupiah reported of a true output.
std::int64_t report(std::int64_t output, std::int64_t target, float falsified);

std::int64_t next_target(std::int64_t target, std::int64_t reported, const CoercionCoefficients& c);

}  // namespace guyub
