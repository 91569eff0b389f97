#include "analysis/summary_reading.hpp"

#include <cmath>

namespace guyub::analysis {

std::string pick(const Words& words, Language language) { return std::string(in_language(words, language)); }

std::string in(const Bilingual& text, Language language) { return in_language(text, language); }

std::string in(const nlohmann::json& text, Language language) { return text.at(language == Language::english ? "en" : "id"); }

double number_in(const nlohmann::json& value) { return value.is_number() ? value.get<double>() : std::nan(""); }

}  // namespace guyub::analysis
