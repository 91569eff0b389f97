#pragma once
// Statistical tests with a designed rate of false alarms. Every use is beside a companion that must reject a
// wrong model, so that no test passes because it cannot fail.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace guyub::statistics {

/// Kolmogorov and Smirnov's statistic times sqrt(n), of a sample against a distribution function.
template <class Distribution>
double kolmogorov_smirnov(std::vector<double> sample, Distribution distribution) {
  std::sort(sample.begin(), sample.end());
  const double n = static_cast<double>(sample.size());
  double largest = 0.0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const double expected = distribution(sample[i]);
    const double below = static_cast<double>(i) / n;
    largest = std::max({largest, expected - below, below + 1.0 / n - expected});
  }
  return largest * std::sqrt(n);
}

/// The value that sqrt(n) D passes with probability alpha under the null (leading term of Kolmogorov's series).
inline double kolmogorov_smirnov_limit(double alpha) { return std::sqrt(-0.5 * std::log(alpha / 2.0)); }

/// Five standard errors: a false alarm in 1.7 million two-sided tests.
inline constexpr double five_errors = 5.0;

/// How many standard errors the mean of a sample lies from a value.
inline double errors_from(const std::vector<double>& sample, double mean) {
  const double n = static_cast<double>(sample.size());
  double sum = 0.0;
  double squares = 0.0;
  for (const double x : sample) sum += x;
  for (const double x : sample) squares += (x - sum / n) * (x - sum / n);
  return (sum / n - mean) / std::sqrt(squares / (n - 1.0) / n);
}

/// How many standard errors a count of n trials lies from what the probability p gives.
inline double errors_of_count(double count, double n, double p) {
  return (count - n * p) / std::sqrt(n * p * (1.0 - p));
}

inline double standard_normal(double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }

}  // namespace guyub::statistics
