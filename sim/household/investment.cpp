#include "sim/household/investment.hpp"

namespace guyub {
namespace {

void lay_out(Households& h, std::size_t i, float amount, float yield) {
  h.savings[i] -= amount;
  h.permanent_income[i] += amount * yield / 12.0f;
}

}  // namespace

void invest(Community& community, Tile tile, const InvestmentCoefficients& c) {
  Households& h = community.households;
  for (std::size_t i = tile.begin; i < tile.end; ++i) lay_out(h, i, c.share * h.transfer[i], c.yield);
}

void invest_as_obliged(Community& community, std::size_t k, Tile tile, float obliged, const InvestmentCoefficients& c) {
  if (obliged <= c.share) return;
  const std::vector<std::int32_t>& paid = community.programmes[k].enrolments.paid;
  for (std::size_t i = tile.begin; i < tile.end; ++i) lay_out(community.households, i, (obliged - c.share) * static_cast<float>(paid[i]), c.yield);
}

}  // namespace guyub
