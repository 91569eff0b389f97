#include "analysis/robustness/screening.hpp"

#include <algorithm>
#include <cmath>

#include <Eigen/QR>
#include <boost/math/distributions/students_t.hpp>

namespace guyub::robustness {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double level = 0.05;
constexpr double nothing_left = 1e-12;    // of the outcome's variance: found exactly
constexpr std::size_t runs_a_term = 8;    // at least so many for each term of the regression

VectorXd centred(VectorXd values) { return values.array() - values.mean(); }

/// The t of a correlation with so many degrees of freedom that chance exceeds in 5% of families of candidates.
double critical(double degrees, std::size_t candidates) {
  const boost::math::students_t_distribution<double> t(degrees);
  return boost::math::quantile(boost::math::complement(t, level / (2.0 * static_cast<double>(candidates))));
}

/// Takes columns one after the other while the best of them is more than chance.
std::vector<std::size_t> selected(std::vector<VectorXd> columns, VectorXd residual, std::size_t most, std::size_t before) {
  std::vector<std::size_t> taken;
  const double whole = residual.squaredNorm();
  std::vector<double> first_norms;
  for (const VectorXd& column : columns) first_norms.push_back(column.squaredNorm());
  const auto runs = static_cast<double>(residual.size());
  while (taken.size() < most && residual.squaredNorm() > nothing_left * whole) {
    std::size_t best = columns.size();
    double best_share = 0.0;
    for (std::size_t p = 0; p < columns.size(); ++p) {
      const double norm = columns[p].squaredNorm();
      if (norm <= 1e-9 * first_norms[p] || first_norms[p] <= 0.0) continue;
      const double along = columns[p].dot(residual);
      const double share = along * along / (norm * residual.squaredNorm());
      if (share > best_share) {
        best = p;
        best_share = share;
      }
    }
    const double degrees = runs - 2.0 - static_cast<double>(before + taken.size());
    if (best == columns.size() || degrees < 1.0) break;
    const double t = std::sqrt(best_share * degrees / std::max(1.0 - best_share, 1e-15));
    if (t < critical(degrees, columns.size())) break;
    const VectorXd direction = columns[best].normalized();
    residual -= direction * direction.dot(residual);
    for (VectorXd& column : columns) column -= direction * direction.dot(column);
    taken.push_back(best);
  }
  return taken;
}

/// Least squares of centred columns.
VectorXd fitted(const std::vector<VectorXd>& columns, const VectorXd& outcome) {
  MatrixXd design(outcome.size(), static_cast<Index>(columns.size()));
  for (std::size_t c = 0; c < columns.size(); ++c) design.col(static_cast<Index>(c)) = columns[c];
  return design.colPivHouseholderQr().solve(outcome);
}

}  // namespace

Screening screened(std::span<const std::vector<double>> places, std::span<const double> outcomes) {
  Screening found;
  const std::size_t runs = outcomes.size();
  if (runs < 2 * runs_a_term) return found;
  const VectorXd outcome = centred(Eigen::Map<const VectorXd>(outcomes.data(), static_cast<Index>(runs)));
  if (outcome.squaredNorm() <= 0.0) return found;
  const std::size_t parameters = places.front().size();
  std::vector<VectorXd> lines(parameters, VectorXd(static_cast<Index>(runs)));
  for (std::size_t i = 0; i < runs; ++i) {
    for (std::size_t p = 0; p < parameters; ++p) lines[p](static_cast<Index>(i)) = places[i][p];
  }
  std::vector<VectorXd> squares;
  for (VectorXd& line : lines) {
    squares.push_back(centred(line.array().square()));
    line = centred(line);
  }
  const std::vector<std::size_t> chosen = selected(lines, outcome, runs / runs_a_term, 0);
  if (chosen.empty()) return found;
  std::vector<VectorXd> columns;
  for (const std::size_t p : chosen) columns.push_back(lines[p]);
  VectorXd left = outcome - [&] {
    const VectorXd slopes = fitted(columns, outcome);
    VectorXd sum = VectorXd::Zero(outcome.size());
    for (std::size_t c = 0; c < columns.size(); ++c) sum += slopes(static_cast<Index>(c)) * columns[c];
    return sum;
  }();
  std::vector<VectorXd> candidates;
  for (const std::size_t p : chosen) candidates.push_back(squares[p]);
  const std::size_t room = runs / runs_a_term - chosen.size();
  const std::vector<std::size_t> curved = left.squaredNorm() > nothing_left * outcome.squaredNorm() ? selected(candidates, left, room, chosen.size()) : std::vector<std::size_t>{};
  for (const std::size_t c : curved) columns.push_back(candidates[c]);
  const VectorXd coefficients = fitted(columns, outcome);
  const double spread = std::sqrt(outcome.squaredNorm());
  for (std::size_t c = 0; c < chosen.size(); ++c) {
    const double slope = coefficients(static_cast<Index>(c));
    found.responses.push_back({chosen[c], slope, 0.0, slope * lines[chosen[c]].norm() / spread});
  }
  for (std::size_t c = 0; c < curved.size(); ++c) found.responses[curved[c]].curvature = coefficients(static_cast<Index>(chosen.size() + c));
  VectorXd residual = outcome;
  for (std::size_t c = 0; c < columns.size(); ++c) residual -= coefficients(static_cast<Index>(c)) * columns[c];
  found.explained = 1.0 - residual.squaredNorm() / outcome.squaredNorm();
  std::stable_sort(found.responses.begin(), found.responses.end(),
                   [](const Response& a, const Response& b) { return std::abs(a.standardised) > std::abs(b.standardised); });
  return found;
}

}  // namespace guyub::robustness
