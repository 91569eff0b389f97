#pragma once
// The household-month on the engine's core: keyed draws, vector loops, workers.

#include "bench/household_month/village.hpp"
#include "sim/core/parallel.hpp"
#include "sim/core/random.hpp"

namespace guyub::bench::household_month {

/// Lives all months of all villages. Villages exchange nothing, so a task takes a few of them to the end.
void run(Villages& villages, Series& series, const Draws& draws, const Workers& workers);

}  // namespace guyub::bench::household_month
