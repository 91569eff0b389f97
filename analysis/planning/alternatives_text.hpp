#pragma once
// A ranking of alternatives as JSON (schema guyub/plan/1) and as text.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "analysis/planning/alternatives.hpp"
#include "sim/core/language.hpp"

namespace guyub::analysis {

nlohmann::json alternatives_json(const std::vector<Alternative>& alternatives, const Search& search, const LoadedScenario& scenario);

std::string alternatives_text(const nlohmann::json& plan, Language language);

}  // namespace guyub::analysis
