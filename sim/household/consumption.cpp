#include "sim/household/consumption.hpp"

#include "sim/core/real_math.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

void consume(Community& community, Tile tile, const ConsumptionCoefficients& coefficients) {
  const ConsumptionCoefficients c = coefficients;   // a copy that no store to a column can change
  Households& h = community.households;
  const float learning = 1.0f / c.expectation_months;
  const float floor = c.floor_share * community.poverty_line;
  const float target = 1.0f + c.buffer_months;
  const float* const permanent = h.permanent_income.data();
  const float* const income = h.income.data();
  const float* const transfer = h.transfer.data();
  const std::uint8_t* const persons = h.person_count.data();
  float* const expected = h.expected_transfer.data();
  float* const savings = h.savings.data();
  float* const consumption = h.consumption.data();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = tile.begin; i < tile.end; ++i) {
    const float counted_on = expected[i] + learning * (transfer[i] - expected[i]);
    const float steady = permanent[i] + c.regularity * counted_on;
    const float cash = savings[i] + income[i] + transfer[i];
    const float gap = cash - target * steady;
    const float propensity = gap < 0.0f ? c.propensity_below : c.propensity_above;
    const float wanted = steady + propensity * gap;
    const float needed = floor * static_cast<float>(persons[i]);
    const float with_debt = cash + c.debt_months * permanent[i];
    const float affordable = with_debt > 0.0f ? with_debt : 0.0f;
    const float least = wanted > needed ? wanted : needed;
    const float spent = least < affordable ? least : affordable;
    expected[i] = counted_on;
    consumption[i] = spent;
    savings[i] = cash - spent;
  }
}

}  // namespace

extern const ConsumptionLoop consumption_loop_table;
const ConsumptionLoop consumption_loop_table = consume;

}  // namespace guyub::GUYUB_UNIT
