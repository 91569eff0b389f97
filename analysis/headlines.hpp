#pragma once
// The sentences that a reader takes home.

#include <array>
#include <string_view>
#include <vector>

#include "analysis/comparison.hpp"

namespace guyub::analysis {

/// The indicators that sentences and the forecast speak of: chosen before any result is seen, so that no sentence picks
/// what happened to move.
inline constexpr std::array<std::string_view, 4> primary_indicators{"poverty_headcount", "consumption_per_capita",
                                                                    "enrolment_13_15", "enrolment_16_18"};

/// One sentence a variant, "{variant} would {x} (90% range ...), compared to {base}.", over the primary indicators that
/// the run has, and one on the budgets and how much of them reaches households. What cannot be told from zero is said
/// so.
std::vector<Bilingual> headlines_of(const RunResults& results, const Comparison& comparison);

}  // namespace guyub::analysis
