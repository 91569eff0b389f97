#pragma once
// Money for the services of a community: places (infrastructure) or skill and procedures (superstructure) of its school and health post.
//
// `share` of the month's money is spent, as delivery in the ledger. By the planner: `school` of it for the school, `infrastructure` of that
// for places. By the people, as far as they take part (participation P): to the service that queues more (1 - quality), and there
// to the part that is scarcer:
//   share = P (people's) + (1 - P) (planner's)
// A block grant to a community is share 1. With a bonus that share of the region's money is divided by performance at the last
// month-end (health visits made of those due and attendance of pupils, times households), the rest equally: in PNPM Generasi a fifth
// of the grants was a bonus in half of the subdistricts (Olken, Onishi and Wong 2014, American Economic Journal: Applied Economics 6).
// Reads qualities, places, participation; writes school_slots, post_slots, their superstructure, the ledger. Draws nothing.
// Simplification: what is bought works from the next month on; nothing wears out; places may be fractions.

#include <cstdint>

#include "sim/programme/programme.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// Rupiah of an amount that goes to services.
std::int64_t for_services(std::int64_t amount, const ServiceGrantRules& rules);

/// Spends rupiah on the services of a community. participation: part that people take.
void spend_on_services(Community& community, std::int64_t rupiah, const ServiceGrantRules& rules, float participation);

/// Weight of a community in the bonus; 0 before anything was measured.
std::int64_t performance(const Community& community);

}  // namespace guyub
