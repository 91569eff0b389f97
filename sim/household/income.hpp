#pragma once
// Income: a permanent component, a transitory one that follows an AR(1) in logs, the season of farming
// households, and shocks: illness, layoff, failed harvests.
//
// Form: the permanent-transitory decomposition of MaCurdy (1982, "The use of time series processes to model the
// error structure of earnings", J. Econometrics 18, section 2), monthly.
// Reads permanent_income, sector, community.harvest_months; writes income, permanent_income (growth), transitory, shock_months.
// Uses the household's luck (innovation and shock); draws community_shock word 0 (harvest).
// Divided by what shocks take in the long run, so that permanent income is the mean of income.
// Simplification: prices do not move; a layoff hits the whole of a formal household's income share once.

#include <array>
#include <vector>

#include "sim/core/random.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct IncomeCoefficients {
  float growth = 0;               ///< of permanent income, a year
  float persistence = 0;          ///< of the transitory component, a month
  float innovation_sd = 0;        ///< log points a month
  std::vector<double> farm_season; ///< 12 factors, January first, mean one
  float illness_probability = 0;  ///< a month
  float illness_loss = 0;         ///< share of income
  std::int32_t illness_months = 0;
  float layoff_probability = 0;   ///< a month, formal sector
  float layoff_loss = 0;
  std::int32_t layoff_months = 0;
  float harvest_failure_probability = 0;  ///< a year, rural communities
  float harvest_loss = 0;         ///< share of farming households' income
  std::int32_t harvest_months = 0;
};

template <class Visitor>
void describe(Visitor& v, IncomeCoefficients& c) {
  v.number("growth", c.growth, {"1/year", -0.2, 0.2, {"Pertumbuhan pendapatan tetap rumah tangga", "Growth of a household's permanent income"}});
  v.number("persistence", c.persistence, {"1", 0, 0.99, {"Ketahanan guncangan pendapatan sementara per bulan", "Persistence of the transitory income component, per month"}});
  v.number("innovation_sd", c.innovation_sd, {"log", 0, 1, {"Simpangan baku inovasi bulanan pendapatan (log)", "Standard deviation of the monthly income innovation (log)"}});
  v.numbers("farm_season", c.farm_season, {"1", 0, 5, {"Faktor musim pendapatan pertanian, Januari dahulu", "Seasonal factor of farm income, January first"}});
  v.number("illness_probability", c.illness_probability, {"1/month", 0, 1, {"Peluang sakit yang mengurangi pendapatan", "Probability of an illness that costs income"}});
  v.number("illness_loss", c.illness_loss, {"1", 0, 1, {"Bagian pendapatan yang hilang selama sakit", "Share of income lost during illness"}});
  v.integer("illness_months", c.illness_months, {"month", 1, 60, {"Lama sakit", "Duration of illness"}});
  v.number("layoff_probability", c.layoff_probability, {"1/month", 0, 1, {"Peluang pemutusan kerja sektor formal", "Probability of a layoff, formal sector"}});
  v.number("layoff_loss", c.layoff_loss, {"1", 0, 1, {"Bagian pendapatan yang hilang selama menganggur", "Share of income lost while laid off"}});
  v.integer("layoff_months", c.layoff_months, {"month", 1, 60, {"Lama menganggur", "Duration of a layoff"}});
  v.number("harvest_failure_probability", c.harvest_failure_probability, {"1/year", 0, 1, {"Peluang gagal panen satu desa", "Probability of a failed harvest in a rural community"}});
  v.number("harvest_loss", c.harvest_loss, {"1", 0, 1, {"Bagian pendapatan tani yang hilang", "Share of farm income lost"}});
  v.integer("harvest_months", c.harvest_months, {"month", 1, 24, {"Lama akibat gagal panen", "Duration of a failed harvest's loss"}});
}

/// Standard deviation of the transitory component in the long run, log points.
float stationary_income_sd(const IncomeCoefficients& coefficients);

/// Fails or mends the community's harvest. Once a month, before earn().
void strike_harvest(Community& community, const Draws& draws, const Clock& clock, const IncomeCoefficients& c);

/// Income of a tile's households this month, by their luck.
void earn(Community& community, Tile tile, const MonthScratch& scratch, const Clock& clock, const IncomeCoefficients& c);

/// Income without any fluctuation: the mechanism switched off.
void earn_permanent(Community& community, Tile tile);

}  // namespace guyub
