#pragma once
// A world whose uncertain numbers are drawn from the ranges that the building blocks declare.

#include <string>
#include <string_view>
#include <vector>

#include "sim/engine/model.hpp"
#include "sim/scenario/document.hpp"

namespace guyub::patterns {

inline constexpr int draws = 40;   ///< of parameters and seeds, for every pattern

/// A number with a declared range, by its path.
struct RangedNumber {
  std::string path;
  double low = 0;
  double high = 0;
};

/// Every number below `path` of the tree that declares a range.
std::vector<RangedNumber> ranged_numbers(const Document& document, std::string_view path);

/// Where in its range a number falls in a draw, in [0,1). It depends on the draw and the number's path alone, and is
/// the same for all programmes, so that conditional and unconditional cash differ in nothing but the conditions.
double position_in_range(int draw, std::string_view path);

/// The world of world.yaml in a draw: behaviour, institutions, programmes, approaches, minds and offices with every
/// ranged number drawn uniformly, and a seed of its own. `fixed` ("path=value") comes on top.
/// Throws std::runtime_error with the reader's text when something is wrong.
Model drawn_world(int draw, const std::vector<std::string>& fixed = {});

/// The same with the numbers as they stand in the building blocks; only the seed differs between draws.
Model reference_world(int draw, const std::vector<std::string>& fixed = {});

}  // namespace guyub::patterns
