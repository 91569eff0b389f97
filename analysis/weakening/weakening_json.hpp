#pragma once
// What weakens a policy, as JSON (schema guyub/weakening/1) and as text.

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "analysis/weakening/weakening.hpp"
#include "sim/core/language.hpp"

namespace guyub::analysis {

/// For every variant and indicator: the effect, and what is lost to each mechanism, the largest loss first (by what is good). interval: covered
/// share. Also the variant's ledger: where its money went.
nlohmann::json weakening_json(const Weakening& weakening, const LoadedScenario& scenario, double interval);

std::string weakening_text(const nlohmann::json& weakening, Language language);

}  // namespace guyub::analysis
