#pragma once
// The woman of the house, whose schooling counts for her children.

#include <cstddef>

#include "sim/world/community.hpp"

namespace guyub {

/// Grades completed by the woman who heads the household or is the head's spouse; without one, by its first member; 0 where
/// nobody lives.
float mother_grade(const Community& community, std::size_t h);

}  // namespace guyub
