#include "sim/household/income.hpp"

#include <array>

#include "sim/core/kernels.hpp"
#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

/// A bad month begins or goes on: returns the share of income lost.
float shock_loss(std::uint8_t& months_left, Sector sector, float u, const IncomeCoefficients& c) {
  const bool formal = sector == Sector::formal;
  if (months_left > 0) {
    --months_left;
    return formal ? c.layoff_loss : c.illness_loss;
  }
  const float probability = formal ? c.layoff_probability : c.illness_probability;
  if (u >= probability) return 0.0f;
  months_left = static_cast<std::uint8_t>((formal ? c.layoff_months : c.illness_months) - 1);
  return formal ? c.layoff_loss : c.illness_loss;
}

/// Share of its income that a household loses to shocks in the long run, so that permanent income is the mean.
float expected_loss(Sector sector, const IncomeCoefficients& c) {
  const bool formal = sector == Sector::formal;
  const float probability = formal ? c.layoff_probability : c.illness_probability;
  const float months = static_cast<float>(formal ? c.layoff_months : c.illness_months);
  const float share_of_months = probability * months / (1.0f + probability * (months - 1.0f));
  return share_of_months * (formal ? c.layoff_loss : c.illness_loss);
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

void earn(Community& community, Tile tile, const Draws& draws, const Clock& clock, const IncomeCoefficients& c) {
  Households& h = community.households;
  const float sd = stationary_income_sd(c);
  const float mean_correction = 0.5f * sd * sd;
  const float growth = 1.0f + c.growth / 12.0f;
  const float season = static_cast<float>(c.farm_season[static_cast<std::size_t>(clock.month_of_year - 1)]);
  const float usual_harvest = community.urban ? 1.0f : 1.0f - expected_harvest_loss(c);
  const float farm_factor = season * (community.harvest_months > 0 ? 1.0f - c.harvest_loss : 1.0f) / usual_harvest;
  const std::array<float, 3> kept{1.0f - expected_loss(Sector::agriculture, c), 1.0f - expected_loss(Sector::informal, c),
                                  1.0f - expected_loss(Sector::formal, c)};
  DrawBatch batch;
  std::array<float, DrawBatch::most> innovation;
  for (std::size_t first = tile.begin; first < tile.end; first += batch.count) {
    batch.count = 0;
    for (std::size_t i = first; i < tile.end && !batch.full(); ++i) batch.add(static_cast<std::uint32_t>(i));
    draws.blocks(batch, community.id.value(), clock.step, Purpose::household_income);
    kernels().normals(batch.word[0].data(), batch.count, innovation.data());
    for (std::size_t b = 0; b < batch.count; ++b) {
      const std::size_t i = first + b;
      h.permanent_income[i] *= growth;
      h.transitory[i] = c.persistence * h.transitory[i] + c.innovation_sd * innovation[b];
      h.income[i] = h.permanent_income[i] * exp_real(h.transitory[i] - mean_correction);
    }
    for (std::size_t b = 0; b < batch.count; ++b) {
      const std::size_t i = first + b;
      const float lost = shock_loss(h.shock_months[i], h.sector[i], uniform(batch.word[1][b]), c);
      const float farm = h.sector[i] == Sector::agriculture ? farm_factor : 1.0f;
      h.income[i] = h.income[i] * farm * (1.0f - lost) / kept[static_cast<std::size_t>(h.sector[i])];
    }
  }
}

void earn_permanent(Community& community, Tile tile) {
  Households& h = community.households;
  for (std::size_t i = tile.begin; i < tile.end; ++i) h.income[i] = h.permanent_income[i];
}

}  // namespace guyub
