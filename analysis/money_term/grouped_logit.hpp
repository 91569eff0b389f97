#pragma once
// Logistic regression of shares: maximum likelihood for grouped binomial data (McCullagh and Nelder 1989, "Generalized linear
// models", section 4.4), by iteratively reweighted least squares.

#include <cstddef>
#include <vector>

namespace guyub::analysis {

/// One cell: a share of so many independent observations.
struct SharedCell {
  double share = 0.0;          ///< 0..1
  double observations = 0.0;   ///< effective number, see effective_observations()
  std::size_t stratum = 0;     ///< each stratum has a constant of its own
  double regressor = 0.0;
};

/// The number of independent observations that gives a share its clustered standard error; never more than there are. Where
/// the error says nothing (a share of 0 or 1), the observations over `design_effect`.
double effective_observations(double share, double observations, double clustered_se, double design_effect);

/// Mean design effect of cells whose clustered error is informative: observations over effective observations.
double mean_design_effect(const std::vector<double>& share, const std::vector<double>& observations, const std::vector<double>& clustered_se);

struct Slope {
  double estimate = 0.0;       ///< log-odds per unit of the regressor
  double standard_error = 0.0; ///< times the root of the dispersion where that is above one
  double dispersion = 0.0;     ///< Pearson chi-square per degree of freedom
  std::size_t cells = 0;
};

/// The common slope within strata. Throws std::invalid_argument when no stratum has two cells.
Slope slope_within_strata(const std::vector<SharedCell>& cells);

}  // namespace guyub::analysis
