#pragma once
// How far a simulation may lie from what was observed: observed = simulated + error, the error normal with a given
// covariance. It holds the standard errors of the targets, what the model is allowed to be off (its discrepancy), and,
// where an emulator stands for the model, what the emulator does not know and the model's own chance.

#include <cstddef>
#include <vector>

#include "analysis/calibration/simulator.hpp"

namespace guyub::calibration {

/// A symmetric matrix, row by row.
struct Covariance {
  std::size_t size = 0;
  std::vector<double> values;

  explicit Covariance(std::size_t n) : size(n), values(n * n, 0.0) {}
  double& at(std::size_t i, std::size_t j) { return values[i * size + j]; }
  double at(std::size_t i, std::size_t j) const { return values[i * size + j]; }
};

class ErrorModel {
 public:
  /// `cells`: positions among the outputs of those that count; `observed` one each, like the rows of `covariance`, which
  /// must be positive definite.
  ErrorModel(std::vector<std::size_t> cells, std::vector<double> observed, const Covariance& covariance);

  /// Squared distance in units of the error (Mahalanobis); infinite when an output that counts has no value.
  double distance2(const Outputs& outputs) const;

  const std::vector<std::size_t>& cells() const { return cells_; }

  /// The same errors around other observations.
  ErrorModel around(std::vector<double> observed) const;

 private:
  std::vector<std::size_t> cells_;
  std::vector<double> observed_;
  std::vector<double> factor_;   ///< lower triangle of the Cholesky factor, row by row
};

}  // namespace guyub::calibration
