#pragma once
// The cells of the world `progresa`: what the calibrated world foretells of the evaluation, in both tiers.
//
// An estimate is made as the evaluation made it, on a simulated survey, and from it is taken the same estimate in the
// same survey without the programme, where it is chance alone: the difference has the same mean and a fraction of the noise.
// Tier A draws from the posterior of the calibration (configs/calibration/progresa_posterior.csv) and takes the money term from the
// pool of the three margins with the spread between them: the posterior's own is narrower, but what narrows it is the form of the model
// (how villages may differ), not a difference in money. A peso of grant counts as a peso of wage. Tier B lets that weight be what gives the one effect
// of T5 (drawn with its error) in each draw, and changes nothing else. Beside them stands tier A with each margin's money term alone
// ("A wage", "A distance", "A resources"), for the effect on all poor children.

#include "analysis/worlds/world.hpp"

namespace guyub::analysis {

WorldCells progresa_cells(const WorldRequest& request);

}  // namespace guyub::analysis
