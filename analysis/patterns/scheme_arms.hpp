#pragma once
// Arms in which a scheme of scenarios/validation/patterns.yaml runs, and what is seen of it.

#include <functional>
#include <string>
#include <vector>

#include "analysis/patterns/arms.hpp"

namespace guyub::patterns {

/// An arm with a scheme, changed beforehand; `approach` is that of the scheme.
Arm scheme_arm(const std::string& scheme, const std::string& approach, const std::function<void(VariantModel&, Scheme&)>& change);

/// Share of households that comply.
double complying(const RegionMonth& month);

double hidden_resistance(const RegionMonth& month);

/// Rupiah per household and month.
double true_output(const RegionMonth& month);

/// Of those who complied in month `last`, the share that there still is so many months later.
double remaining(const std::vector<RegionMonth>& months, std::size_t last, std::size_t later);

}  // namespace guyub::patterns
