#pragma once
// Which of many parameters an outcome depends on, from fewer runs than there are parameters: forward selection of straight lines
// (orthogonal matching pursuit), each tested against chance over all candidates (Student's t at 5%, Bonferroni), then of the squares of those
// that were found. What acts without a straight part, or together only, is missed.

#include <cstddef>
#include <span>
#include <vector>

namespace guyub::robustness {

/// The outcome as a parameter moves through its range x from -1 to 1: slope x + curvature x^2.
struct Response {
  std::size_t parameter = 0;
  double slope = 0.0;
  double curvature = 0.0;
  double standardised = 0.0;   ///< change of the outcome, in its standard deviations, for one of the parameter's

  double at(double x) const { return (slope + curvature * x) * x; }
};

struct Screening {
  std::vector<Response> responses;   ///< of the parameters found, the largest standardised first
  double explained = 0.0;            ///< share of the outcome's variance that they carry together
};

/// places[run][parameter] in [-1, 1]; an outcome a run. A parameter that does not move is no candidate.
Screening screened(std::span<const std::vector<double>> places, std::span<const double> outcomes);

}  // namespace guyub::robustness
