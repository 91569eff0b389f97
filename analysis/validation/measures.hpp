#pragma once
// The model's numbers that published facts are held against, each over draws or replicates.

#include <map>
#include <string>
#include <vector>

#include "analysis/patterns/findings.hpp"
#include "analysis/worlds/world.hpp"

namespace guyub::analysis {

/// By name: "level.INDICATOR" of a country without programmes, what patterns report, and "cell.ID" of a world's cells.
using Measures = std::map<std::string, std::vector<double>>;

/// Levels: every indicator and shape of the scenario's first variant, mean over the last twelve months, a value a replicate.
void add_levels(Measures& measures, const LoadedScenario& scenario, int threads);

/// What a pattern reported.
void add_reported(Measures& measures, const patterns::Findings& findings);

/// A world's cells of tier A: the estimate and its ends, two errors to either side.
void add_cells(Measures& measures, const WorldCells& cells);

}  // namespace guyub::analysis
