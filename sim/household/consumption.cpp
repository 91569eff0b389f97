#include "sim/household/consumption.hpp"

#include <algorithm>

namespace guyub {

void consume(Community& community, Tile tile, const ConsumptionCoefficients& c) {
  Households& h = community.households;
  const float learning = 1.0f / c.expectation_months;
  const float floor = c.floor_share * community.poverty_line;
  for (std::size_t i = tile.begin; i < tile.end; ++i) {
    h.expected_transfer[i] += learning * (h.transfer[i] - h.expected_transfer[i]);
    const float steady = h.permanent_income[i] + c.regularity * h.expected_transfer[i];
    const float cash = h.savings[i] + h.income[i] + h.transfer[i];
    const float gap = cash - (1.0f + c.buffer_months) * steady;
    const float wanted = steady + (gap < 0.0f ? c.propensity_below : c.propensity_above) * gap;
    const float needed = floor * static_cast<float>(h.person_count[i]);
    const float affordable = std::max(0.0f, cash + c.debt_months * h.permanent_income[i]);
    h.consumption[i] = std::min(std::max(wanted, needed), affordable);
    h.savings[i] = cash - h.consumption[i];
  }
}

}  // namespace guyub
