#pragma once
// `guyub explain approach:NAME`: Rothman's variables of an approach, what each moves, and what moves each.

#include <string>

#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace guyub {

/// Fields with the terms that they move and by how much, then terms with the coefficient on which they act and their fields.
ExitCode explain_approach(const std::string& name, const CommonOptions& common);

}  // namespace guyub
