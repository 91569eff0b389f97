#pragma once
// What the claims of a comparison rest on, as a self-contained page in both languages.

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "sim/core/language.hpp"

namespace guyub::robustness {

/// From robustness_json; `language` is the one shown first.
std::string robustness_html(const nlohmann::json& robustness, Language language);

}  // namespace guyub::robustness
