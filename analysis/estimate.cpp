#include "analysis/estimate.hpp"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <vector>

namespace guyub::analysis {
namespace {

std::vector<double> finite(std::span<const double> values) {
  std::vector<double> kept;
  std::copy_if(values.begin(), values.end(), std::back_inserter(kept),
               [](double value) { return std::isfinite(value); });
  return kept;
}

double mean_of(const std::vector<double>& values) {
  double sum = 0.0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

double standard_deviation(const std::vector<double>& values, double mean) {
  // Equal values have no spread; their mean may differ from them by a rounding, which must not look like one.
  if (std::all_of(values.begin(), values.end(), [&](double value) { return value == values.front(); })) return 0.0;
  double squares = 0.0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

}  // namespace

double student_quantile(double degrees_of_freedom, double interval) {
  if (!(degrees_of_freedom > 0.0)) return unknown;
  return boost::math::quantile(boost::math::students_t(degrees_of_freedom), 0.5 + interval / 2.0);
}

Estimate estimate_of(std::span<const double> by_replicate, double interval) {
  const std::vector<double> values = finite(by_replicate);
  if (values.empty()) return {unknown, unknown, unknown, unknown, 0};
  const double mean = mean_of(values);
  if (values.size() == 1) return {mean, unknown, unknown, unknown, 1};
  const double count = static_cast<double>(values.size());
  const double spread = standard_deviation(values, mean);
  const double half_width = student_quantile(count - 1.0, interval) * spread * std::sqrt(1.0 + 1.0 / count);
  return {mean, mean - half_width, mean + half_width, spread / std::sqrt(count), values.size()};
}

Verdict verdict_of(std::span<const double> differences, double interval) {
  const std::vector<double> values = finite(differences);
  if (values.empty()) return Verdict::undefined;
  if (std::all_of(values.begin(), values.end(), [](double value) { return value == 0.0; }))
    return Verdict::no_difference;
  if (values.size() == 1) return Verdict::untold;
  const Estimate estimate = estimate_of(values, interval);
  const double quantile = student_quantile(static_cast<double>(values.size()) - 1.0, interval);
  if (std::abs(estimate.mean) <= quantile * estimate.mcse) return Verdict::untold;
  return estimate.low > 0.0 || estimate.high < 0.0 ? Verdict::clear : Verdict::on_average;
}

}  // namespace guyub::analysis
