#pragma once
// A scenario as one self-contained text.

#include <span>
#include <string>

#include "sim/scenario/document.hpp"
#include "sim/scenario/reader.hpp"

namespace guyub {

/// The whole scenario as YAML that can be run again without its parents and building blocks; a comment beside each
/// value names the file and line it came from and, for numbers of `numbers`, the class (parameter_class.hpp).
std::string to_yaml(const Document& document, std::span<const NumberRecord> numbers = {});

/// The values alone, one `path = value` a line, for hashing: independent of comments, quotes, line ends, of how a
/// number is written, and of the file a value stands in.
std::string canonical_text(const Document& document);

}  // namespace guyub
