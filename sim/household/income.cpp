#include "sim/household/income.hpp"

#include <array>

#include "sim/core/kernels.hpp"
#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

/// What befalls a household of one sector: illness, or a layoff in the formal one.
struct Shock {
  float probability;
  float loss;
  std::uint8_t months_after;   ///< the first one
};

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

/// What the month does to income in one sector.
struct Trade {
  Shock shock;
  float farm;   ///< season and harvest
  float kept;   ///< share of income that shocks leave in the long run
};

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
  Households& h = community.households;
  const float sd = stationary_income_sd(c);
  const float mean_correction = 0.5f * sd * sd;
  const float growth = 1.0f + c.growth / 12.0f;
  const float season = static_cast<float>(c.farm_season[static_cast<std::size_t>(clock.month_of_year - 1)]);
  const float usual_harvest = community.urban ? 1.0f : 1.0f - expected_harvest_loss(c);
  const float farm_factor = season * (community.harvest_months > 0 ? 1.0f - c.harvest_loss : 1.0f) / usual_harvest;
  const auto trade_of = [&](Sector sector) {
    return Trade{shock_of(sector, c), sector == Sector::agriculture ? farm_factor : 1.0f, 1.0f - expected_loss(sector, c)};
  };
  const std::array<Trade, 3> trades{trade_of(Sector::agriculture), trade_of(Sector::informal), trade_of(Sector::formal)};
  float* const income = h.income.data();
  float* const permanent = h.permanent_income.data();
  float* const transitory = h.transitory.data();
  const float* const innovation = scratch.innovation.data();
  for (std::size_t i = tile.begin; i < tile.end; ++i) {
    permanent[i] *= growth;
    transitory[i] = c.persistence * transitory[i] + c.innovation_sd * innovation[i];
    income[i] = transitory[i] - mean_correction;
  }
  kernels().exponentials(income + tile.begin, tile.end - tile.begin, income + tile.begin);
  const Sector* const sector = h.sector.data();
  const float* const u = scratch.shock.data();
  std::uint8_t* const months_left = h.shock_months.data();
  for (std::size_t i = tile.begin; i < tile.end; ++i) {
    const Trade& trade = trades[static_cast<std::size_t>(sector[i])];
    // without a branch: a bad month begins, or goes on
    const bool begins = months_left[i] == 0 && u[i] < trade.shock.probability;
    const float lost = months_left[i] > 0 || begins ? trade.shock.loss : 0.0f;
    months_left[i] = begins ? trade.shock.months_after : static_cast<std::uint8_t>(months_left[i] - (months_left[i] > 0 ? 1 : 0));
    income[i] = permanent[i] * income[i] * trade.farm * (1.0f - lost) / trade.kept;
  }
}

void earn_permanent(Community& community, Tile tile) {
  Households& h = community.households;
  for (std::size_t i = tile.begin; i < tile.end; ++i) h.income[i] = h.permanent_income[i];
}

}  // namespace guyub
