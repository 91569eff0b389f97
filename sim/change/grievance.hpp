#pragma once
// Social comparison: the poor whom a programme leaves out look at neighbours who get it and are better off.
//
// Injustice felt of a programme: J = share of ties that are enrolled and stood better when welfare was last measured, for households
//   of its target group that are not enrolled; 0 for others. Softened by voice and transparency: J (1 - v V)(1 - t T), V the part people
//   took (1 when a meeting made the list, else participation), T what people know of who is entitled to what.
// Household: G += gain J (1 - G) - decay G, J of all programmes together, at most 1. Acting together: a += r (C (1 - G) - a).
// Community: cohesion C += repair (level - C) - erosion mean(G) C; conflict K += pace (min(1, k mean(G) mean(a)) - K).
// Comparison with those next to one: Festinger 1954, Human Relations 7; relative deprivation: Runciman 1966. Fairness of the way a list is
// made: Lind and Tyler 1988, "The social psychology of procedural justice", ch. 4. Coefficients are assumptions.
// Reads ties, what they showed at the last month-end, welfare rank. Writes grievance, collective_action, cohesion, conflict. Draws nothing.
// Simplification: people compare within their ties; cohesion and conflict act on nothing but attitudes.

#include "sim/programme/programme.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct GrievanceCoefficients {
  float gain = 0;
  float decay = 0;
  float voice = 0;
  float transparency = 0;
  float together = 0;        ///< r
  float cohesion = 0;        ///< level
  float repair = 0;
  float erosion = 0;
  float conflict = 0;        ///< k
  float pace = 0;
};

template <class Visitor>
void describe(Visitor& v, GrievanceCoefficients& c) {
  v.number("gain", c.gain, {"1/month", 0, 1, {"Kecemburuan yang tumbuh sebulan bila ketidakadilan penuh", "Grievance gained a month at full injustice"}});
  v.number("decay", c.decay, {"1/month", 0, 1, {"Kecemburuan yang reda sebulan", "Share of grievance that fades a month"}});
  v.number("voice", c.voice, {"1", 0, 1, {"Bagian yang diredam bila warga ikut menentukan", "Share softened where people have a say in the list"}});
  v.number("transparency", c.transparency, {"1", 0, 1, {"Bagian yang diredam bila aturan diketahui", "Share softened where everyone knows the rules"}});
  v.number("together", c.together, {"1/month", 0, 1, {"Kecepatan sikap bertindak bersama menyesuaikan", "Speed at which the attitude to acting together adjusts"}});
  v.number("cohesion", c.cohesion, {"1", 0, 1, {"Kerukunan tanpa kecemburuan", "Cohesion without grievance"}});
  v.number("repair", c.repair, {"1/month", 0, 1, {"Pemulihan kerukunan sebulan", "Repair of cohesion a month"}});
  v.number("erosion", c.erosion, {"1/month", 0, 1, {"Bagian kerukunan yang terkikis sebulan pada kecemburuan penuh", "Share of cohesion eroded a month at full grievance"}});
  v.number("conflict", c.conflict, {"1", 0, 100, {"Konflik pada kecemburuan dan tindakan bersama penuh", "Conflict at full grievance and full acting together"}});
  v.number("pace", c.pace, {"1/month", 0, 1, {"Kecepatan konflik menyesuaikan", "Speed at which conflict adjusts"}});
}

/// Adds what households of a tile feel about programme k to scratch.injustice. target_rank: its target group, the poorest share.
void compare_with_neighbours(const Community& community, std::size_t k, Tile tile, const Programme& programme, float target_rank,
                             const GrievanceCoefficients& c, MonthScratch& scratch);

/// Moves grievance and the attitude to acting together by scratch.injustice.
void bear_grievance(Community& community, Tile tile, const GrievanceCoefficients& c, const MonthScratch& scratch);

/// Moves cohesion and conflict by the sums of the month.
void feel_grievance(Community& community, const GrievanceCoefficients& c);

}  // namespace guyub
