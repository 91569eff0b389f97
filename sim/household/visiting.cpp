// What is not a loop over everyone: the mothers of the households that are due a visit, and the chance of one household.

#include "sim/core/fixed_point.hpp"
#include "sim/core/selected.hpp"
#include "sim/household/mother.hpp"
#include "sim/household/visits.hpp"

namespace guyub {

float visit_log_odds(const Community& community, std::size_t h, const VisitCoefficients& c) {
  const Households& hh = community.households;
  return c.base + c.quality * (community.institutions.post_quality - 1.0f) + c.trust * (hh.trust_state[h] - 0.5f) +
         c.attitude * (share_of(hh.health_attitude[h]) - 0.5f) + c.mother_grade * (mother_grade(community, h) - usual_grade) -
         c.distance * hh.kilometres_to_post[h];
}

void visit(Community& community, Tile tile, MonthScratch& scratch, const VisitCoefficients& c) {
  visit_loops().mark_due(community, tile, scratch);
  const auto is_due = [due = community.households.visit_due.data()](std::size_t h) { return due[h] != 0; };
  for_selected(tile.begin, tile.end, is_due, [&](std::size_t h) {
    scratch.chance[h] = c.mother_grade * (mother_grade(community, h) - usual_grade);
  });
  visit_loops().go(community, tile, scratch, c);
}

}  // namespace guyub
