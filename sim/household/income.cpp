#include "sim/household/income.hpp"

#include "sim/core/real_math.hpp"
#include "sim/household/earning_loop.hpp"

namespace guyub {
namespace {

Shock shock_of(Sector sector, const IncomeCoefficients& c) {
  const bool formal = sector == Sector::formal;
  return {formal ? c.layoff_probability : c.illness_probability, formal ? c.layoff_loss : c.illness_loss,
          static_cast<std::uint8_t>((formal ? c.layoff_months : c.illness_months) - 1)};
}

/// Share of its income that a household loses to shocks in the long run, so that permanent income is the mean.
float expected_loss(Sector sector, const IncomeCoefficients& c) {
  const Shock shock = shock_of(sector, c);
  const float probability = shock.probability;
  const float months = static_cast<float>(shock.months_after + 1);
  const float share_of_months = probability * months / (1.0f + probability * (months - 1.0f));
  return share_of_months * shock.loss;
}

/// The same of a farming household's harvest in the countryside.
float expected_harvest_loss(const IncomeCoefficients& c) {
  return c.harvest_failure_probability * static_cast<float>(c.harvest_months) / 12.0f * c.harvest_loss;
}

}  // namespace

float stationary_income_sd(const IncomeCoefficients& c) {
  return c.innovation_sd / square_root(1.0f - c.persistence * c.persistence);
}

void strike_harvest(Community& community, const Draws& draws, const Clock& clock, const IncomeCoefficients& c) {
  if (community.harvest_months > 0) --community.harvest_months;
  if (community.urban || clock.month_of_year != 1) return;
  const float u = uniform(draws.block(community.id.value(), 0, clock.step, Purpose::community_shock)[0]);
  if (u < c.harvest_failure_probability) community.harvest_months = c.harvest_months;
}

void earn(Community& community, Tile tile, const MonthScratch& scratch, const Clock& clock, const IncomeCoefficients& c) {
  const float sd = stationary_income_sd(c);
  const float mean_correction = 0.5f * sd * sd;
  const float growth = 1.0f + c.growth / 12.0f;
  const float season = static_cast<float>(c.farm_season[static_cast<std::size_t>(clock.month_of_year - 1)]);
  const float usual_harvest = community.urban ? 1.0f : 1.0f - expected_harvest_loss(c);
  const float farm_factor = season * (community.harvest_months > 0 ? 1.0f - c.harvest_loss : 1.0f) / usual_harvest;
  const auto trade_of = [&](Sector sector) {
    return Trade{shock_of(sector, c), sector == Sector::agriculture ? farm_factor : 1.0f, 1.0f - expected_loss(sector, c)};
  };
  const EarningMonth month{growth, c.persistence, c.innovation_sd, mean_correction,
                           {trade_of(Sector::agriculture), trade_of(Sector::informal), trade_of(Sector::formal)}};
  earning_loop()(community.households, tile, scratch, month);
}

void earn_permanent(Community& community, Tile tile) {
  Households& h = community.households;
  for (std::size_t i = tile.begin; i < tile.end; ++i) h.income[i] = h.permanent_income[i];
}

}  // namespace guyub
