#include "analysis/worlds/world.hpp"

namespace guyub::analysis {

const std::vector<World>& worlds() {
  static const std::vector<World> all{};
  return all;
}

}  // namespace guyub::analysis
