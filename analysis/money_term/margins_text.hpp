#pragma once
// The margins of the money term as a text for people: the terminal's table and the page in docs/validation.

#include <string>

#include "analysis/money_term/margins.hpp"
#include "sim/core/language.hpp"

namespace guyub::analysis {

/// A table in Markdown with a 90% interval for each margin, and what the pool means in words.
std::string margins_text(const Margins& margins, Language language);

}  // namespace guyub::analysis
