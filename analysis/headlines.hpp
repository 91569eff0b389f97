#pragma once
// The sentences that a reader takes home.

#include <vector>

#include "analysis/comparison.hpp"

namespace guyub::analysis {

/// One sentence a variant, "{variant} would {x} (90% range ...), compared to {base}.", over the primary indicators that
/// the run has, and one a pair of variants with the same programmes; one on the budgets and how much of them reaches
/// households; and, where variants cost differently, one on what each spent for a percentage point of poverty. What
/// cannot be told from zero is said so, and so is what is smaller than the smallest difference that matters.
std::vector<Bilingual> headlines_of(const RunResults& results, const Comparison& comparison);

}  // namespace guyub::analysis
