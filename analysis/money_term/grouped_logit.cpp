#include "analysis/money_term/grouped_logit.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <Eigen/Dense>

namespace guyub::analysis {
namespace {

constexpr int most_rounds = 50;
constexpr double settled = 1e-10;

double logistic(double x) { return 1.0 / (1.0 + std::exp(-x)); }

/// Constants of the strata first, the slope last.
Eigen::MatrixXd design_of(const std::vector<SharedCell>& cells, std::size_t strata) {
  Eigen::MatrixXd design = Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(cells.size()), static_cast<Eigen::Index>(strata + 1));
  for (std::size_t i = 0; i < cells.size(); ++i) {
    design(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(cells[i].stratum)) = 1.0;
    design(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(strata)) = cells[i].regressor;
  }
  return design;
}

/// Cells whose stratum tells something of the slope: it has two cells, and not all of its shares are 0 or 1. Strata are
/// numbered anew.
std::vector<SharedCell> informative(const std::vector<SharedCell>& cells, std::size_t& strata) {
  std::size_t count = 0;
  for (const SharedCell& cell : cells) count = std::max(count, cell.stratum + 1);
  std::vector<double> observations(count), successes(count);
  std::vector<int> members(count);
  for (const SharedCell& cell : cells) {
    observations[cell.stratum] += cell.observations;
    successes[cell.stratum] += cell.observations * cell.share;
    ++members[cell.stratum];
  }
  std::vector<std::size_t> number(count);
  strata = 0;
  std::vector<bool> kept(count);
  for (std::size_t s = 0; s < count; ++s) {
    kept[s] = members[s] >= 2 && successes[s] > 0.0 && successes[s] < observations[s];
    if (kept[s]) number[s] = strata++;
  }
  std::vector<SharedCell> chosen;
  for (SharedCell cell : cells) {
    if (!kept[cell.stratum]) continue;
    cell.stratum = number[cell.stratum];
    chosen.push_back(cell);
  }
  return chosen;
}

}  // namespace

double effective_observations(double share, double observations, double clustered_se, double design_effect) {
  const double variance = share * (1.0 - share);
  if (!(clustered_se > 0.0) || variance <= 0.0) return observations / std::max(1.0, design_effect);
  return std::min(observations, variance / (clustered_se * clustered_se));
}

double mean_design_effect(const std::vector<double>& share, const std::vector<double>& observations, const std::vector<double>& clustered_se) {
  double all = 0.0;
  double effective = 0.0;
  for (std::size_t i = 0; i < share.size(); ++i) {
    if (!(clustered_se[i] > 0.0) || share[i] <= 0.0 || share[i] >= 1.0) continue;
    all += observations[i];
    effective += effective_observations(share[i], observations[i], clustered_se[i], 1.0);
  }
  return effective > 0.0 ? all / effective : 1.0;
}

Slope slope_within_strata(const std::vector<SharedCell>& given) {
  std::size_t strata = 0;
  const std::vector<SharedCell> cells = informative(given, strata);
  if (strata == 0) throw std::invalid_argument("no stratum has two cells with shares between 0 and 1");
  const auto n = static_cast<Eigen::Index>(cells.size());
  const Eigen::MatrixXd design = design_of(cells, strata);
  Eigen::VectorXd weight(n), share(n);
  for (Eigen::Index i = 0; i < n; ++i) {
    weight[i] = cells[static_cast<std::size_t>(i)].observations;
    share[i] = cells[static_cast<std::size_t>(i)].share;
  }
  Eigen::VectorXd coefficients = Eigen::VectorXd::Zero(design.cols());
  Eigen::MatrixXd information;
  Eigen::ArrayXd fitted;
  for (int round = 0; round < most_rounds; ++round) {
    fitted = (design * coefficients).unaryExpr(&logistic).array().max(1e-9).min(1.0 - 1e-9);
    const Eigen::ArrayXd variance = weight.array() * fitted * (1.0 - fitted);
    information = design.transpose() * variance.matrix().asDiagonal() * design;
    const Eigen::VectorXd score = design.transpose() * (weight.array() * (share.array() - fitted)).matrix();
    const Eigen::VectorXd step = information.ldlt().solve(score);
    coefficients += step;
    if (step.cwiseAbs().maxCoeff() < settled) break;
  }
  const double degrees = static_cast<double>(n - design.cols());
  const double chi_square = (weight.array() * (share.array() - fitted).square() / (fitted * (1.0 - fitted))).sum();
  const Eigen::Index last = design.cols() - 1;
  const double variance = information.ldlt().solve(Eigen::MatrixXd::Identity(design.cols(), design.cols()))(last, last);
  const double dispersion = degrees > 0.0 ? chi_square / degrees : 1.0;
  return {coefficients[last], std::sqrt(variance * std::max(1.0, dispersion)), dispersion, cells.size()};
}

}  // namespace guyub::analysis
