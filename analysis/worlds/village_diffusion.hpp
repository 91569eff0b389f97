#pragma once
// Who takes up a new practice of which leaders were told, in 43 villages (cells V-*; scenarios/village_diffusion.yaml).
//
// What is handed over (table T19): the mean take-up of non-leaders, .1849 (s.e. .013). For every draw of the parameters the benefit that
// is believed of the practice is solved so that its mean take-up is a draw of that level; all else is a result. Taken up: ever tried.

#include "analysis/worlds/world.hpp"

namespace guyub::analysis {

/// What one replicate shows.
struct TakeUp {
  double others = 0;            ///< mean over villages of the share of non-leaders
  double others_sd = 0;         ///< standard deviation over villages of that share
  double leaders = 0;           ///< share of leaders
  double neighbour_slope = 0;   ///< within villages: own take-up on the share of ties that took it up
  double by_ties[4] = {};       ///< share of households with 0-3, 4-6, 7-10, 11-15 ties
};

TakeUp take_up(const Country& country, const LoadedScenario& scenario, std::uint32_t replicate);

WorldCells village_diffusion_cells(const WorldRequest& request);

}  // namespace guyub::analysis
