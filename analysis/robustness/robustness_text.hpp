#pragma once
// What the claims of a comparison rest on, for a terminal.

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "sim/core/language.hpp"

namespace guyub::robustness {

/// From robustness_json.
std::string robustness_text(const nlohmann::json& robustness, Language language);

}  // namespace guyub::robustness
