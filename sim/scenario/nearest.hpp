#pragma once
// The name a user probably meant.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace guyub {

/// Fewest insertions, deletions, replacements and swaps of neighbours that turn one text into the other.
std::size_t edit_distance(std::string_view left, std::string_view right);

/// The candidate closest to `name`; empty when none is close enough to be meant.
std::string nearest(std::string_view name, std::span<const std::string> candidates);

}  // namespace guyub
