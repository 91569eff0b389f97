#pragma once
// The synthetic population of a region (one replicate).

#include <cstdint>

#include "sim/core/parallel.hpp"
#include "sim/core/random.hpp"
#include "sim/population/region_statistics.hpp"
#include "sim/population/synthesis_coefficients.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// A country of exactly `households` households that looks like the region's statistics; compare with `fit`.
///
/// Every community is made on its own from its place in the region's systematic sequences; what needs the whole
/// region (ranks of welfare, who is in school, who works) goes through integer histograms. The same bits come out
/// for any number of threads. All communities carry the region's one poverty line: its share of poor persons is the
/// published one for that line, while the urban and rural lines would need the two populations' own distributions.
Country synthesise(const RegionStatistics& region, const SynthesisCoefficients& coefficients, std::int64_t households,
                   const Draws& draws, const Workers& workers);

}  // namespace guyub
