#pragma once
// What the month does with the bodies of a community: they begin, decide on reforms under the strategies of each programme's
// approach, and live on.

#include "sim/engine/schedule.hpp"

namespace guyub {

/// Before the first month of all.
void begin_bodies(Community& community, const MonthContext& x);

/// Approaches build up, strategies work on bodies, bodies decide.
void bodies_decide(Community& community, const MonthContext& x);

/// Rupiah of following a household as far as strategies have adapted it.
std::int64_t adapted_cost(const ProgrammeState& state, const Approach& approach, std::int64_t stated);

/// Staff, blindness, what is sunk, openness, aims.
void bodies_live(Community& community, const MonthContext& x);

}  // namespace guyub
