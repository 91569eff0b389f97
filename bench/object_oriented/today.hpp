#pragma once
// What every object may ask about the month being lived.

#include <array>

#include "sim/core/calendar.hpp"
#include "sim/core/random.hpp"
#include "sim/engine/setting.hpp"
#include "sim/household/income.hpp"
#include "sim/world/tile.hpp"

namespace guyub::objects {

struct Today {
  Today(const VariantModel& model, const Setting& constants, const Draws& luck, const Clock& now)
      : variant(model), setting(constants), draws(luck), clock(now),
        month(model.model.head.run.start + static_cast<std::int32_t>(now.step)) {
    const IncomeCoefficients& income = model.model.behaviour.income;
    const float sd = stationary_income_sd(income);
    income_correction = 0.5f * sd * sd;
    season = static_cast<float>(income.farm_season[static_cast<std::size_t>(now.month_of_year - 1)]);
    usual_harvest = 1.0f - income.harvest_failure_probability * static_cast<float>(income.harvest_months) / 12.0f * income.harvest_loss;
    const auto kept = [](float probability, std::int32_t duration, float loss) {
      const auto months = static_cast<float>(duration);
      return 1.0f - probability * months / (1.0f + probability * (months - 1.0f)) * loss;
    };
    const float ill = kept(income.illness_probability, income.illness_months, income.illness_loss);
    income_kept = {ill, ill, kept(income.layoff_probability, income.layoff_months, income.layoff_loss)};
  }

  const Behaviour& behaviour() const { return variant.model.behaviour; }
  std::int32_t months_running(std::size_t k) const { return month - variant.programmes[k].start; }

  const VariantModel& variant;
  const Setting& setting;
  Draws draws;
  Clock clock;
  Month month;
  float income_correction;   ///< so that the mean of the transitory factor is one
  float season;              ///< of farm income
  float usual_harvest;       ///< what failed harvests leave in the long run, in the countryside
  std::array<float, 3> income_kept;   ///< what shocks leave in the long run, by sector
};

}  // namespace guyub::objects
