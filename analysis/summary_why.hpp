#pragma once
// The parts of summary.json that tell why programmes are accepted and which limits are broken.

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "analysis/guards.hpp"
#include "analysis/why.hpp"

namespace guyub::analysis {

nlohmann::json why_json(const RunResults& results, const std::vector<WhyRow>& rows);
nlohmann::json why_findings_json(const RunResults& results, const std::vector<WhyRow>& rows);

/// Of one variant.
nlohmann::json guards_json(const std::vector<GuardRow>& rows, std::size_t variant);
/// Guards that nothing in the comparison could break.
nlohmann::json not_judged_json(const CompareOptions& options, const std::vector<GuardRow>& rows);

}  // namespace guyub::analysis
