#include "sim/household/visits.hpp"

#include "sim/core/fixed_point.hpp"
#include "sim/core/real_math.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

constexpr std::uint16_t first_month_without_visits = 6 * 12;

/// Marks the tile's households with a child under six or a pregnancy: members so far before each household and after.
void mark_due(Community& community, Tile tile, MonthScratch& scratch) {
  const std::uint32_t* const begin = community.households.person_begin.data();
  const std::uint16_t* const age = community.persons.age_months.data();
  const std::uint8_t* const pregnancy = community.persons.pregnancy.data();
  const std::uint32_t first = begin[tile.begin];
  const std::uint32_t end = begin[tile.end];
  std::uint8_t* const is_due = scratch.flag.data();
  std::uint32_t* const before = scratch.members_before.data();   // due before a slot: no loop over members, no branch
  GUYUB_INDEPENDENT_TURNS
  for (std::uint32_t i = first; i < end; ++i) is_due[i] = (age[i] < first_month_without_visits) | (pregnancy[i] != 0);
  kernels().running_sums(is_due + first, end - first, before + first);
  std::uint8_t* const due = community.households.visit_due.data();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t h = tile.begin; h < tile.end; ++h) due[h] = before[begin[h + 1]] > before[begin[h]] ? 1 : 0;
}

void go(Community& community, Tile tile, MonthScratch& scratch, const VisitCoefficients& coefficients) {
  const VisitCoefficients c = coefficients;   // a copy that no store to a column can change
  Households& h = community.households;
  const float service = c.base + c.quality * (community.institutions.post_quality - 1.0f);
  const float* const trust = h.trust_state.data();
  const SmallShare* const attitude = h.health_attitude.data();
  const float* const kilometres = h.kilometres_to_post.data();
  const float* const premium = scratch.visit_premium.data();
  const float* const u = scratch.visit.data();
  const std::uint8_t* const due = h.visit_due.data();
  float* const goes = scratch.chance.data();
  for (std::size_t i = tile.begin; i < tile.end; ++i) {
    const float log_odds = service + c.trust * (trust[i] - 0.5f) + c.attitude * (share_of(attitude[i]) - 0.5f) + goes[i] -
                           c.distance * kilometres[i] + c.condition * premium[i];
    goes[i] = u[i] < logistic(log_odds) ? 1.0f : 0.0f;
  }
  std::uint8_t* const visited = h.visited.data();
  for (std::size_t i = tile.begin; i < tile.end; ++i) visited[i] = due[i] & static_cast<std::uint8_t>(goes[i] > 0.5f);
}

}  // namespace

extern const VisitLoops visit_loops_table;
const VisitLoops visit_loops_table{mark_due, go};

}  // namespace guyub::GUYUB_UNIT
