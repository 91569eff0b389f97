#pragma once
// The sentences that a reader takes home.

#include <vector>

#include "analysis/comparison.hpp"

namespace guyub::analysis {

/// One sentence a variant, "{variant} would {x} (90% range ...), compared to {base}.", over the primary indicators that the
/// run has, and one on the budgets and how much of them reaches households. What cannot be told from zero is said so.
std::vector<Bilingual> headlines_of(const RunResults& results, const Comparison& comparison);

}  // namespace guyub::analysis
