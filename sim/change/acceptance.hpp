#pragma once
// Acceptance of an offer by a household, or of a reform by a body.
//
//   l = b0 + bB B + bT T + bP P + bN (n - theta) + bC C - sum_f w_f R_f - w_H H - burden + advocacy;   chance a month = p logistic(l)
//
// B benefit, T trust in the messenger, P part taken in the design, n adopters among those one sees, theta the
// share at which they stop holding back; C congruence with the own aims; R_f the four factors of resistance (mission S1.7a-d); H hidden
// resistance left by force. The form joins
// expectancy of benefit and social influence (Rogers 2003, "Diffusion of innovations", ch. 6; Granovetter 1978,
// "Threshold models of collective behavior", AJS 83) with the resistance factors; coefficients are assumptions
// with wide ranges. The same coefficients serve free money and demanding offers: only B, the strings and R differ.

#include <array>

#include "sim/scenario/describe.hpp"
#include "sim/world/programme_state.hpp"

namespace guyub {

struct AcceptanceCoefficients {
  float intercept = 0;
  float benefit = 0;
  float trust = 0;
  float participation = 0;
  float peers = 0;
  float congruence = 0;
  float outsider = 0;      ///< weights of the factors
  float cost = 0;
  float disruption = 0;
  float risk = 0;
  float hidden = 0;        ///< weight of hidden resistance
  float household_hazard = 0;    ///< p, a month
  float institution_hazard = 0;
};

template <class Visitor>
void describe(Visitor& v, AcceptanceCoefficients& c) {
  v.number("intercept", c.intercept, {"log_odds", -20, 20, {"Log-odds dasar", "Base log-odds"}});
  v.number("benefit", c.benefit, {"log_odds", 0, 20, {"Bobot manfaat", "Weight of the benefit"}});
  v.number("trust", c.trust, {"log_odds", 0, 20, {"Bobot kepercayaan pada pembawa pesan", "Weight of trust in the messenger"}});
  v.number("participation", c.participation, {"log_odds", 0, 20, {"Bobot keikutsertaan merancang", "Weight of the part taken in the design"}});
  v.number("peers", c.peers, {"log_odds", 0, 20, {"Bobot tetangga yang sudah menerima", "Weight of adopters among peers"}});
  v.number("congruence", c.congruence, {"log_odds", 0, 20, {"Bobot kesesuaian dengan tujuan sendiri", "Weight of congruence with the own aims"}});
  v.number("outsider", c.outsider, {"log_odds", 0, 20, {"Bobot faktor orang luar", "Weight of the outsider factor"}});
  v.number("cost", c.cost, {"log_odds", 0, 20, {"Bobot faktor biaya", "Weight of the cost factor"}});
  v.number("disruption", c.disruption, {"log_odds", 0, 20, {"Bobot faktor gangguan kebiasaan", "Weight of the disruption factor"}});
  v.number("risk", c.risk, {"log_odds", 0, 20, {"Bobot faktor risiko", "Weight of the risk factor"}});
  v.number("hidden", c.hidden, {"log_odds", 0, 20, {"Bobot penolakan terpendam", "Weight of hidden resistance"}});
  v.number("household_hazard", c.household_hazard, {"1/month", 0, 1, {"Peluang bulanan keluarga memutuskan", "Monthly chance that a household decides"}});
  v.number("institution_hazard", c.institution_hazard, {"1/month", 0, 1, {"Peluang bulanan lembaga memutuskan", "Monthly chance that a body decides"}});
}

/// Which parts of the sum are switched on.
struct AcceptanceSwitches {
  bool trust;
  bool participation;
  bool peers;
  std::array<bool, factor_count> factor;
};

/// What one decision depends on.
struct AcceptanceTerms {
  float benefit;        ///< 0..1
  float trust;          ///< 0..1
  float participation;  ///< 0..1
  float peers;          ///< n - theta
  Factors resistance;   ///< each 0..1
  float congruence = 0; ///< -1..1
  float hidden = 0;     ///< 0..1: hidden resistance
  float burden = 0;     ///< log-odds: hassle and stigma (programme/burdens)
  float advocacy = 0;   ///< log-odds: what an alliance does for it or against it (institution/alliance)
};

/// The parts of the log-odds, each with its sign. Trust switched off counts as one half, participation as none; with peers switched off
/// the caller passes n = 0: nobody is seen to adopt.
AcceptanceParts acceptance_parts(const AcceptanceTerms& terms, const AcceptanceCoefficients& c, const AcceptanceSwitches& on);

/// Their sum, in the order of AcceptancePart.
float log_odds_of(const AcceptanceParts& parts);

inline float acceptance_log_odds(const AcceptanceTerms& terms, const AcceptanceCoefficients& c, const AcceptanceSwitches& on) {
  return log_odds_of(acceptance_parts(terms, c, on));
}

/// Adds a decision with these parts and this log-odds.
void add_decision(Decisions& decisions, const AcceptanceParts& parts, float log_odds);

}  // namespace guyub
