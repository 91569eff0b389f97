#pragma once
// How far effects of draws lie apart, and how much of that is luck.

#include <cstddef>
#include <span>
#include <vector>

namespace guyub::robustness {

/// Variances of effects [draw][replicate] whose replicates live the same luck in every draw (a two-way layout without repetition): what
/// a replicate adds in all draws alike does not count, what is left beside draw and replicate is the noise of luck.
struct Spread {
  double of_means = 0.0;   ///< of the draws' means
  double noise = 0.0;      ///< of a draw's mean: luck that acts differently in every draw

  double of_parameters() const { return of_means > noise ? of_means - noise : 0.0; }
};

/// `luck`: variance of one life, which serves where draws have a single replicate. Fewer than two draws have no spread.
Spread spread_of(const std::vector<std::vector<double>>& effects, double luck);

std::vector<double> means_of(const std::vector<std::vector<double>>& effects);

/// The draws' means with the noise taken out of their spread: drawn towards their mean until their variance is that of the
/// parameters (constrained Bayes: Louis 1984, Journal of the American Statistical Association 79).
std::vector<double> without_noise(std::vector<double> means, const Spread& spread);

/// Sample variance; 0 for fewer than two values.
double variance_of(std::span<const double> values);

/// The value below which a share of the values lies, between order statistics; NaN for none.
double quantile_of(std::vector<double> values, double share);

/// A share seen in so many cases, with Wilson's interval (1927, Journal of the American Statistical Association 22).
struct SeenShare {
  std::size_t seen = 0;
  std::size_t of = 0;
  double share = 0.0;   ///< NaN for no case
  double low = 0.0;
  double high = 1.0;
};
SeenShare seen_share(std::size_t seen, std::size_t of, double interval);

}  // namespace guyub::robustness
