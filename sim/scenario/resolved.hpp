#pragma once
// A scenario as one self-contained text.

#include <string>

#include "sim/scenario/document.hpp"

namespace guyub {

/// The whole scenario as YAML that can be run again without its parents and building blocks; a comment beside each
/// value names the file and line it came from.
std::string to_yaml(const Document& document);

/// The values alone, one `path = value` a line, for hashing: independent of comments, quotes, line ends, of how a
/// number is written, and of the file a value stands in.
std::string canonical_text(const Document& document);

}  // namespace guyub
