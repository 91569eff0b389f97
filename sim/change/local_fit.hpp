#pragma once
// How well a plan fits a place: local knowledge that a plan made far away does not have.
//
//   optimum of community v  y*_v ~ N(ybar, h^2 I_d);   plan  y = w y*_v + (1 - w) ybar;   fit = exp(-|y - y*|^2 / 2 kappa^2)
//   uniform plan: w = 0, mean fit (1 + h^2/kappa^2)^(-d/2);   participatory plan: w = 1 - exp(-(t - d0)/tau) from month d0 on
// d0 and tau are those of the approach's participation. Local conditions and their neglect by planners: Scott 1998, "Seeing Like a
// State". The forms are assumptions.
// Draws community_conditions months 0, 1: four dimensions a block. Writes nothing.
// Simplification: optima do not move; all dimensions count alike; what people know of their place is right.

#include <cstdint>

#include "sim/change/approach.hpp"
#include "sim/core/random.hpp"
#include "sim/programme/plan.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct LocalFitCoefficients {
  float heterogeneity = 0;   ///< h
  float tolerance = 0;       ///< kappa
};

template <class Visitor>
void describe(Visitor& v, LocalFitCoefficients& c) {
  v.number("heterogeneity", c.heterogeneity, {"1", 0, 5, {"Keragaman keadaan antarkomunitas", "Standard deviation of local conditions between communities"}});
  v.number("tolerance", c.tolerance, {"1", 0.01, 100, {"Jarak yang masih ditoleransi rencana", "Distance that a plan tolerates"}});
}

/// Squared distance of a community's optimum from the mean of all, over h^2.
float squared_remoteness(const Community& community, std::int32_t dimensions, const Draws& draws);

/// w: share of the way from the mean of all to the place's own optimum.
float learned(const Plan& plan, const Approach& approach, std::int32_t months_running);

/// The factor in (0,1].
float fit_of(float squared_remoteness, float learned, const LocalFitCoefficients& c);

/// The same of a plan in a community and month.
float local_fit(const Community& community, const Plan& plan, const Approach& approach, std::int32_t months_running, const Draws& draws,
                const LocalFitCoefficients& c);

}  // namespace guyub
