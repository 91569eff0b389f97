#pragma once
// Adult work: who of those between 18 and 60 finds or loses work this month, in a community with so many jobs.
//
// Form: stocks and flows with a matching function (Pissarides 2000, "Equilibrium unemployment theory", ch. 1; Cobb and
// Douglas with the elasticity that Petrongolo and Pissarides 2001, "Looking into the black box", JEL 39, section 5, report).
//   jobs = jobs per adult at the start x adults + jobs that came with programmes;   vacancies V = jobs - at work
//   matches = A V^(1-eta) S^eta, at most V and the jobs left meanwhile;   S = sum of s_i;   somebody finds work with chance s_i matches / S
//   search s = (i + (1-i) e^(-t/d)) e^(k skill + r (self-reliance - 1/2) + m transfers/consumption - b hours/full hours)
//   loss     = l e^(-v min(t, 60)/60 + b hours/full hours)        seniority: last come, first gone
// t months in or out of work; hours are those that conditions ask of a mother. A is solved at the start so that as many find
// work as lose it. Jobs follow the number of adults, so that growth of the population needs no other employment.
// Permanent income follows the capacity of those at work (earnings.hpp). Where it does not go by schooling, finding work as a household's n-th
// worker multiplies it by 1 + w/n; losing it divides by the same.
// Reads skill, self_reliance, transfer, consumption, condition_hours; writes working, status_months, permanent_income, the
// markets for work. Draws person_work word 0 (finding or losing), word 2 in the first month (time in the present state).
// Simplifications: wages do not clear the market; whoever is past 60 keeps what they did; students do not look for work.

#include <array>

#include "sim/core/random.hpp"
#include "sim/household/earnings.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct AdultWorkCoefficients {
  float loss = 0;             ///< l, a month
  float seniority = 0;        ///< v, log points
  float vacancies = 0;        ///< of jobs taken, at the start
  float elasticity = 0;       ///< eta
  float discouragement = 0;   ///< d, months
  float idle_search = 0;      ///< i
  float skill = 0;            ///< k, log points
  float self_reliance = 0;    ///< r, log points
  float transfer = 0;         ///< m, log points; either sign
  float burden = 0;           ///< b, log points
  float full_hours = 0;       ///< a month
  float contribution = 0;     ///< w
  float start_in_work = 0;    ///< mean months in work at the start
  float start_out_of_work = 0;
};

template <class Visitor>
void describe(Visitor& v, AdultWorkCoefficients& c) {
  v.number("loss", c.loss, {"1/month", 0, 1, {"Peluang kehilangan pekerjaan yang baru dimulai", "Chance of losing work just begun"}});
  v.number("seniority", c.seniority, {"log", 0, 10, {"Penurunan peluang itu dalam lima tahun masa kerja (log)", "Fall of that chance over five years of tenure (log)"}});
  v.number("vacancies", c.vacancies, {"1", 0.0001, 1, {"Lowongan terhadap pekerjaan yang terisi, di awal", "Vacancies over jobs taken, at the start"}});
  v.number("elasticity", c.elasticity, {"1", 0, 1, {"Elastisitas penempatan terhadap pencari kerja", "Elasticity of matches with respect to seekers"}});
  v.number("discouragement", c.discouragement, {"month", 1, 240, {"Waktu memudarnya pencarian kerja", "Time in which the search for work fades"}});
  v.number("idle_search", c.idle_search, {"1", 0, 1, {"Pencarian oleh yang lama tidak bekerja", "Search of those long out of work, as a share"}});
  v.number("skill", c.skill, {"log", 0, 10, {"Pengaruh keterampilan penuh pada pencarian (log)", "Effect of full skill on search (log)"}});
  v.number("self_reliance", c.self_reliance, {"log", 0, 10, {"Pengaruh kemandirian pada pencarian (log)", "Effect of self-reliance on search (log)"}});
  v.number("transfer", c.transfer, {"log", -10, 10, {"Pengaruh bagian bantuan dalam konsumsi pada pencarian (log)", "Effect of the share of transfers in consumption on search (log)"}});
  v.number("burden", c.burden, {"log", 0, 20, {"Pengaruh jam yang diminta syarat, per waktu kerja penuh (log)", "Effect of the hours that conditions ask, per full time (log)"}});
  v.number("full_hours", c.full_hours, {"hour/month", 1, 400, {"Jam kerja penuh sebulan", "Hours of full-time work a month"}});
  v.number("contribution", c.contribution, {"1", 0, 5, {"Tambahan pendapatan rumah tangga karena pekerja pertama", "What the first worker adds to household income"}});
  v.number("start_in_work", c.start_in_work, {"month", 1, 600, {"Rata-rata masa kerja di awal", "Mean months in work at the start"}});
  v.number("start_out_of_work", c.start_out_of_work, {"month", 1, 600, {"Rata-rata lama tidak bekerja di awal", "Mean months out of work at the start"}});
}

/// First and last age (years) of those who take part in the market for work.
inline constexpr int first_adult_age = 18;
inline constexpr int last_adult_age = 60;

inline constexpr bool of_working_age(std::uint16_t age_months) {
  return age_months >= first_adult_age * 12 && age_months < (last_adult_age + 1) * 12;
}

/// Who was a child when the school year began, so many months ago, still decides as one.
inline constexpr bool was_child(std::uint16_t age_months, int months_since_school_start) {
  return age_months < first_adult_age * 12 + months_since_school_start;
}

/// The least age in months of those who don't.
inline constexpr std::uint16_t youngest_decided(int months_since_school_start) {
  return static_cast<std::uint16_t>(first_adult_age * 12 + months_since_school_start);
}

/// What the n-th worker of a household multiplies its permanent income by.
inline constexpr float gain_of_worker(float contribution, std::int32_t n) { return 1.0f + contribution / static_cast<float>(n); }

/// The coefficients with what time in or out of work does to loss and search, by months: made once a run.
struct AdultWork {
  static constexpr std::size_t durations = 256;   ///< months in or out of work, as counted
  AdultWork() = default;
  AdultWork(const AdultWorkCoefficients& coefficients);
  AdultWorkCoefficients c;
  std::array<float, durations> loss{};
  std::array<float, durations> search{};
};

/// Before the first month: how long adults have been in or out of work, and a market in which as many find work as lose it.
void open_labour_market(Community& community, const Draws& draws, const Clock& clock, const AdultWork& work, MonthScratch& scratch);

/// Who of a tile's adults finds or loses work, by the chances that the market published. earnings: null where income does not go
/// by schooling.
void find_and_lose_work(Community& community, Tile tile, const Draws& draws, const Clock& clock, const AdultWork& work, MonthScratch& scratch,
                        const EarningsTable* earnings = nullptr);

/// Takes person i of household h out of work; false where there is none to lose.
bool dismiss(Community& community, std::size_t h, std::uint32_t i, const AdultWork& work, const EarningsTable* earnings);

/// At the end of a month, when everyone is a month older: vacancies and the chance of finding work next month.
void clear_labour_market(Community& community, const Clock& clock, const AdultWork& work, MonthScratch& scratch);

}  // namespace guyub
