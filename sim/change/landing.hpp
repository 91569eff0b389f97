#pragma once
// Landing: the planner chooses how a programme comes to each community by what it believes of it; it lands by what the community is.
//
// Belief b, truth t, region's mean m by heading (identification.hpp). Local share of the plan
//   l = (1 - compromise of the style) (1 - bargain (share of donor + share of agency)),   plan y = m + l (b - m).
// Rule: participation x (1 + participation (1 - y_trust - 1/2)),  facilitators x (1 + staff (1 - y_skill - 1/2)).
// Congruence with people's own aims  C = exp(-sum_h (y_h - t_h)^2 / 2 kappa^2)  (equations: Local fit), which enters acceptance;
// standing = credibility (own - 1/2) + legitimacy of the owner, added to trust in the messenger;
// pressure of the owner: who would refuse gives in with that chance.
// Once, when the programme comes: trust of the delivering body += credibility (own - 1/2) + accepted + agency_trust share of agency - opposition.
// Reads traits; writes plan, trust_in_planner. Draws planning.
// Simplification: roll-out and strategies are the approach's, the same everywhere; a plan is redone at each look, at no cost of its own.

#include "sim/institution/identification.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// The plan for a community, from beliefs and truth.
Landing plan_for(const ByHeading& believed, const ByHeading& truth, const ByHeading& mean, const ByHeading& completeness, const Planner& planner,
              const PlanningCoefficients& c);

/// What a body thinks of the planner when a programme comes.
void meet_planner(Body& body, const Planner& planner, const PlanningCoefficients& c);

}  // namespace guyub
