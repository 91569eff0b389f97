#pragma once
// The part of summary.json that holds the benefit-cost accounts.

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "analysis/returns/returns.hpp"

namespace guyub::analysis {

/// A record an item, variant and choice of values; empty without accounts.
nlohmann::json returns_json(const RunResults& results, const std::vector<ReturnRow>& rows);

}  // namespace guyub::analysis
