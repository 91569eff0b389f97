#pragma once
// Parameters from simulated moments with priors, when a model is too slow for sampling and its parameters are many.
//
// Method of simulated moments (McFadden 1989, Econometrica 57; Gourieroux and Monfort 1996, "Simulation-based econometric
// methods", ch. 2) with weights one over the moments' variances and independent normal priors, minimised by the damped
// Gauss-Newton method of Levenberg and Marquardt on common random numbers, derivatives by regression over a random two-level design. What is called the posterior is Laplace's
// approximation at the minimum: normal, with the inverse of J'WJ plus the priors' precision as covariance.
// Moments are judged with errors that may depend on the simulated value; within a step they stand.
// Simplifications: moments count as independent given their errors; nothing tells of a second minimum.

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace guyub::analysis {

struct MomentParameter {
  std::string path;
  double mean = 0;   ///< of the prior
  double sd = 0;     ///< of the prior
  double step = 0;   ///< by which it moves to either side for the derivative
};

/// Observed moments and how a difference from a simulated value is judged.
struct Moment {
  double value = 0;
  std::function<double(double simulated)> error;
  bool fitted = true;   ///< held-out moments are only judged
};

/// Simulated moments at several points at once, each a parameter vector; not a number where a point has no value.
using MomentModel = std::function<std::vector<std::vector<double>>(const std::vector<std::vector<double>>& points)>;

struct MomentFitSettings {
  int iterations = 8;
  double damping = 1.0;       ///< to begin with, times the diagonal
  int runs_a_parameter = 3;   ///< of the design that derivatives are told from
  bool disperse = false;      ///< widen the posterior by the moments' misfit over their number
  double enough = 0.002;      ///< relative fall of the objective below which the search ends
};

struct MomentFit {
  std::vector<double> best;
  std::vector<double> simulated;                 ///< at the best point
  std::vector<std::vector<double>> covariance;   ///< Laplace
  double objective = 0;                          ///< sum of squared residuals and of the priors' terms
  int iterations = 0;
};

/// design: at the many points from which derivatives are told, where noise averages out; model: at the few points that are
/// compared with each other, with as little noise as can be had.
MomentFit fit_moments(std::span<const MomentParameter> parameters, std::span<const Moment> moments, const MomentModel& design, const MomentModel& model,
                      std::vector<double> start, const MomentFitSettings& settings,
                      const std::function<void(int iteration, double objective)>& progress);

/// Chi-square of moments and how many count.
struct MomentMisfit {
  double chi_square = 0;
  std::size_t moments = 0;
};
MomentMisfit misfit(std::span<const Moment> moments, const std::vector<double>& simulated, bool fitted);

/// Draws from the normal posterior, from standard normal numbers given row by row, as many as parameters in each.
std::vector<std::vector<double>> posterior_draws(const MomentFit& fit, const std::vector<std::vector<double>>& normal_numbers);

}  // namespace guyub::analysis
