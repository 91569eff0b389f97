#pragma once
// Texts, numbers and estimates as summary.json holds them.

#include <nlohmann/json.hpp>
#include <vector>

#include "analysis/estimate.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub::analysis {

nlohmann::json text(const Bilingual& words);
nlohmann::json texts(const std::vector<Bilingual>& values);

/// Seven significant digits unless told: enough for every table, and half the bytes of a full double. What is not finite is null.
nlohmann::json number(double value, int significant = 7);

/// The estimate's fields beside those that say what it is of.
nlohmann::json with(nlohmann::json record, const Estimate& estimate);

}  // namespace guyub::analysis
