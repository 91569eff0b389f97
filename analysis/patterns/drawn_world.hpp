#pragma once
// A world whose uncertain numbers are drawn from the ranges that the building blocks declare.

#include <string>
#include <vector>

#include "sim/engine/model.hpp"

namespace guyub::patterns {

inline constexpr int draws = 40;   ///< of parameters and seeds, for every pattern

/// The world of scenarios/validation/patterns.yaml in a draw: behaviour, institutions, programmes, approaches, minds and offices with every
/// ranged number drawn uniformly, and a seed of its own. `fixed` ("path=value") comes on top.
/// Throws std::runtime_error with the reader's text when something is wrong.
Model drawn_world(int draw, const std::vector<std::string>& fixed = {});

/// The same with the numbers as they stand in the building blocks; only the seed differs between draws.
Model reference_world(int draw, const std::vector<std::string>& fixed = {});

}  // namespace guyub::patterns
