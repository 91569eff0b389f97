#pragma once
// The comparison as a table for a terminal, at most 110 columns wide.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace guyub::analysis {

/// The base's level in the first column, then every variant's difference from it with its range. Variants that do not
/// fit side by side follow in further blocks. Under the table stand the rule of signs, the marks, the note on ranges,
/// the linear forecast beside the simulated path, the checks, the scenario's hash and the command. `language` is "id"
/// or "en"; `colour` adds ANSI colours for better, worse and what cannot be told.
std::string terminal_table(const nlohmann::json& summary, std::string_view language, bool colour);

}  // namespace guyub::analysis
