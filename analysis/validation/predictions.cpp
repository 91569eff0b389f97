#include "analysis/validation/predictions.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/evidence/evidence_table.hpp"

namespace guyub::analysis {
namespace {

std::vector<std::string> cell_ids(const std::filesystem::path& file) {
  const EvidenceTable table = EvidenceTable::read(file);
  std::vector<std::string> ids;
  for (std::size_t row = 0; row < table.rows(); ++row) ids.push_back(table.text(row, "id"));
  return ids;
}

using Key = std::pair<std::string, std::string>;   // id and tier

std::map<Key, CellEstimate> by_key(const std::vector<WorldCells>& worlds, const std::set<std::string>& known) {
  std::map<Key, CellEstimate> found;
  for (const WorldCells& world : worlds) {
    for (const CellEstimate& cell : world.cells) {
      if (!known.contains(cell.id)) throw WorldError("no cell is called " + cell.id);
      for (const double number : {cell.estimate, cell.parameter_sd, cell.monte_carlo_se}) {
        if (!std::isfinite(number)) throw WorldError(fmt::format("cell {} in tier {} has a number that is not finite", cell.id, cell.tier));
      }
      if (!found.emplace(Key{cell.id, cell.tier}, cell).second) throw WorldError(fmt::format("cell {} stands twice in tier {}", cell.id, cell.tier));
    }
  }
  return found;
}

Bilingual reason_of(const std::string& id, const std::vector<WorldCells>& worlds) {
  for (const WorldCells& world : worlds) {
    for (const CellLeftOut& left : world.left_out) {
      if (left.id == id) return left.reason;
    }
  }
  return {"dunia sel ini belum ada dalam model", "the model has no world for this cell yet"};
}

}  // namespace

Predictions arranged(const std::vector<std::string>& ids, const std::vector<WorldCells>& worlds) {
  const std::map<Key, CellEstimate> found = by_key(worlds, {ids.begin(), ids.end()});
  Predictions predictions;
  for (const std::string& id : ids) {
    const std::size_t before = predictions.cells.size();
    for (const char* tier : {"A", "B"}) {
      if (const auto cell = found.find({id, tier}); cell != found.end()) predictions.cells.push_back(cell->second);
    }
    if (predictions.cells.size() == before) predictions.missing.push_back({id, reason_of(id, worlds)});
  }
  if (predictions.cells.size() != found.size()) throw WorldError("a tier is neither A nor B");
  for (const WorldCells& world : worlds) predictions.by_margin.insert(predictions.by_margin.end(), world.by_margin.begin(), world.by_margin.end());
  for (const WorldCells& world : worlds) predictions.scenarios.insert(predictions.scenarios.end(), world.scenarios.begin(), world.scenarios.end());
  return predictions;
}

Predictions predict(const WorldRequest& request, const ProgressBar& progress) {
  const std::vector<std::string> ids = cell_ids(request.configs / "evidence" / "prediction_cells.csv");
  std::vector<WorldCells> found;
  for (const World& world : worlds()) {
    progress(world.name);
    found.push_back(world.cells(request));
  }
  return arranged(ids, found);
}

std::string predictions_csv(const std::vector<CellEstimate>& cells) {
  std::string text = "id,tier,estimate,parameter_sd,monte_carlo_se\n";
  for (const CellEstimate& cell : cells) {
    text += fmt::format("{},{},{:.6g},{:.6g},{:.6g}\n", cell.id, cell.tier, cell.estimate, cell.parameter_sd, cell.monte_carlo_se);
  }
  return text;
}

nlohmann::json predictions_about(const Predictions& predictions, const WorldRequest& request, const std::string& command, const std::string& version) {
  nlohmann::json about{{"schema", "guyub/predictions/1"}, {"command", command}, {"version", version}, {"parameter_draws", request.draws},
                       {"replicates", request.replicates}, {"scenarios", nlohmann::json::array()}, {"missing", nlohmann::json::array()}};
  for (const ScenarioMark& mark : predictions.scenarios) about["scenarios"].push_back({{"file", mark.file}, {"sha256", mark.hash}, {"seed", mark.seed}});
  for (const MissingCell& cell : predictions.missing) about["missing"].push_back({{"id", cell.id}, {"reason", {{"id", cell.reason.id}, {"en", cell.reason.en}}}});
  return about;
}

}  // namespace guyub::analysis
