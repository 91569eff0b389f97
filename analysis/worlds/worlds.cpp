#include "analysis/worlds/bogota.hpp"
#include "analysis/worlds/bpnt_vs_inkind.hpp"
#include "analysis/worlds/indonesia_targeting.hpp"
#include "analysis/worlds/conditionality.hpp"
#include "analysis/worlds/nicaragua.hpp"
#include "analysis/worlds/pkh.hpp"
#include "analysis/worlds/progresa.hpp"
#include "analysis/worlds/village_diffusion.hpp"
#include "analysis/worlds/world.hpp"

namespace guyub::analysis {

const std::vector<World>& worlds() {
  static const std::vector<World> all{
      {"progresa", progresa_cells},
      {"bogota", bogota_cells},
      {"nicaragua", nicaragua_cells},
      {"indonesia_targeting", indonesia_targeting_cells},
      {"village_diffusion", village_diffusion_cells},
      {"pkh", pkh_cells},
      {"conditionality", conditionality_cells, {"cell.C-cct-enforced-or"}},
      {"bpnt_vs_inkind", bpnt_vs_inkind_cells},
  };
  return all;
}

}  // namespace guyub::analysis
