#pragma once
// The cells of the Progresa evaluation that are told from the panel of children: for each id (configs/evidence/
// prediction_cells.csv) which children count and which estimator makes it. Waves: 0 autumn 1997, 1 autumn 1998, 2 autumn 1999.

#include <functional>
#include <string>
#include <vector>

#include "analysis/survey/estimators.hpp"

namespace guyub::analysis {

struct ProgresaCell {
  std::string id;
  std::function<double(Children)> estimate;
};

/// All cells that children give; those of consumption and of the child wage are not among them.
std::vector<ProgresaCell> progresa_child_cells();

}  // namespace guyub::analysis
