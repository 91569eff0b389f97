#pragma once
// Identification: what a planner comes to know of each community, by what it looks at, at a cost and after months (mission S0.8, S0.9).
//
// Completeness of a heading  w = s + (1 - s) min(1, attention x sought),  s what statistics give; training adds to what is sought.
// Months = months of the slowest heading x its share sought x those of the position (headings are looked at side by side);
// cost = sum of cost x share sought, a community. Each look at how the plan lands:  w += learning (1 - w).
// Belief about a trait t of a community in a region with mean m:  b = w t + (1 - w) (m + error z),  z standard normal, kept with the community and
// heading: what is not known is filled with the region's mean and a guess of one's own. Bounded in [0,1].
// Where communities do not differ and the planner makes no error of its own, beliefs are right whatever is known.
// Reads trust in the village, distance to the post, routine and skill of the delivering body. Draws planning words 0-3.
// Simplification: four traits, one a heading; costs and months do not depend on the region; statistics are free and right on average.

#include "sim/core/random.hpp"
#include "sim/institution/planner.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// What looking at a region takes and gives, before anything has been learnt from the landing.
struct Identification {
  ByHeading share_sought{};    ///< of what statistics lack, in [0,1]
  ByHeading completeness{};
  std::int32_t months = 0;     ///< until planning is done
  std::int64_t cost = 0;       ///< rupiah a community, training included
};

Identification identify(const Planner& planner, const PlanningCoefficients& c);

/// Completeness after so many looks at the landing.
ByHeading completeness_after(const ByHeading& completeness, std::int32_t looks, const PlanningCoefficients& c);

/// The four traits of a community to which the plan of a programme is fitted, with the body that delivers it.
ByHeading traits_of(const Community& community, BodyKind delivers, const PlanningCoefficients& c);

/// What the planner believes a community's traits to be. programme: its position among the scenario's, which keys the error.
ByHeading beliefs(const ByHeading& truth, const ByHeading& mean, const ByHeading& completeness, const Planner& planner, CommunityId community,
                  std::uint32_t programme, const Draws& draws, const PlanningCoefficients& c);

}  // namespace guyub
