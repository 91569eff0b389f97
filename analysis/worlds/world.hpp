#pragma once
// The worlds in which cells are foretold: one file a world, all listed in worlds.cpp.

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "analysis/load_model.hpp"
#include "analysis/worlds/cells.hpp"

namespace guyub::analysis {

/// What every world is asked for.
struct WorldRequest {
  std::filesystem::path configs;   ///< the folder with the building blocks; scenarios/ stands beside it
  int draws = 40;                  ///< of the parameters
  int replicates = 2;              ///< of each draw, at least
  int threads = 0;                 ///< 0: all; changes no number

  std::filesystem::path scenario(const std::string& file) const { return configs.parent_path() / "scenarios" / file; }
};

/// A world that cannot be made; the text says why.
class WorldError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct World {
  std::string name;                                  ///< as in column `world` of prediction_cells.csv
  WorldCells (*cells)(const WorldRequest& request);  ///< rows of both tiers
  std::vector<std::string> compared = {};            ///< "cell.ID" of those that a published fact is held against
};

/// All worlds, in the order of the cells.
const std::vector<World>& worlds();

/// A scenario of a world with changes ("path=value"). Throws WorldError with the reader's text when something is wrong.
LoadedScenario load_world(const WorldRequest& request, const std::string& file, const std::vector<std::string>& changes = {});

/// A draw of the scenario's ranged numbers below the named parts ("behaviour", "institutions", ...), as changes for
/// load_world: uniform over the range, or over its logarithm where that spans a factor of four or more. Draw d is the same
/// in all worlds for the same path.
std::vector<std::string> drawn_changes(const LoadedScenario& scenario, const std::vector<std::string>& parts, int draw);

ScenarioMark mark_of(const LoadedScenario& scenario, const std::string& file);

}  // namespace guyub::analysis
