#include "sim/household/earning_loop.hpp"

#include "sim/core/real_math.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

/// A sector's number, chosen without reading a table: the loop stays in vectors.
template <class Number>
GUYUB_ELEMENTWISE Number of_sector(Sector sector, Number agriculture, Number informal, Number formal) {
  const Number away_from_farms = sector == Sector::formal ? formal : informal;
  return sector == Sector::agriculture ? agriculture : away_from_farms;
}

/// Begins and ends bad months; writes the share of income lost.
void suffer(Households& h, Tile tile, const float* u, const std::array<Trade, 3>& trades, float* lost) {
  const Sector* const sector = h.sector.data();
  std::uint8_t* const months_left = h.shock_months.data();
  const Shock farm = trades[0].shock, informal = trades[1].shock, formal = trades[2].shock;
  for (std::size_t i = tile.begin; i < tile.end; ++i) {
    const float probability = of_sector(sector[i], farm.probability, informal.probability, formal.probability);
    const float loss = of_sector(sector[i], farm.loss, informal.loss, formal.loss);
    const float hit = u[i] < probability ? loss : 0.0f;
    lost[i] = months_left[i] > 0 ? loss : hit;
  }
  for (std::size_t i = tile.begin; i < tile.end; ++i) {
    const std::uint8_t after = of_sector(sector[i], farm.months_after, informal.months_after, formal.months_after);
    const std::uint8_t began = u[i] < of_sector(sector[i], farm.probability, informal.probability, formal.probability) ? after : std::uint8_t{0};
    months_left[i] = months_left[i] > 0 ? static_cast<std::uint8_t>(months_left[i] - 1) : began;
  }
}

void earn(Households& h, Tile tile, const MonthScratch& scratch, const EarningMonth& setting) {
  const EarningMonth month = setting;   // a copy that no store to a column can change
  const Sector* const sector = h.sector.data();
  const float* const innovation = scratch.innovation.data();
  float* const permanent = h.permanent_income.data();
  float* const transitory = h.transitory.data();
  float* const income = h.income.data();
  suffer(h, tile, scratch.shock.data(), month.trades, income);
  const Trade farm = month.trades[0], informal = month.trades[1], formal = month.trades[2];
  for (std::size_t i = tile.begin; i < tile.end; ++i) {
    const float lost = income[i];
    permanent[i] *= month.growth;
    transitory[i] = month.persistence * transitory[i] + month.innovation_sd * innovation[i];
    const float usual = permanent[i] * exp_real(transitory[i] - month.mean_correction);
    const float season = of_sector(sector[i], farm.farm, informal.farm, formal.farm);
    income[i] = usual * season * (1.0f - lost) / of_sector(sector[i], farm.kept, informal.kept, formal.kept);
  }
}

}  // namespace

extern const EarningLoop earning_loop_table;
const EarningLoop earning_loop_table = earn;

}  // namespace guyub::GUYUB_UNIT
