#include "analysis/calibration/error_model.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>
#include <utility>

#include <Eigen/Cholesky>

namespace guyub::calibration {

ErrorModel::ErrorModel(std::vector<std::size_t> cells, std::vector<double> observed, const Covariance& covariance)
    : cells_(std::move(cells)), observed_(std::move(observed)) {
  const auto n = static_cast<Eigen::Index>(covariance.size);
  const Eigen::Map<const Eigen::MatrixXd> matrix(covariance.values.data(), n, n);
  const Eigen::LLT<Eigen::MatrixXd> cholesky(matrix);
  if (cholesky.info() != Eigen::Success) throw std::runtime_error("the covariance of the errors is not positive definite");
  const Eigen::MatrixXd lower = cholesky.matrixL();
  for (Eigen::Index i = 0; i < n; ++i) {
    for (Eigen::Index j = 0; j <= i; ++j) factor_.push_back(lower(i, j));
  }
}

double ErrorModel::distance2(const Outputs& outputs) const {
  std::vector<double> solved(cells_.size());
  const double* row = factor_.data();
  double sum = 0.0;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    double rest = outputs[cells_[i]] - observed_[i];
    if (!std::isfinite(rest)) return std::numeric_limits<double>::infinity();
    for (std::size_t j = 0; j < i; ++j) rest -= row[j] * solved[j];
    solved[i] = rest / row[i];
    sum += solved[i] * solved[i];
    row += i + 1;
  }
  return sum;
}

ErrorModel ErrorModel::around(std::vector<double> observed) const {
  ErrorModel other = *this;
  other.observed_ = std::move(observed);
  return other;
}

}  // namespace guyub::calibration
