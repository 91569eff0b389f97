#pragma once
// The straight-line forecast beside the simulated path, for a terminal.

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "analysis/report/format.hpp"

namespace guyub::analysis {

/// For the primary indicators, a line a variant: the last simulated month, what the line fitted to the first months
/// forecasts for it with its range, and the month from which the path is outside. Empty when nothing was forecast.
std::string forecast_table(const nlohmann::json& summary, Language language);

}  // namespace guyub::analysis
