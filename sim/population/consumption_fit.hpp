#pragma once
// Gini coefficient and mean of consumption among persons, with sampling errors.

#include "sim/world/community.hpp"

namespace guyub {

struct ConsumptionFit {
  double gini = 0.0;
  double gini_error = 0.0;
  double mean = 0.0;        ///< rupiah per person and month
  double mean_error = 0.0;
};

/// Exact over households (persons of a household share alike). Errors are those of a simple random sample of as many
/// households, from the influence functions; for the Gini coefficient G, with F the distribution function, L the
/// Lorenz curve and m the mean: 2 y F / m + 2 (1 - L) - (1 + G) (1 + y / m).
ConsumptionFit measure_consumption(const Country& country);

}  // namespace guyub
