#pragma once
// School, work, both or neither: the choice of each child and youth once a school year, and attendance each month.
//
// Form: the discrete choice of Bourguignon, Ferreira and Leite (2003, "Conditional cash transfers, schooling, and
// child labor", World Bank Economic Review 17, section II) with state dependence as in Attanasio, Meghir and
// Santiago (2012, "Education choices in Mexico", Review of Economic Studies 79, section 3). Log-odds:
//   v_school      = mu(age) + a male + b mother's grade + c ln(consumption) - d km + delta premium
//                   + n (enrolled among ties - level) + t (attitude - 1/2) + q (quality - 1) - xi out last year
//   v_school+work = v_school + v_work - kappa,   v_work = mu_w + delta wage(age),   v_neither = 0
// premium and wage are money a month over the region's mean consumption per person. mu(age) and mu_w are solved
// before the run so that the region's published participation is what the base world keeps (engine/calibrate).
// Reads enrolled_share of ties (published), school_attitude, consumption, the month's school_premium; writes enrolled, working,
// grade, attendance, status_months. Draws person_school_year (choice, progression) and person_month (attendance).
// Simplifications: the choice looks one year ahead; one junior secondary school a community; repetition does
// not depend on attendance.

#include <array>
#include <cstdint>

#include "sim/core/random.hpp"
#include "sim/core/real_math.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct SchoolChoiceCoefficients {
  float money = 0;             ///< delta
  float male = 0;
  float mother_grade = 0;
  float consumption = 0;
  float distance = 0;          ///< per km, from junior secondary on
  float peers = 0;             ///< beta_N
  float attitude = 0;
  float quality = 0;
  float out_last_year = 0;     ///< xi
  float school_and_work = 0;   ///< kappa
  float child_wage = 0;        ///< at 13, over mean consumption per person
  float wage_growth = 0;       ///< log points a year of age
  float repetition = 0;        ///< chance of repeating a grade
  float attendance = 0;        ///< log-odds of a school day attended
  float attendance_sd = 0;     ///< spread of the monthly attendance log-odds
};

template <class Visitor>
void describe(Visitor& v, SchoolChoiceCoefficients& c) {
  v.number("money", c.money, {"log_odds", 0, 50, {"Pengaruh uang: perubahan log-odds per rata-rata konsumsi per kapita sebulan", "Effect of money: log-odds per mean monthly consumption per person"}});
  v.number("male", c.male, {"log_odds", -5, 5, {"Beda anak laki-laki", "Difference for boys"}});
  v.number("mother_grade", c.mother_grade, {"log_odds/grade", -2, 2, {"Pengaruh pendidikan ibu", "Effect of the mother's schooling"}});
  v.number("consumption", c.consumption, {"log_odds/log", -5, 5, {"Pengaruh konsumsi per kapita (log)", "Effect of consumption per person (log)"}});
  v.number("distance", c.distance, {"log_odds/km", 0, 5, {"Pengaruh jarak ke SMP", "Effect of distance to junior secondary school"}});
  v.number("peers", c.peers, {"log_odds", 0, 10, {"Pengaruh tetangga yang bersekolah", "Effect of the share enrolled among neighbours"}});
  v.number("attitude", c.attitude, {"log_odds", 0, 10, {"Pengaruh sikap terhadap sekolah", "Effect of the attitude to schooling"}});
  v.number("quality", c.quality, {"log_odds", 0, 10, {"Pengaruh mutu sekolah", "Effect of school quality"}});
  v.number("out_last_year", c.out_last_year, {"log_odds", 0, 10, {"Hambatan kembali setelah setahun di luar sekolah", "Obstacle to returning after a year out"}});
  v.number("school_and_work", c.school_and_work, {"log_odds", 0, 10, {"Beban sekolah sambil bekerja", "Burden of school and work together"}});
  v.number("child_wage", c.child_wage, {"1", 0, 20, {"Upah anak umur 13 terhadap rata-rata konsumsi per kapita", "Wage of a child of 13 over mean consumption per person"}});
  v.number("wage_growth", c.wage_growth, {"log/year", 0, 1, {"Kenaikan upah anak per tahun umur", "Growth of the child wage per year of age"}});
  v.number("repetition", c.repetition, {"1", 0, 1, {"Peluang mengulang kelas", "Chance of repeating a grade"}});
  v.number("attendance", c.attendance, {"log_odds", -5, 10, {"Log-odds kehadiran harian", "Log-odds of attending a school day"}});
  v.number("attendance_sd", c.attendance_sd, {"log_odds", 0, 5, {"Sebaran kehadiran bulanan", "Spread of monthly attendance"}});
}

/// First and last age (in years at the start of the school year) at which the choice is made.
inline constexpr int first_school_age = 6;
inline constexpr int last_school_age = 23;
inline constexpr int first_working_age = 10;
inline constexpr int last_child_age = 17;

/// Constants of the choice, solved for a region's published levels before a run.
struct SchoolConstants {
  std::array<float, last_school_age + 1> enrol{};  ///< mu by age
  float work = 0;                                  ///< mu_w
};

/// What one choice depends on, for one person.
struct SchoolChoice {
  float school;  ///< log-odds of school against neither
  float work;    ///< of work against neither; very low where there is no child work
};

/// Chances of the four alternatives.
struct SchoolChances {
  float school;
  float both;
  float work;
};

/// Log-odds of an alternative that does not exist.
inline constexpr float no_work = -60.0f;

inline bool may_work(int age) { return age >= first_working_age && age <= last_child_age; }

/// What a child's wage adds to the log-odds of work.
inline float wage_term(int age, const SchoolChoiceCoefficients& c) {
  return c.money * c.child_wage * exp_real(c.wage_growth * static_cast<float>(age - 13));
}

SchoolChances chances(const SchoolChoice& choice, const SchoolChoiceCoefficients& c);

/// Values that are the same for the whole region.
struct SchoolSetting {
  float mean_consumption;  ///< rupiah per person and month
  float peer_level;        ///< share enrolled at which peers neither pull nor hold back
  bool peers;              ///< mechanism switch
};

/// A premium of so many thousand rupiah a month, over the region's mean consumption per person.
inline float premium_in_means(float thousands, const SchoolSetting& setting) { return thousands * 1000.0f / setting.mean_consumption; }

/// Log-odds of a person's choice, without the constants: add enrol[age] and work. premium: thousand rupiah a month.
SchoolChoice school_choice(const Community& community, std::size_t household, std::uint32_t person, std::uint16_t premium,
                           const SchoolChoiceCoefficients& c, const SchoolSetting& setting);

/// A household's consumption per person over the region's mean, of which the choice takes the logarithm.
float relative_consumption(const Community& community, std::size_t household, const SchoolSetting& setting);

/// Terms of those log-odds that all children of a household share.
float family_term(const Community& community, std::size_t household, float log_consumption, const SchoolChoiceCoefficients& c, const SchoolSetting& setting);

/// Start of the school year: progression, then the choice of everyone of school age in the tile.
void choose_school(Community& community, Tile tile, const Draws& draws, const Clock& clock,
                   const SchoolChoiceCoefficients& c, const SchoolSetting& setting, const SchoolConstants& constants,
                   MonthScratch& scratch);

/// Attendance of the month. With the mechanism off (random = false) pupils attend every day.
void attend(Community& community, Tile tile, const Draws& draws, const Clock& clock, const SchoolChoiceCoefficients& c,
            const SchoolSetting& setting, bool random, MonthScratch& scratch);

}  // namespace guyub
