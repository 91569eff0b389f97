#include "sim/core/random.hpp"

#include "sim/core/kernels.hpp"

namespace guyub {

void Draws::blocks(DrawBatch& batch, std::uint32_t community, std::uint32_t month, Purpose purpose) const {
  const PhiloxCounter counter{0, community, month | (static_cast<std::uint32_t>(purpose) << 24), replicate_};
  std::uint32_t* const words[4] = {batch.word[0].data(), batch.word[1].data(), batch.word[2].data(), batch.word[3].data()};
  kernels().philox(batch.entity.data(), batch.count, counter.data(), key_.data(), words);
}

float normal(std::uint32_t word) { return normal_quantile(uniform(word)); }

}  // namespace guyub
