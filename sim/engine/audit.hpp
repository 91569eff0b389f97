#pragma once
// The invariants of the world, checked from outside the model after each phase in audit builds.

#include <string>
#include <string_view>

#include "sim/world/community.hpp"

namespace guyub {

struct Clock;
struct MonthContext;
struct MonthScratch;

/// Throws AuditFailure (std::logic_error) naming seed, replicate, community, month and phase when an invariant is
/// broken: rupiah, persons' slots, ranges of states, ties. Does nothing in builds without GUYUB_AUDIT.
void audit_after(const Community& community, const MonthContext& context, std::string_view phase);

/// Counts the children once more; throws std::logic_error where the standing counts are not those. Does nothing in builds
/// without GUYUB_AUDIT.
void audit_children(Community& community, const Clock& clock, MonthScratch& scratch);

/// The checks themselves: an empty text when all hold, else what is wrong.
std::string broken_invariant(const Community& community);

}  // namespace guyub
