#include "analysis/worlds/nicaragua.hpp"
#include "analysis/worlds/pkh.hpp"
#include "analysis/worlds/world.hpp"

namespace guyub::analysis {

const std::vector<World>& worlds() {
  static const std::vector<World> all{{"nicaragua", nicaragua_cells}, {"pkh", pkh_cells}};
  return all;
}

}  // namespace guyub::analysis
