#pragma once
// A calibration and its self-check as JSON and as tables for statistics programs.

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "analysis/calibration/calibrate.hpp"
#include "analysis/calibration/self_check.hpp"

namespace guyub::calibration {

/// What the posterior means, for people.
Bilingual meaning_of(const Problem& problem, const Calibration& found);

nlohmann::json to_json(const Problem& problem, const Calibration& found);
nlohmann::json to_json(const Problem& problem, const SelfCheck& check);

/// One row a draw: the parameters by their paths, and the weight.
std::string posterior_csv(const Problem& problem, const Calibration& found);

/// One row a target.
std::string fit_csv(const Calibration& found);

/// One row a parameter, with the profile of the distance.
std::string identifiability_csv(const Problem& problem, const Calibration& found);

/// One row a truth and parameter.
std::string ranks_csv(const Problem& problem, const SelfCheck& check);

}  // namespace guyub::calibration
