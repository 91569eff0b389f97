#pragma once
// The predictions of every world, as files to be scored by others.

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "analysis/validation/validation.hpp"

namespace guyub::analysis {

/// A cell of configs/evidence/prediction_cells.csv without any row.
struct MissingCell {
  std::string id;
  Bilingual reason;   ///< the world's own; that the world gives none otherwise
};

struct Predictions {
  std::vector<CellEstimate> cells;       ///< in the order of the list of cells, tier A before B
  std::vector<CellEstimate> by_margin;   ///< tier A with one margin of the money term alone
  std::vector<MissingCell> missing;
  std::vector<ScenarioMark> scenarios;
};

/// Runs every world. Throws WorldError, and EvidenceError when the list of cells cannot be read. A world that gives a cell
/// that is not in the list, a tier twice or a number that is not finite throws WorldError.
Predictions predict(const WorldRequest& request, const ProgressBar& progress);

/// Puts the worlds' cells in the order of the list and finds what is missing. Throws WorldError as predict does.
Predictions arranged(const std::vector<std::string>& ids, const std::vector<WorldCells>& worlds);

/// "id,tier,estimate,parameter_sd,monte_carlo_se" and a line a cell; numbers with six significant digits.
std::string predictions_csv(const std::vector<CellEstimate>& cells);

/// Command, version, request, scenarios with their hashes, and what is missing with the reason.
nlohmann::json predictions_about(const Predictions& predictions, const WorldRequest& request, const std::string& command, const std::string& version);

}  // namespace guyub::analysis
