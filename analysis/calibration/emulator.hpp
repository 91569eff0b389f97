#pragma once
// A polynomial in place of a model that takes long: for every output an expansion in Legendre polynomials of the
// position, up to a total degree (polynomial chaos: Xiu and Karniadakis 2002; regression and leave-one-out error after
// Blatman and Sudret 2010). What the polynomial misses and the model's own chance are one covariance, from the
// leave-one-out residuals, the same everywhere.

#include <cstddef>
#include <span>
#include <vector>

#include "analysis/calibration/error_model.hpp"
#include "analysis/calibration/keyed_draws.hpp"
#include "analysis/calibration/simulator.hpp"

namespace guyub::calibration {

/// How well an output is emulated.
struct EmulatorQuality {
  double explained = 0.0;     ///< share of the output's variance over the design that is foretold leaving one out (Q2)
  double residual_sd = 0.0;   ///< in the output's unit
};

class Emulator {
 public:
  /// Terms of a total degree in so many parameters.
  static std::size_t terms(std::size_t parameters, int degree);

  /// Fits to simulations, one row of outputs a position; residuals count from row `judged_from` on. Every output is
  /// fitted to the rows in which it has a value; one with fewer of them than twice the terms is std::runtime_error.
  Emulator(const std::vector<Position>& positions, const std::vector<Outputs>& outputs, int degree, std::size_t judged_from = 0);

  Outputs operator()(const Position& position) const;

  /// Covariance of the residuals of some outputs, drawn towards its diagonal by outputs / (outputs + rows). Always
  /// positive: where an output has no value its residual counts as none.
  Covariance residuals(std::span<const std::size_t> cells) const;

  const std::vector<EmulatorQuality>& quality() const { return quality_; }

 private:
  std::vector<double> basis(const Position& position) const;
  void fit(std::size_t output, const std::vector<std::vector<double>>& terms, const std::vector<Outputs>& outputs);

  std::vector<std::vector<int>> powers_;      ///< of every term, by parameter
  std::size_t outputs_ = 0;
  std::vector<double> coefficients_;          ///< [term][output]
  std::vector<std::vector<double>> left_out_; ///< leave-one-out residuals [output][row], 0 without a value
  std::vector<double> judged_;                ///< rows from judged_from on in which an output has a value
  std::size_t judged_from_ = 0;
  std::vector<EmulatorQuality> quality_;
};

/// A Latin hypercube: each tenth, hundredth ... of every prior is visited equally often (McKay, Beckman and Conover 1979).
std::vector<Position> latin_hypercube(std::size_t points, std::size_t parameters, const KeyedDraws& draws);

}  // namespace guyub::calibration
