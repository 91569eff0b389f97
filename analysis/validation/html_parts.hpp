#pragma once
// Cells and marks of the page of the pattern-and-evidence table, from its JSON form.

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "sim/core/language.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub::analysis {

/// The name of a row within the page, for links to it.
std::string anchor_of(const nlohmann::json& row);

/// The number of a fact or the name of a pattern, which may break before its capitals.
std::string id_mark(const nlohmann::json& row);

/// The verdict as a word; a miss stands out in print and without colour.
std::string verdict_mark(const std::string& verdict);

/// A number of a fact in its unit, and an interval of two of them.
std::string fact_value(const nlohmann::json& fact, const char* key, Language language);
std::string fact_interval(const nlohmann::json& fact, const char* low, const char* high, Language language);

/// The source as a link to its address, where that is one of the web. Following it is left to the reader.
std::string source_link(const std::string& source, const std::string& address);

/// What was found, in both languages for a claim that lacks signs or size; else in the words of the judge.
Bilingual found_words(const nlohmann::json& finding);

/// The weakest claim, its right signs, its median effect and the smallest that counts.
std::vector<std::string> claim_cells(const nlohmann::json& pattern);

/// How many controls hold, and how many other checks.
std::string controls_cell(const nlohmann::json& pattern);

}  // namespace guyub::analysis
