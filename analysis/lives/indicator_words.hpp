#pragma once
// An indicator's words, good direction and format, for records of JSON.

#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace guyub::analysis {

/// {indicator, name: {id, en}, good, format}. The indicator must exist.
nlohmann::json indicator_words(std::string_view indicator);

}  // namespace guyub::analysis
