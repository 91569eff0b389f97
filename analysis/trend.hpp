#pragma once
// The forecast by a straight line (mission S0.6: society can be predicted linearly, though people never move so): least
// squares on a path's first months, carried on to the end, and the month at which the simulated path leaves it.
// Source: ordinary least squares with its prediction interval (Draper and Smith, Applied Regression Analysis, chapter
// 1).

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "analysis/effects.hpp"
#include "analysis/run_results.hpp"

namespace guyub::analysis {

/// The line and its prediction band for each month of the path, fitted months included. Residuals are taken as
/// independent; month-to-month memory in the path makes the true band wider.
struct Trend {
  std::vector<double> line;
  std::vector<double> low;
  std::vector<double> high;
};

/// Fits path[0, fit_months) and extends to path.size(). None when fewer than 3 months or a value that is not finite are
/// fitted, or when no month is left to forecast.
std::optional<Trend> fit_trend(std::span<const double> path, std::size_t fit_months, double interval);

/// The first month from `fit_months` on at which the path is outside the band and stays out for three months or to the
/// end, whichever is shorter.
std::optional<std::size_t> parting_month(std::span<const double> path, const Trend& trend, std::size_t fit_months);

/// One indicator of everyone under one variant: [month] each.
struct PathRow {
  std::string indicator;
  std::size_t variant = 0;
  std::vector<double> mean;  ///< over replicates
  std::vector<double> low;   ///< what one further replicate would give
  std::vector<double> high;
  std::optional<Trend> trend;
  std::optional<std::size_t> parts;  ///< month index
};

/// Months on which the line is fitted: those asked for, else to six months after the policy's start.
std::size_t fit_months_of(const CompareOptions& options);

/// Of every indicator of everyone and every variant, the base included.
std::vector<PathRow> paths_of(const RunResults& results, const CompareOptions& options);

}  // namespace guyub::analysis
