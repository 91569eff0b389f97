#pragma once
// The pattern-and-evidence table for people: on a terminal and as Markdown.

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "sim/core/language.hpp"

namespace guyub::analysis {

/// At most 110 columns wide, from the JSON form.
std::string validation_text(const nlohmann::json& validation, Language language);

/// Both languages in one table, with the sources of the facts.
std::string validation_markdown(const nlohmann::json& validation);

}  // namespace guyub::analysis
