#pragma once
// Leaving school within the year.
//
// Form: a monthly hazard of dropping out (discrete-time logit, Singer and Willett 1993, "It's about time", Journal of
// Educational Statistics 18; shocks as the cause after Jacoby and Skoufias 1997, "Risk, financial markets, and human
// capital in a developing country", Review of Economic Studies 64). Log-odds: level + a (age - 13) + s [illness or
// layoff in the household, or a failed harvest on a farm] + m (1 - attendance of the month) - delta gamma premium. Who
// leaves works at once with the chance that the year's choice gives to work against neither.
// Reads attendance, school_premium, shock_months, harvest_months; writes enrolled, working, attendance, status_months,
// children_changed. Draws person_month (words 1 and 2).
// Simplifications: nobody returns before the next school year; the grade of the year is lost.

#include <cstdint>

#include "sim/household/schooling.hpp"

namespace guyub {

struct LeavingCoefficients {
  float level = 0;
  float age = 0;
  float shock = 0;
  float absence = 0;
};

template <class Visitor>
void describe(Visitor& v, LeavingCoefficients& c) {
  v.number("level", c.level, {"log_odds", -20, 0, {"Log-odds putus sekolah sebulan, umur 13, tanpa guncangan", "Log-odds of leaving school in a month, at 13, without a shock"}});
  v.number("age", c.age, {"log_odds/year", -2, 2, {"Kenaikan per tahun umur", "Rise with a year of age"}});
  v.number("shock", c.shock, {"log_odds", 0, 10, {"Pengaruh sakit, pemutusan kerja, atau gagal panen dalam keluarga", "Effect of an illness, layoff or failed harvest in the family"}});
  v.number("absence", c.absence, {"log_odds", 0, 20, {"Pengaruh tidak hadir sebulan penuh", "Effect of a whole month's absence"}});
}

/// What leaving takes from the school year's choice.
struct LeavingSetting {
  const LeavingCoefficients& coefficients;
  const SchoolAges& ages;
  float money_of_thousand;   ///< log-odds of school that a thousand of premium adds
};

/// Those of a batch of pupils, by their slots, who leave school this month.
void leave_school(Community& community, const std::uint32_t* slot, const DrawBatch& batch, const std::vector<std::uint16_t>& premium,
                  const LeavingSetting& setting);

}  // namespace guyub
