#pragma once
// The pattern-and-evidence table as a self-contained page, in the look of the report.

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "sim/core/language.hpp"

namespace guyub::analysis {

/// From the JSON form, in both languages; `language` is the one shown first. What misses stands before the tables.
std::string validation_html(const nlohmann::json& validation, Language language);

}  // namespace guyub::analysis
