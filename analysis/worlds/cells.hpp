#pragma once
// What a world foretells of an evaluation's cells (configs/evidence/prediction_cells.csv), with both kinds of error.

#include <cstddef>
#include <string>
#include <vector>

#include "sim/scenario/describe.hpp"

namespace guyub::analysis {

/// One cell in one tier: A takes no effect of any programme, B takes the one effect of T5.
struct CellEstimate {
  std::string id;
  std::string tier;
  double estimate = 0;         ///< in the cell's unit, mean over draws of the parameters and replicates
  double parameter_sd = 0;     ///< spread over the draws of calibrated and unidentified parameters
  double monte_carlo_se = 0;   ///< error of the estimate by the finite number of replicates
};

/// A cell that a world cannot express.
struct CellLeftOut {
  std::string id;
  Bilingual reason;
};

/// A scenario that estimates come from.
struct ScenarioMark {
  std::string file;            ///< name below scenarios/
  std::string hash;            ///< SHA-256 of the resolved scenario
  std::int64_t seed = 0;
};

struct WorldCells {
  std::vector<CellEstimate> cells;
  std::vector<CellEstimate> by_margin;   ///< tier A with one margin of the money term alone
  std::vector<CellLeftOut> left_out;
  std::vector<ScenarioMark> scenarios;
};

/// A cell's estimates by draw of the parameters and replicate, and what they come to. The variance between the draws'
/// means is that of the parameters and, divided by the replicates, that of chance; the latter is subtracted.
class DrawnEstimates {
 public:
  explicit DrawnEstimates(std::size_t draws) : by_draw_(draws) {}

  void add(std::size_t draw, double estimate) { by_draw_[draw].push_back(estimate); }

  /// Every draw needs an estimate, and two or more where the error by chance is wanted; with one a draw it counts
  /// all spread as the parameters'.
  CellEstimate cell(std::string id, std::string tier) const;

 private:
  std::vector<std::vector<double>> by_draw_;
};

}  // namespace guyub::analysis
