#pragma once
// Laying out text in columns of a terminal.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace guyub::analysis {

/// Columns that a UTF-8 text takes; every character of this program's languages takes one.
std::size_t display_width(std::string_view text);

std::string padded_left(std::string_view text, std::size_t width);   ///< spaces before
std::string padded_right(std::string_view text, std::size_t width);  ///< spaces after

/// Breaks a text between words into lines of at most `width` columns; a longer word has a line of its own.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace guyub::analysis
