#pragma once
// What became of the expectations, for summary.json.

#include <span>

#include <nlohmann/json_fwd.hpp>

#include "analysis/library/expectations.hpp"

namespace guyub::analysis {

/// A list of records: the expectation's fields, its words, its outcome, and the difference of every replicate.
nlohmann::json expectations_json(const RunResults& results, std::span<const ExpectationRow> rows);

}  // namespace guyub::analysis
