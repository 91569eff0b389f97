#pragma once
// Ageing, births and deaths. Fertility: a general rate spread over ages 15-49, and differences between women of an age
// (fertility.hpp); mortality: Gompertz-Makeham
// (Makeham 1860) by single year of age.
//
// Writes person columns and person_count; a birth takes a free slot of the household. Conserves persons:
// count(t) = count(t-1) + births - deaths. Draws household_income word 3 (death), person_vital words 0-2.
// A partner left behind is widowed, and the household gets a new head (kinship.hpp).
// Simplifications: at most one death a household and month; deaths do not respond to programmes.

#include <array>

#include "sim/core/random.hpp"
#include "sim/household/fertility.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct VitalCoefficients {
  std::vector<double> fertility_pattern;  ///< share of births by mother's age group 15-19 .. 45-49, sum one
  float mortality_background = 0;         ///< Makeham's constant, a year
  float mortality_level = 0;              ///< Gompertz' level at age 0, a year
  float mortality_slope = 0;              ///< a year of age
  float infant_mortality = 0;             ///< in the first year of life
  float male_births = 0;                  ///< share of births
};

template <class Visitor>
void describe(Visitor& v, VitalCoefficients& c) {
  v.numbers("fertility_pattern", c.fertility_pattern, {"1", 0, 1, {"Sebaran kelahiran menurut umur ibu", "Births by age group of the mother"}});
  v.number("mortality_background", c.mortality_background, {"1/year", 0, 1, {"Kematian yang tak bergantung umur", "Mortality that does not depend on age"}});
  v.number("mortality_level", c.mortality_level, {"1/year", 0, 1, {"Tingkat kematian Gompertz", "Level of Gompertz mortality"}});
  v.number("mortality_slope", c.mortality_slope, {"1/year", 0, 1, {"Kenaikan kematian per tahun umur", "Slope of Gompertz mortality with age"}});
  v.number("infant_mortality", c.infant_mortality, {"1", 0, 1, {"Kematian bayi tahun pertama", "Mortality in the first year of life"}});
  v.number("male_births", c.male_births, {"1", 0, 1, {"Bagian bayi laki-laki", "Share of births that are boys"}});
}

/// Monthly chances made once a run from the coefficients and the region's births per woman of 15-49 and year.
struct VitalRates {
  std::array<float, 101> death{};       ///< by age in years, a month
  std::array<float, 7> conception{};    ///< by age group 15-19 .. 45-49, a month, for a woman not pregnant
  bool differ = false;                  ///< women of an age differ by fertility (fertility.hpp); conception is then their scale
  FertilityCoefficients fertility;
  float male_births = 0;
  bool among_married = false;           ///< only women who are or were married conceive
};

/// Who may conceive: every woman, or those who are or were married, and the share of them in each age group.
struct ExposedWomen {
  bool among_married = false;
  std::array<double, 7> share{1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0};
};

/// Births a year of a woman by age group, from those per woman of 15-49 and the numbers of women in the groups (any scale).
std::array<double, 7> births_by_age(const VitalCoefficients& c, double births_per_woman, const std::array<double, 7>& women);

/// births_per_woman: a year, among women of 15-49; women: numbers in the seven age groups (any scale).
VitalRates vital_rates(const VitalCoefficients& c, double births_per_woman, const std::array<double, 7>& women, const ExposedWomen& exposed = {});

/// Everyone in the community grows a month older. Time passes in every world: no switch turns it off.
void grow_older(Community& community);

/// A month of births and deaths in a community; adds to aggregates' births and deaths of the households'
/// deciles.
void live_and_die(Community& community, const Draws& draws, const Clock& clock, const VitalRates& rates, MonthScratch& scratch);

}  // namespace guyub
