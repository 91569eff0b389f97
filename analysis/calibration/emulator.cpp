#include "analysis/calibration/emulator.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include <Eigen/QR>
#include <fmt/format.h>

namespace guyub::calibration {
namespace {

constexpr int highest_degree = 5;

/// Powers of all terms up to the degree, low degrees first.
void add_terms(std::vector<std::vector<int>>& terms, std::vector<int>& term, std::size_t parameter, int left) {
  if (parameter + 1 == term.size()) {
    term[parameter] = left;
    terms.push_back(term);
    return;
  }
  for (int power = left; power >= 0; --power) {
    term[parameter] = power;
    add_terms(terms, term, parameter + 1, left - power);
  }
}

std::vector<std::vector<int>> terms_of(std::size_t parameters, int degree) {
  std::vector<std::vector<int>> terms;
  for (int total = 0; total <= degree; ++total) {
    std::vector<int> term(parameters);
    add_terms(terms, term, 0, total);
  }
  return terms;
}

}  // namespace

std::size_t Emulator::terms(std::size_t parameters, int degree) { return terms_of(parameters, degree).size(); }

std::vector<double> Emulator::basis(const Position& position) const {
  // normalised Legendre polynomials on the unit interval, by their recurrence
  std::vector<std::array<double, highest_degree + 1>> legendre(position.size());
  for (std::size_t p = 0; p < position.size(); ++p) {
    const double x = 2.0 * position[p] - 1.0;
    auto& value = legendre[p];
    value[0] = 1.0;
    value[1] = x;
    for (int k = 1; k < highest_degree; ++k) value[k + 1] = ((2 * k + 1) * x * value[k] - k * value[k - 1]) / (k + 1);
    for (int k = 0; k <= highest_degree; ++k) value[k] *= std::sqrt(2.0 * k + 1.0);
  }
  std::vector<double> values;
  for (const std::vector<int>& powers : powers_) {
    double product = 1.0;
    for (std::size_t p = 0; p < powers.size(); ++p) product *= legendre[p][static_cast<std::size_t>(powers[p])];
    values.push_back(product);
  }
  return values;
}

Emulator::Emulator(const std::vector<Position>& positions, const std::vector<Outputs>& outputs, int degree, std::size_t judged_from)
    : powers_(terms_of(positions.front().size(), degree)), outputs_(outputs.front().size()),
      coefficients_(powers_.size() * outputs_), left_out_(outputs_), judged_(outputs_), judged_from_(judged_from), quality_(outputs_) {
  std::vector<std::vector<double>> terms;
  for (const Position& position : positions) terms.push_back(basis(position));
  for (std::size_t j = 0; j < outputs_; ++j) fit(j, terms, outputs);
}

void Emulator::fit(std::size_t output, const std::vector<std::vector<double>>& terms, const std::vector<Outputs>& outputs) {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    if (std::isfinite(outputs[i][output])) rows.push_back(i);
  }
  if (rows.size() < 2 * powers_.size()) {
    throw std::runtime_error(fmt::format("target {} has a value in {} of {} simulations: too few for an emulator of {} terms", output + 1, rows.size(), outputs.size(), powers_.size()));
  }
  const auto n = static_cast<Eigen::Index>(rows.size());
  Eigen::MatrixXd design(n, static_cast<Eigen::Index>(powers_.size()));
  Eigen::VectorXd seen(n);
  for (Eigen::Index i = 0; i < n; ++i) {
    const std::size_t row = rows[static_cast<std::size_t>(i)];
    design.row(i) = Eigen::Map<const Eigen::RowVectorXd>(terms[row].data(), design.cols());
    seen(i) = outputs[row][output];
  }
  const Eigen::HouseholderQR<Eigen::MatrixXd> qr(design);
  const Eigen::VectorXd coefficients = qr.solve(seen);
  const Eigen::MatrixXd thin = qr.householderQ() * Eigen::MatrixXd::Identity(n, design.cols());
  Eigen::VectorXd residuals = seen - design * coefficients;
  residuals.array() /= (1.0 - thin.rowwise().squaredNorm().array()).max(1e-9);   // each as if its row had been left out
  for (std::size_t t = 0; t < powers_.size(); ++t) coefficients_[t * outputs_ + output] = coefficients(static_cast<Eigen::Index>(t));
  left_out_[output].assign(outputs.size(), 0.0);
  for (Eigen::Index i = 0; i < n; ++i) {
    if (rows[static_cast<std::size_t>(i)] < judged_from_) continue;
    left_out_[output][rows[static_cast<std::size_t>(i)]] = residuals(i);
    judged_[output] += 1.0;
  }
  const double variance = (seen.array() - seen.mean()).square().mean();
  const double missed = residuals.squaredNorm() / static_cast<double>(n);
  quality_[output] = {variance > 0.0 ? 1.0 - missed / variance : 1.0, std::sqrt(missed)};
}

Outputs Emulator::operator()(const Position& position) const {
  const std::vector<double> terms = basis(position);
  Outputs outputs(outputs_, 0.0);
  for (std::size_t t = 0; t < terms.size(); ++t) {
    const double* row = coefficients_.data() + t * outputs_;
    for (std::size_t j = 0; j < outputs_; ++j) outputs[j] += terms[t] * row[j];
  }
  return outputs;
}

Covariance Emulator::residuals(std::span<const std::size_t> cells) const {
  Covariance covariance(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      const std::vector<double>& a = left_out_[cells[i]];
      const std::vector<double>& b = left_out_[cells[j]];
      const double rows = std::sqrt(judged_[cells[i]] * judged_[cells[j]]);
      const double shrinkage = i == j ? 0.0 : static_cast<double>(cells.size()) / (static_cast<double>(cells.size()) + rows);
      covariance.at(i, j) = covariance.at(j, i) = std::inner_product(a.begin(), a.end(), b.begin(), 0.0) / std::max(1.0, rows) * (1.0 - shrinkage);
    }
  }
  return covariance;
}

std::vector<Position> latin_hypercube(std::size_t points, std::size_t parameters, const KeyedDraws& draws) {
  std::vector<Position> positions(points, Position(parameters));
  for (std::size_t p = 0; p < parameters; ++p) {
    std::vector<std::size_t> order(points);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> keys(points);
    for (std::size_t i = 0; i < points; ++i) keys[i] = draws.uniform(Use::design, 0, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(p));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    for (std::size_t i = 0; i < points; ++i) {
      const double within = draws.uniform(Use::design, 1, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(p));
      positions[i][p] = (static_cast<double>(order[i]) + within) / static_cast<double>(points);
    }
  }
  return positions;
}

}  // namespace guyub::calibration
