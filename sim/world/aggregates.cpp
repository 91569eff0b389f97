#include "sim/world/aggregates.hpp"

namespace guyub {

void Aggregates::clear() {
  total.clear();
  for (Sums<Sum>& decile : by_decile) decile.clear();
  for (Sums<ProgrammeSum>& programme : programmes) programme.clear();
  histogram.clear();
}

}  // namespace guyub
