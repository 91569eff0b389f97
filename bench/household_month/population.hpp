#pragma once
// Makes the villages of the household-month with the engine's keyed draws.

#include "bench/household_month/village.hpp"
#include "sim/core/parallel.hpp"
#include "sim/core/random.hpp"

namespace guyub::bench::household_month {

Villages make_villages(std::size_t count, const Draws& draws, const Workers& workers);

}  // namespace guyub::bench::household_month
