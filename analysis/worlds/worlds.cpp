#include "analysis/worlds/bogota.hpp"
#include "analysis/worlds/nicaragua.hpp"
#include "analysis/worlds/progresa.hpp"
#include "analysis/worlds/world.hpp"

namespace guyub::analysis {

const std::vector<World>& worlds() {
  static const std::vector<World> all{
      {"progresa", progresa_cells},
      {"bogota", bogota_cells},
      {"nicaragua", nicaragua_cells},
  };
  return all;
}

}  // namespace guyub::analysis
