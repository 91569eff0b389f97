#pragma once
// What the claims of a comparison rest on, as JSON (schema guyub/robustness/1): all that text and page show.

#include <span>

#include <nlohmann/json_fwd.hpp>

#include "analysis/robustness/judgement.hpp"
#include "analysis/robustness/scenario_study.hpp"

namespace guyub::robustness {

nlohmann::json robustness_json(const Case& about, const Question& question, const Effort& effort, const Study& study, std::span<const Finding> findings);

}  // namespace guyub::robustness
