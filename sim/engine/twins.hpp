#pragma once
// The effect on each household as the difference with its own twin in the base. Households that one of the two worlds lacks, or in
// which nobody lives there, are not compared.

#include "sim/engine/run.hpp"
#include "sim/world/community.hpp"

namespace guyub {

TwinEffects compare_twins(const Country& variant, const Country& base);

}  // namespace guyub
