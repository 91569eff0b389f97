#pragma once
// The indicators that results carry: each a ratio of month-end sums, declared once with its words and unit.

#include <span>
#include <string_view>
#include <vector>

#include "sim/scenario/describe.hpp"
#include "sim/world/aggregates.hpp"

namespace guyub {

/// How an indicator comes from sums: numerator over denominator times scale. `count` as denominator means none.
struct Indicator {
  std::string_view name;
  std::string_view unit;
  std::string_view good;     ///< up, down or none
  std::string_view format;   ///< share, rupiah or number
  Words words;
  Sum numerator;
  Sum denominator = Sum::count;
  double scale = 1.0;
};

/// Indicators of households and persons, for the whole region and every group.
std::span<const Indicator> indicators();

/// Those that a result file also keeps of every community: it holds 64 at most, so that others stand for the region and its groups alone.
const std::vector<Indicator>& community_indicators();

/// Value of an indicator for given sums; NaN when its denominator is zero.
double value_of(const Indicator& indicator, const Sums<Sum>& sums);

}  // namespace guyub
