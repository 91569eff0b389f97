#pragma once
// Power holders of a community: how strong they are, what they want, whom they favour, and what they make of a programme.
//
//   strength  Pi = level + inequality I + town [urban] + spread e, within [0,1]      I the community's inequality (below)
//   interest  x = mean + spread e', within [0,1]
//   favour    that of the elite (elite.hpp): whom it puts first is one thing, told once
//   stance to a programme  s = favour (1 - honesty) [a meeting makes the list] - x, within [-1,1]
//   leaks of a programme's payments times 1 + taken (Pi max(0, -s) (1 - honesty) - usual), at least 0: the published rate is what
//     usual holders leave; who is against a programme helps himself to it, who gains by it leaves it alone.
// Inequality I = sum of what households have below the mean per head, over all there is (Hoover 1936, Review of Economic Statistics 18:
//   the share that would have to change hands for all to have the same).
// Power and its sources in a community: form only, after Mosca's and Hunter's single elite (Hunter 1953, "Community power structure").
// Reads permanent income, household sizes, place. Writes power at the start. Draws community_power words 0 and 1.
// Simplifications: one group of holders a community; strength changes only by contest, interests do not; nobody rises to power.

#include <vector>

#include "sim/core/random.hpp"
#include "sim/institution/elite.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct PowerCoefficients {
  float level = 0;
  float inequality = 0;
  float town = 0;
  float spread = 0;
  float interest = 0;
  float interest_spread = 0;
  float taken = 0;
  float usual = 0;
};

template <class Visitor>
void describe(Visitor& v, PowerCoefficients& c) {
  v.number("level", c.level, {"1", 0, 1, {"Kekuatan pemegang kuasa bila semua setara, di desa", "Strength of power holders where all are equal, in the countryside"}});
  v.number("inequality", c.inequality, {"1", 0, 5, {"Tambahannya pada ketimpangan penuh", "What full inequality adds to it"}});
  v.number("town", c.town, {"1", -1, 1, {"Tambahannya di kota", "What a town adds to it"}});
  v.number("spread", c.spread, {"1", 0, 1, {"Simpangan baku kekuatan antarkomunitas", "Standard deviation of strength between communities"}});
  v.number("interest", c.interest, {"1", 0, 1, {"Pertentangan kepentingan pemegang kuasa dengan warga: 0 sama, 1 bertentangan", "How far interests of holders and people conflict: 0 common, 1 conflicting"}});
  v.number("interest_spread", c.interest_spread, {"1", 0, 1, {"Simpangan bakunya antarkomunitas", "Its standard deviation between communities"}});
  v.number("taken", c.taken, {"1", 0, 5, {"Tambahan kebocoran oleh pemegang kuasa penuh yang menentang program", "What holders of full power who are against a programme add to its leaks"}});
  v.number("usual", c.usual, {"1", 0, 1, {"Kuasa kali penentangan pada kebocoran yang diumumkan", "Power times opposition at which leaks are as published"}});
}

/// Share of an amount by household that would have to change hands for everyone in the community to have the same; 0 when there is none.
float inequality(const Community& community, const std::vector<float>& amount);

/// Before the first month.
void start_power(Community& community, const PowerCoefficients& c, const EliteCoefficients& elite, const Draws& draws);

/// From -1 (against) to 1 (for), of a programme whose list a meeting of the community makes, or not.
float stance(const Power& power, bool meeting);

/// What the share of payments that leaks is multiplied by.
float leak_factor(const Power& power, bool meeting, const PowerCoefficients& c);

}  // namespace guyub
