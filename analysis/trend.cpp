#include "analysis/trend.hpp"

#include <Eigen/Core>
#include <Eigen/QR>
#include <algorithm>
#include <cmath>

namespace guyub::analysis {
namespace {

constexpr std::size_t kMonthsOutside = 3;
constexpr std::size_t kMonthsAfterStart = 6;
constexpr std::size_t kFewestMonths = 3;
/// Rounding of the fit relative to the path's size: a path on the line is not outside it by its last bits.
constexpr double kRounding = 1e-9;

/// Intercept and slope per month.
Eigen::Vector2d least_squares(const Eigen::VectorXd& values) {
  Eigen::MatrixX2d design(values.size(), 2);
  design.col(0).setOnes();
  design.col(1).setLinSpaced(values.size(), 0.0, static_cast<double>(values.size() - 1));
  return design.colPivHouseholderQr().solve(values);
}

}  // namespace

std::optional<Trend> fit_trend(std::span<const double> path, std::size_t fit_months, double interval) {
  const auto fitted = path.first(std::min(fit_months, path.size()));
  const bool known = std::all_of(fitted.begin(), fitted.end(), [](double value) { return std::isfinite(value); });
  if (fit_months < kFewestMonths || fit_months >= path.size() || !known) return std::nullopt;

  const Eigen::VectorXd values =
      Eigen::Map<const Eigen::VectorXd>(fitted.data(), static_cast<Eigen::Index>(fitted.size()));
  const Eigen::Vector2d line = least_squares(values);
  const double count = static_cast<double>(fit_months);
  const Eigen::VectorXd months = Eigen::VectorXd::LinSpaced(values.size(), 0.0, count - 1.0);
  const Eigen::VectorXd residuals = values - (Eigen::VectorXd::Constant(values.size(), line[0]) + line[1] * months);
  const double middle = (count - 1.0) / 2.0;
  const double month_squares = (months.array() - middle).square().sum();
  const double residual_spread = std::sqrt(residuals.squaredNorm() / (count - 2.0));
  const double reach = student_quantile(count - 2.0, interval) * residual_spread;

  Trend trend;
  for (std::size_t at = 0; at < path.size(); ++at) {
    const double month = static_cast<double>(at);
    const double half_width =
        reach * std::sqrt(1.0 + 1.0 / count + (month - middle) * (month - middle) / month_squares);
    trend.line.push_back(line[0] + line[1] * month);
    trend.low.push_back(trend.line.back() - half_width);
    trend.high.push_back(trend.line.back() + half_width);
  }
  return trend;
}

std::optional<std::size_t> parting_month(std::span<const double> path, const Trend& trend, std::size_t fit_months) {
  const auto outside = [&](std::size_t month) {
    const double slack = kRounding * std::max(std::abs(path[month]), std::abs(trend.line[month]));
    return path[month] < trend.low[month] - slack || path[month] > trend.high[month] + slack;
  };
  std::size_t run = 0;
  for (std::size_t month = fit_months; month < path.size(); ++month) {
    run = outside(month) ? run + 1 : 0;
    if (run == kMonthsOutside || (run > 0 && month + 1 == path.size())) return month + 1 - run;
  }
  return std::nullopt;
}

std::size_t fit_months_of(const CompareOptions& options) {
  return options.fit_months > 0 ? options.fit_months : options.policy_start + kMonthsAfterStart;
}

std::vector<PathRow> paths_of(const RunResults& results, const CompareOptions& options) {
  std::vector<PathRow> rows;
  const std::size_t fit_months = fit_months_of(options);
  for (const Series& series : results.overall.series) {
    for (std::size_t variant = 0; variant < results.variants.size(); ++variant) {
      PathRow row;
      row.indicator = series.indicator.id;
      row.variant = variant;
      for (std::size_t month = 0; month < results.months; ++month) {
        std::vector<double> values;
        for (std::size_t replicate = 0; replicate < results.replicates; ++replicate) {
          values.push_back(series.at(variant, replicate, month));
        }
        const Estimate estimate = estimate_of(values, options.interval);
        row.mean.push_back(estimate.mean);
        row.low.push_back(estimate.low);
        row.high.push_back(estimate.high);
      }
      row.trend = fit_trend(row.mean, fit_months, options.interval);
      if (row.trend) row.parts = parting_month(row.mean, *row.trend, fit_months);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace guyub::analysis
