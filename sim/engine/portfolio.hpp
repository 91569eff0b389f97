#pragma once
// The region decides at month's end which of its programmes go on, and plans how they land (rules: programme/portfolio.hpp, change/landing.hpp).
//
// Reads the communities' sums of the month, which are integers: the decision is the same for any order. Draws portfolio word 0.

#include "sim/core/parallel.hpp"
#include "sim/core/random.hpp"
#include "sim/engine/setting.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// When the variant's programmes run if nothing decides otherwise: from their start, later by the planner's months; those that wait for a
/// switch never.
std::vector<ProgrammeSpan> programme_spans(const VariantModel& variant);

/// What a rule looks at, of programme k in the region at the last month's end; 0 where there is nothing to count.
double judged_value(const Country& country, std::size_t k, Judged judged);

/// Decides at the beginning of `month` on what the last month showed: ends programmes, starts those that take over.
void decide_programmes(Country& country, const VariantModel& variant, const Draws& draws, Month month);

/// The planner's plan for programme k in every community, in the month in which it comes and at each look after that.
void land_programme(Country& country, std::size_t k, const VariantModel& variant, const Draws& draws, Month month, const Workers& workers);

}  // namespace guyub
