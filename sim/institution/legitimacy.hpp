#pragma once
// Legitimacy of the village office: how far the community as a whole takes what it does as right.
//
//   L += pace (max(0, T - grievance G) - L),   L = T at the start
// T mean trust of households in the state, G their mean grievance (change/grievance), both of the month just lived. What the office
// delivers meets households whose trust in the messenger is raised by  standing (L - 1/2),  also of those who never dealt with it.
// A perception that people hold together, beside what each has lived through: Suchman 1995, Academy of Management Review 20(3), p. 574;
// trustworthy and fair government is deferred to: Levi, Sacks and Tyler 2009, American Behavioral Scientist 53(3) (form only).
// Coefficients are assumptions. Reads trust_state, the month's sums. Writes legitimacy of the village office. Draws nothing.
// Simplification: other bodies keep the legitimacy that their owner lends a plan (planner.hpp); the office's is the same in the eyes of all.

#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct LegitimacyCoefficients {
  float grievance = 0;
  float pace = 0;
  float standing = 0;
};

template <class Visitor>
void describe(Visitor& v, LegitimacyCoefficients& c) {
  v.number("grievance", c.grievance, {"1", 0, 10, {"Legitimasi yang hilang pada kecemburuan penuh", "Legitimacy lost at full grievance"}});
  v.number("pace", c.pace, {"1/month", 0, 1, {"Kecepatan legitimasi menyesuaikan", "Speed at which legitimacy adjusts"}});
  v.number("standing", c.standing, {"1", 0, 1, {"Tambahan kepercayaan pada kantor desa per legitimasi di atas setengah", "Trust in the office added by its legitimacy above one half"}});
}

/// In the run's first month: what households think of the state.
void start_legitimacy(Community& community);

/// At the end of a month, after its sums.
void move_legitimacy(Community& community, const LegitimacyCoefficients& c);

/// What it adds to trust in whoever delivers a programme; 0 for other bodies.
float standing_of(const Institutions& institutions, BodyKind delivers, const LegitimacyCoefficients& c);

}  // namespace guyub
