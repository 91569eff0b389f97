#pragma once
// An estimate over replicates: its mean, what another draw of luck and people could give, and how well the mean is
// known. The replicates are one sample of a distribution taken as normal, so both widths use Student's t with n - 1
// degrees of freedom. Neither covers what is unknown about the model's own coefficients.

#include <cstddef>
#include <limits>
#include <span>

namespace guyub::analysis {

/// What cannot be computed.
inline constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Low and high bound what one further replicate would give: mean -+ t * sd * sqrt(1 + 1/n) (the prediction interval of
/// a normal sample). Values that are not finite are left out; what cannot be computed is NaN.
struct Estimate {
  double mean = 0.0;
  double low = 0.0;
  double high = 0.0;
  double mcse = 0.0;           ///< Monte-Carlo standard error of the mean: sd / sqrt(n)
  std::size_t replicates = 0;  ///< how many finite values there were
};

/// `interval` is the covered share, such as 0.9.
Estimate estimate_of(std::span<const double> by_replicate, double interval);

/// The two-sided quantile of Student's t that covers `interval`; NaN for no degree of freedom.
double student_quantile(double degrees_of_freedom, double interval);

/// What can be said of a paired difference.
enum class Verdict {
  undefined,      ///< no replicate has it
  no_difference,  ///< exactly zero in every replicate
  untold,         ///< the mean cannot be told from zero: |mean| <= t * mcse, or one replicate alone
  on_average,     ///< the mean is told from zero, yet one further draw could give the other sign
  clear           ///< one further draw would have the same sign, too
};

/// The rule for `untold` is the two-sided t test of a zero mean at level 1 - interval, so that it speaks of a
/// difference where there is none in that share of comparisons.
Verdict verdict_of(std::span<const double> differences, double interval);

}  // namespace guyub::analysis
