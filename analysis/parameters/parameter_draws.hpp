#pragma once
// Draws of a scenario's uncertain numbers from the ranges that its building blocks declare.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/document.hpp"
#include "sim/scenario/explain.hpp"

namespace guyub::analysis {

/// A number with a declared range, by its path.
struct RangedNumber {
  std::string path;
  double low = 0;
  double high = 0;
};

/// Every number below `path` of the tree that declares a range and is no judgement of value (parameter_class.hpp).
std::vector<RangedNumber> ranged_numbers(const Document& document, std::string_view path);

/// Where in its range a number falls in a draw, in [0,1). It depends on the draw and the number's path alone, and is
/// the same for all programmes, so that conditional and unconditional cash differ in nothing but the conditions.
double position_in_range(int draw, std::string_view path);

/// How numbers lie in their ranges.
enum class Spread {
  uniform,
  by_ratio,   ///< uniform in the logarithm where the range is positive and spans a factor of four or more
};

/// A draw as changes of the scenario ("path=value"): every ranged number below the named parts of the tree. A number's draw does not change when another one is added. Throws std::runtime_error for a path that the
/// language lacks.
std::vector<std::string> drawn_values(const Document& document, std::span<const std::string> parts, std::span<const KeyRow> keys, int draw,
                                      Spread spread = Spread::uniform);

}  // namespace guyub::analysis
