#include "sim/household/luck.hpp"

#include <algorithm>

#include "sim/core/kernels.hpp"

namespace guyub {

void draw_luck(const Community& community, Tile tile, const Draws& draws, const Clock& clock, MonthScratch& scratch) {
  const Kernels& use = kernels();
  DrawBatch batch;
  for (std::size_t first = tile.begin; first < tile.end; first += batch.count) {
    batch.count = std::min(DrawBatch::most, tile.end - first);
    std::copy_n(&community.households.id[first], batch.count, batch.entity.begin());
    draws.blocks(batch, community.id.value(), clock.step, Purpose::household_income);
    use.normals(batch.word[0].data(), batch.count, &scratch.innovation[first]);
    use.uniforms(batch.word[1].data(), batch.count, &scratch.shock[first]);
    use.uniforms(batch.word[2].data(), batch.count, &scratch.visit[first]);
    use.uniforms(batch.word[3].data(), batch.count, &scratch.death[first]);
  }
}

}  // namespace guyub
