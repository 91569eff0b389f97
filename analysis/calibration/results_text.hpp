#pragma once
// A calibration and its self-check as text for a terminal, in either language.

#include <string>

#include "analysis/calibration/calibrate.hpp"
#include "analysis/calibration/self_check.hpp"
#include "sim/core/language.hpp"

namespace guyub::calibration {

std::string results_text(const Problem& problem, const Calibration& found, Language language);

std::string self_check_text(const Problem& problem, const SelfCheck& check, Language language);

}  // namespace guyub::calibration
