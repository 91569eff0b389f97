#include "analysis/calibration/posterior_file.hpp"

#include "analysis/calibration/scenario_simulator.hpp"
#include "analysis/evidence/evidence_table.hpp"

namespace guyub::calibration {

std::vector<std::string> PosteriorSample::changes(std::size_t i) const { return changes_of(paths, draws.at(i)); }

PosteriorSample read_posterior(const std::filesystem::path& path) {
  const analysis::EvidenceTable table = analysis::EvidenceTable::read(path);
  PosteriorSample sample;
  for (const std::string& column : table.columns()) {
    if (column != "weight") sample.paths.push_back(column);
  }
  for (std::size_t row = 0; row < table.rows(); ++row) {
    ParameterDraw& draw = sample.draws.emplace_back();
    for (const std::string& column : sample.paths) draw.push_back(table.number(row, column));
  }
  return sample;
}

}  // namespace guyub::calibration
