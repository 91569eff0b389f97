#pragma once
// Who is selected by a proxy-means test, a community meeting, or both (cells I-*; scenarios/indonesia_targeting.yaml).
//
// Errors count households against the poorest of the region by consumption a head at the same quota. What is handed over (table T19):
// the errors of the test and the rank correlation of the meeting; both are coefficients, nothing is fitted to a contrast.

#include "analysis/worlds/world.hpp"

namespace guyub::analysis {

/// Errors of one list.
struct ListErrors {
  double total = 0;       ///< share of all households wrongly in or out
  double exclusion = 0;   ///< share of the poorest left out
  double inclusion = 0;   ///< share of the others let in
};

/// Of the first programme, all of whose listed households count as selected.
ListErrors list_errors(const Country& country);

/// Least squares of y on x and z with a constant: the coefficient of x.
double partial_slope(const std::vector<double>& y, const std::vector<double>& x, const std::vector<double>& z);

WorldCells indonesia_targeting_cells(const WorldRequest& request);

}  // namespace guyub::analysis
