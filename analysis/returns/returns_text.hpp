#pragma once
// Benefit-cost accounts for a terminal.

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "analysis/report/format.hpp"

namespace guyub::analysis {

/// A line a variant and choice of values: net present value with its range, benefit per rupiah of cost, and what can be told of the
/// value's sign. Empty when the summary has no accounts.
std::string returns_table(const nlohmann::json& summary, Language language);

}  // namespace guyub::analysis
