#include "analysis/moments/moment_fit.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>

#include <Eigen/Dense>

namespace guyub::analysis {
namespace {

bool counts(const Moment& moment, double simulated) { return moment.fitted && std::isfinite(simulated) && std::isfinite(moment.value); }

/// Residuals over errors that stand for a step.
Eigen::VectorXd residuals(std::span<const Moment> moments, const std::vector<double>& simulated, const std::vector<double>& errors) {
  Eigen::VectorXd r = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(moments.size()));
  for (std::size_t i = 0; i < moments.size(); ++i) {
    // a cell that is empty at the point from which the errors come has none
    if (counts(moments[i], simulated[i]) && std::isfinite(errors[i])) r[static_cast<Eigen::Index>(i)] = (simulated[i] - moments[i].value) / errors[i];
  }
  return r;
}

std::vector<double> errors_at(std::span<const Moment> moments, const std::vector<double>& simulated) {
  std::vector<double> errors;
  for (std::size_t i = 0; i < moments.size(); ++i) errors.push_back(moments[i].error(simulated[i]));
  return errors;
}

Eigen::VectorXd prior_terms(std::span<const MomentParameter> parameters, const std::vector<double>& point) {
  Eigen::VectorXd terms(static_cast<Eigen::Index>(parameters.size()));
  for (std::size_t p = 0; p < parameters.size(); ++p) terms[static_cast<Eigen::Index>(p)] = (point[p] - parameters[p].mean) / parameters[p].sd;
  return terms;
}

/// A plus or minus for each parameter in each run of a design, the same in every step of the search.
Eigen::MatrixXd random_signs(Eigen::Index runs, Eigen::Index parameters) {
  constexpr std::uint64_t seed = 1989;
  std::mt19937_64 bits(seed);
  Eigen::MatrixXd signs(runs, parameters);
  for (Eigen::Index row = 0; row < runs; ++row) {
    for (Eigen::Index column = 0; column < parameters; ++column) signs(row, column) = (bits() >> 63) != 0 ? 1.0 : -1.0;
  }
  return signs;
}

/// Derivatives of the residuals by regression over runs in which all parameters move at once: each run tells of each
/// parameter, so that the noise of a simulation, which a difference of two runs keeps whole, is averaged out.
Eigen::MatrixXd derivatives(std::span<const MomentParameter> parameters, std::span<const Moment> moments, const MomentModel& model,
                            const std::vector<double>& point, const std::vector<double>& errors, int runs_a_parameter) {
  const auto n = static_cast<Eigen::Index>(parameters.size());
  const Eigen::MatrixXd signs = random_signs(runs_a_parameter * n + 1, n);
  std::vector<std::vector<double>> points;
  for (Eigen::Index run = 0; run < signs.rows(); ++run) {
    points.push_back(point);
    for (std::size_t p = 0; p < parameters.size(); ++p) points.back()[p] += signs(run, static_cast<Eigen::Index>(p)) * parameters[p].step;
  }
  const std::vector<std::vector<double>> simulated = model(points);
  Eigen::MatrixXd outcomes(signs.rows(), static_cast<Eigen::Index>(moments.size()));
  for (Eigen::Index run = 0; run < signs.rows(); ++run) outcomes.row(run) = residuals(moments, simulated[static_cast<std::size_t>(run)], errors).transpose();
  Eigen::MatrixXd design(signs.rows(), n + 1);
  design << signs, Eigen::VectorXd::Ones(signs.rows());
  const Eigen::MatrixXd slopes = design.colPivHouseholderQr().solve(outcomes);
  Eigen::MatrixXd jacobian = slopes.topRows(n).transpose();
  for (Eigen::Index p = 0; p < n; ++p) jacobian.col(p) /= parameters[static_cast<std::size_t>(p)].step;
  return jacobian;
}

}  // namespace

