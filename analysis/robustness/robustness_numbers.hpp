#pragma once
// Numbers of the JSON form in words, for terminal and page.

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "sim/core/language.hpp"

namespace guyub::robustness {

/// An effect of a claim, and an interval of effects.
std::string effect_words(const nlohmann::json& claim, double effect, Language language);
std::string interval_words(const nlohmann::json& claim, const nlohmann::json& interval, Language language);

/// "96% (92 to 98)" of a seen share.
std::string share_words(const nlohmann::json& share, Language language);

/// "luck 3%, estimated 10%, unidentified 87%"; a dash where nothing varies.
std::string variance_words(const nlohmann::json& claim, Language language);

/// "schooling.money at 0.61 (reference 0.83): the effect is zero; confirmed by a run at 0.4".
std::string break_even_words(const nlohmann::json& claim, const nlohmann::json& turn, Language language);

/// "behaviour.schooling.money (+0.62)", the standardised coefficient.
std::string weight_words(const nlohmann::json& weight, Language language);

/// Sizes of the runs and numbers of draws.
std::string runs_words(const nlohmann::json& robustness, Language language);

/// How many draws are plausible.
std::string kept_words(const nlohmann::json& robustness, Language language);

}  // namespace guyub::robustness
