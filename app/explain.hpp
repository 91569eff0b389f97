#pragma once
// `guyub explain` and `guyub schema`: the language told to people and to editors, from its own declarations.

#include <string>

#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace guyub {

/// Explains a key (programmes.pkh.start), a code (G014) or an indicator (poverty_headcount).
ExitCode explain(const std::string& what, const CommonOptions& common);

/// Prints the JSON Schema of scenario files.
ExitCode print_schema(const CommonOptions& common);

}  // namespace guyub