MomentFit fit_moments(std::span<const MomentParameter> parameters, std::span<const Moment> moments, const MomentModel& design, const MomentModel& model,
                      std::vector<double> start, const MomentFitSettings& settings,
                      const std::function<void(int, double)>& progress) {
  const auto n = static_cast<Eigen::Index>(parameters.size());
  MomentFit fit;
  fit.best = std::move(start);
  fit.simulated = model({fit.best}).front();
  Eigen::VectorXd precision(n);
  for (Eigen::Index p = 0; p < n; ++p) precision[p] = 1.0 / (parameters[static_cast<std::size_t>(p)].sd * parameters[static_cast<std::size_t>(p)].sd);
  double damping = settings.damping;
  Eigen::MatrixXd normal;
  for (fit.iterations = 0; fit.iterations < settings.iterations;) {
    const std::vector<double> errors = errors_at(moments, fit.simulated);
    const auto objective_of = [&](const std::vector<double>& point, const std::vector<double>& simulated) {
      return residuals(moments, simulated, errors).squaredNorm() + prior_terms(parameters, point).squaredNorm();
    };
    fit.objective = objective_of(fit.best, fit.simulated);
    if (progress) progress(fit.iterations, fit.objective);
    const Eigen::MatrixXd jacobian = derivatives(parameters, moments, design, fit.best, errors, settings.runs_a_parameter);
    normal = jacobian.transpose() * jacobian;
    normal.diagonal() += precision;
    ++fit.iterations;
    Eigen::VectorXd gradient = jacobian.transpose() * residuals(moments, fit.simulated, errors);
    for (Eigen::Index p = 0; p < n; ++p) gradient[p] += precision[p] * (fit.best[static_cast<std::size_t>(p)] - parameters[static_cast<std::size_t>(p)].mean);
    // several dampings at once: the runs are the cost, and they run side by side
    std::vector<std::vector<double>> tried;
    std::vector<double> dampings;
    for (const double factor : {0.0, 0.1, 1.0, 10.0, 100.0}) {
      Eigen::MatrixXd damped = normal;
      damped.diagonal() += factor * damping * normal.diagonal();
      const Eigen::VectorXd step = damped.ldlt().solve(gradient);
      tried.push_back(fit.best);
      for (Eigen::Index p = 0; p < n; ++p) tried.back()[static_cast<std::size_t>(p)] -= step[p];
      dampings.push_back(std::max(factor, 0.1) * damping);
    }
    const std::vector<std::vector<double>> simulated = model(tried);
    std::size_t lowest = 0;
    for (std::size_t t = 1; t < tried.size(); ++t) {
      if (objective_of(tried[t], simulated[t]) < objective_of(tried[lowest], simulated[lowest])) lowest = t;
    }
    const double before = fit.objective;
    const double after = objective_of(tried[lowest], simulated[lowest]);
    if (!(after < before)) break;
    fit.best = tried[lowest];
    fit.simulated = simulated[lowest];
    fit.objective = after;
    damping = std::clamp(dampings[lowest], 1e-3, 1e3);
    if (before - after < settings.enough * before) break;
  }
  // cells that miss by more than their errors tell less than they claim (McCullagh and Nelder 1989, ch. 9)
  const MomentMisfit miss = misfit(moments, fit.simulated, true);
  const double dispersion = settings.disperse && miss.moments > parameters.size() ? std::max(1.0, miss.chi_square / static_cast<double>(miss.moments)) : 1.0;
  const Eigen::MatrixXd priors = precision.asDiagonal();
  const Eigen::MatrixXd information = (normal - priors) / dispersion + priors;
  const Eigen::MatrixXd covariance = information.ldlt().solve(Eigen::MatrixXd::Identity(n, n));
  for (Eigen::Index row = 0; row < n; ++row) {
    std::vector<double>& kept = fit.covariance.emplace_back();
    for (Eigen::Index column = 0; column < n; ++column) kept.push_back(0.5 * (covariance(row, column) + covariance(column, row)));
  }
  return fit;
}

MomentMisfit misfit(std::span<const Moment> moments, const std::vector<double>& simulated, bool fitted) {
  MomentMisfit sum;
  for (std::size_t i = 0; i < moments.size(); ++i) {
    if (moments[i].fitted != fitted || !std::isfinite(simulated[i]) || !std::isfinite(moments[i].value)) continue;
    sum.chi_square += std::pow((simulated[i] - moments[i].value) / moments[i].error(simulated[i]), 2);
    ++sum.moments;
  }
  return sum;
}

std::vector<std::vector<double>> posterior_draws(const MomentFit& fit, const std::vector<std::vector<double>>& normal_numbers) {
  const auto n = static_cast<Eigen::Index>(fit.best.size());
  Eigen::MatrixXd covariance(n, n);
  for (Eigen::Index row = 0; row < n; ++row) {
    for (Eigen::Index column = 0; column < n; ++column) covariance(row, column) = fit.covariance[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
  }
  const Eigen::MatrixXd root = covariance.llt().matrixL();
  std::vector<std::vector<double>> draws;
  for (const std::vector<double>& numbers : normal_numbers) {
    const Eigen::VectorXd move = root * Eigen::Map<const Eigen::VectorXd>(numbers.data(), n);
    draws.push_back(fit.best);
    for (Eigen::Index p = 0; p < n; ++p) draws.back()[static_cast<std::size_t>(p)] += move[p];
  }
  return draws;
}

}  // namespace guyub::analysis
