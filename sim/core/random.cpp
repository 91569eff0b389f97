#include "sim/core/random.hpp"

#include "sim/core/real_math.hpp"

namespace guyub {

float normal(std::uint32_t word) { return normal_quantile(uniform(word)); }

}  // namespace guyub
