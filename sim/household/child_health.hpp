#pragma once
// Illness and growth of children under five.
//
// Illness, a month: log-odds = illness - age - consumption - visit q - doses + frailty (1 - stock); the stock of health falls by
// a share when ill and regains a share of what is missing otherwise (Grossman 1972, "On the concept of health capital", JPE 80).
// Height-for-age z: drawn at birth; while growth falters (from half a year to two years: Victora and others 2010, "Worldwide
// timing of growth faltering", Pediatrics 125)
//   z += -faltering + consumption ln(c / mean) - illness [ill] + visit [visited] q + sd e
// and kept for good afterwards. c consumption a head, q quality of the health post. Stunted: z < -2.
// Reads consumption, visited, post_quality, immunisation; writes height_for_age, health, and the sums of children under five.
// Draws person_health words 0 (illness), 1 (growth), 2 (birth). Simplifications: no catching up after two; illness does not
// kill; nothing but the month's consumption feeds a child.

#include <cstdint>

#include "sim/core/random.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct ChildHealthCoefficients {
  float illness = 0;              ///< log-odds at birth
  float illness_age = 0;          ///< subtracted, a year
  float illness_consumption = 0;  ///< subtracted, times ln(c / mean)
  float illness_visit = 0;        ///< subtracted, times quality
  float illness_doses = 0;        ///< subtracted, with all doses of the schedule
  float frailty = 0;
  float illness_loss = 0;         ///< share of the stock of health
  float recovery = 0;             ///< share of what is missing of it, a month
  float birth_sd = 0;             ///< z
  float birth_consumption = 0;    ///< z per log point
  float birth_mother_grade = 0;   ///< z a grade
  float birth_visit = 0;          ///< z
  std::int32_t faltering_from = 0;
  std::int32_t faltering_until = 0;
  float faltering = 0;            ///< z a month
  float growth_consumption = 0;   ///< z a month and log point
  float growth_illness = 0;       ///< z a month
  float growth_visit = 0;         ///< z a month
  float growth_sd = 0;            ///< z a month
};

template <class Visitor>
void describe(Visitor& v, ChildHealthCoefficients& c) {
  v.number("illness", c.illness, {"log_odds", -10, 10, {"Log-odds bayi sakit dalam sebulan", "Log-odds that a newborn is ill within a month"}});
  v.number("illness_age", c.illness_age, {"log_odds/year", -2, 2, {"Penurunan sakit per tahun umur", "Fall of illness per year of age"}});
  v.number("illness_consumption", c.illness_consumption, {"log_odds/log", -5, 5, {"Pengaruh konsumsi per orang (log) terhadap sakit", "Fall of illness with consumption per person (log)"}});
  v.number("illness_visit", c.illness_visit, {"log_odds", -5, 5, {"Penurunan sakit karena kunjungan", "Fall of illness with a visit"}});
  v.number("illness_doses", c.illness_doses, {"log_odds", -5, 5, {"Penurunan sakit karena imunisasi lengkap", "Fall of illness with complete immunisation"}});
  v.number("frailty", c.frailty, {"log_odds", 0, 10, {"Kenaikan sakit karena kesehatan lemah", "Rise of illness with poor health"}});
  v.number("illness_loss", c.illness_loss, {"1", 0, 1, {"Bagian kesehatan yang hilang karena sakit", "Share of the health stock lost by an illness"}});
  v.number("recovery", c.recovery, {"1/month", 0, 1, {"Kecepatan pulih", "Speed of recovery"}});
  v.number("birth_sd", c.birth_sd, {"z", 0, 3, {"Sebaran panjang lahir", "Spread of length at birth"}});
  v.number("birth_consumption", c.birth_consumption, {"z/log", -2, 2, {"Pengaruh konsumsi terhadap panjang lahir", "Effect of consumption on length at birth"}});
  v.number("birth_mother_grade", c.birth_mother_grade, {"z/grade", -1, 1, {"Pengaruh pendidikan ibu terhadap panjang lahir", "Effect of the mother's schooling on length at birth"}});
  v.number("birth_visit", c.birth_visit, {"z", -2, 2, {"Pengaruh pemeriksaan kehamilan terhadap panjang lahir", "Effect of care in pregnancy on length at birth"}});
  v.integer("faltering_from", c.faltering_from, {"month", 0, 59, {"Umur mulai pertumbuhan melambat", "Age at which growth begins to falter"}});
  v.integer("faltering_until", c.faltering_until, {"month", 1, 60, {"Umur berakhirnya pertumbuhan melambat", "Age at which it no longer does"}});
  v.number("faltering", c.faltering, {"z/month", -1, 1, {"Perlambatan tinggi badan menurut umur", "Height-for-age lost by faltering"}});
  v.number("growth_consumption", c.growth_consumption, {"z/month/log", -1, 1, {"Pengaruh konsumsi terhadap pertumbuhan", "Effect of consumption on growth"}});
  v.number("growth_illness", c.growth_illness, {"z/month", -1, 1, {"Tinggi badan yang hilang karena sakit", "Height-for-age lost by an illness"}});
  v.number("growth_visit", c.growth_visit, {"z/month", -1, 1, {"Pengaruh kunjungan terhadap pertumbuhan", "Effect of a visit on growth"}});
  v.number("growth_sd", c.growth_sd, {"z/month", 0, 1, {"Sebaran pertumbuhan bulanan", "Spread of monthly growth"}});
}

inline constexpr std::uint16_t under_five_months = 5 * 12;
inline constexpr std::int32_t height_steps = 20;                      ///< of Persons::height_for_age, a standard deviation
inline constexpr std::int32_t stunted_below = -2 * height_steps;

/// What a region fixes: consumption of its mean person, and the mean z at birth at which its children are as stunted as published.
struct ChildHealthSetting {
  float mean_consumption = 1;
  float birth_height = 0;
};

/// What a month brings to a child: of its household, and of the month.
struct ChildMonth {
  float log_consumption = 0;   ///< ln(c / mean)
  float mother_grade = 0;
  float care = 0;              ///< quality of the post if the family went this month, else 0
};

/// A month of the child of a slot; returns whether it was ill. age: in months, now.
bool live_as_child(Persons& persons, std::uint32_t slot, int age, const ChildMonth& month, const PhiloxCounter& words,
                   const ChildHealthCoefficients& c, float birth_height);

/// The household's part of ChildMonth; care is that of the month.
ChildMonth child_month(const Community& community, std::size_t h, float mean_consumption);

/// The children under five of a tile fall ill or not and grow, and are counted by decile.
void grow_children(Community& community, Tile tile, const Draws& draws, const Clock& clock, const ChildHealthCoefficients& c,
                   const ChildHealthSetting& setting, MonthScratch& scratch);

}  // namespace guyub
