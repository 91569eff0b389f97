#pragma once
// What tables and sentences take from summary.json and its relatives: a text in one language, a number that may be missing.

#include <string>

#include <nlohmann/json.hpp>

#include "sim/scenario/describe.hpp"
#include "sim/scenario/diagnostics.hpp"

namespace guyub::analysis {

/// One of two texts written where they are used.
std::string pick(const Words& words, Language language);

/// A text kept in both languages; of JSON the members "id" and "en", which have to be there.
std::string in(const Bilingual& text, Language language);
std::string in(const nlohmann::json& text, Language language);

/// NaN where the value is null or no number.
double number_in(const nlohmann::json& value);

}  // namespace guyub::analysis
