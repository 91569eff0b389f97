#include "analysis/worlds/conditionality.hpp"
#include "analysis/worlds/nicaragua.hpp"
#include "analysis/worlds/world.hpp"

namespace guyub::analysis {

const std::vector<World>& worlds() {
  static const std::vector<World> all{
      {"nicaragua", nicaragua_cells},
      {"conditionality", conditionality_cells, {"cell.C-cct-enforced-or"}},
  };
  return all;
}

}  // namespace guyub::analysis
