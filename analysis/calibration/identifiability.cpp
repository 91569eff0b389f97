#include "analysis/calibration/identifiability.hpp"

#include <algorithm>
#include <cmath>

#include <Eigen/Eigenvalues>

namespace guyub::calibration {
namespace {

constexpr double uniform_variance = 1.0 / 12.0;

double quantile(const std::vector<double>& sorted, double share) {
  const double at = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

Marginal marginal(std::vector<double> values) {
  Marginal m;
  const auto n = static_cast<double>(values.size());
  for (const double value : values) m.mean += value / n;
  for (const double value : values) m.standard_deviation += (value - m.mean) * (value - m.mean) / n;
  m.standard_deviation = std::sqrt(m.standard_deviation);
  std::sort(values.begin(), values.end());
  m.low = quantile(values, 0.05);
  m.median = quantile(values, 0.5);
  m.high = quantile(values, 0.95);
  return m;
}

}  // namespace

Identifiability identifiability(const std::vector<Prior>& priors, const std::vector<Particle>& particles) {
  const auto n = static_cast<Eigen::Index>(particles.size());
  const auto d = static_cast<Eigen::Index>(priors.size());
  Eigen::MatrixXd positions(n, d);
  Identifiability found;
  for (Eigen::Index p = 0; p < d; ++p) {
    std::vector<double> values;
    for (Eigen::Index i = 0; i < n; ++i) {
      positions(i, p) = particles[static_cast<std::size_t>(i)].position[static_cast<std::size_t>(p)];
      values.push_back(priors[static_cast<std::size_t>(p)].value(positions(i, p)));
    }
    found.marginals.push_back(marginal(std::move(values)));
  }
  const Eigen::MatrixXd centred = positions.rowwise() - positions.colwise().mean();
  const Eigen::MatrixXd covariance = centred.transpose() * centred / (static_cast<double>(n) * uniform_variance);
  for (Eigen::Index p = 0; p < d; ++p) {
    found.marginals[static_cast<std::size_t>(p)].variance_ratio = covariance(p, p);
    std::vector<double>& row = found.correlation.emplace_back();
    for (Eigen::Index q = 0; q < d; ++q) row.push_back(covariance(p, q) / std::sqrt(covariance(p, p) * covariance(q, q)));
  }
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
  for (Eigen::Index k = d - 1; k >= 0; --k) {
    Direction direction{solver.eigenvalues()(k), {}};
    Eigen::VectorXd vector = solver.eigenvectors().col(k);
    Eigen::Index largest = 0;
    vector.cwiseAbs().maxCoeff(&largest);
    if (vector(largest) < 0.0) vector = -vector;
    for (Eigen::Index p = 0; p < d; ++p) direction.weights.push_back(vector(p));
    found.directions.push_back(std::move(direction));
  }
  return found;
}

}  // namespace guyub::calibration
