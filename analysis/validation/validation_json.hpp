#pragma once
// The pattern-and-evidence table for machines (schema guyub/validation/2).

#include <nlohmann/json_fwd.hpp>

#include "analysis/validation/validation.hpp"

namespace guyub::analysis {

/// What the other forms of the table are made from. Numbers that are not finite become null.
nlohmann::json validation_json(const Validation& validation);

}  // namespace guyub::analysis
