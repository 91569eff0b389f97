#pragma once
// How far apart draws may lie by their parameters, where luck hides it.

#include <vector>

#include "analysis/robustness/spread.hpp"

namespace guyub::robustness {

/// The draws' means drawn towards their mean as in without_noise, but only to the upper 95% limit of the variance that their parameters
/// may have, so that runs too small to tell make no claim robust. The limit takes both variances as those of normal samples
/// of so many draws with two lives each: a standard error of sqrt(2 / (n - 1)) of either.
std::vector<double> with_caution(std::vector<double> means, const Spread& spread);

}  // namespace guyub::robustness
