#include "sim/institution/sunk_investment.hpp"

#include <algorithm>

namespace guyub {

void write_off(Body& body, float facilitators, const SunkInvestmentCoefficients& c) {
  const float loosened = c.facilitation * std::min(1.0f, facilitators);
  body.sunk = std::max(0.0f, body.sunk - body.sunk / c.months - loosened * body.sunk);
  body.rigidity = std::max(0.0f, body.rigidity - loosened * body.rigidity);
}

}  // namespace guyub
