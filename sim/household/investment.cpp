#include "sim/household/investment.hpp"

namespace guyub {

void invest(Community& community, Tile tile, const InvestmentCoefficients& c) {
  Households& h = community.households;
  for (std::size_t i = tile.begin; i < tile.end; ++i) {
    const float laid_out = c.share * h.transfer[i];
    h.savings[i] -= laid_out;
    h.permanent_income[i] += laid_out * c.yield / 12.0f;
  }
}

}  // namespace guyub
