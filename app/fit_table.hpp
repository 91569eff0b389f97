#pragma once
// How well the synthetic population meets the region's statistics, for the terminal.

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "sim/core/language.hpp"

namespace guyub {

/// One line a statistic of summary["fit"]: published, simulated, difference, sampling error, limit. Long runs of
/// statistics of one kind (ages by sex) become one line with their largest difference.
std::string fit_table(const nlohmann::json& summary, Language language);

}  // namespace guyub
