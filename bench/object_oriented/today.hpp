#pragma once
// What every object may ask about the month being lived.

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
};

}  // namespace guyub::objects
