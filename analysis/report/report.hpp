#pragma once
// The self-contained report of a comparison.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace guyub {

/// Renders a summary (schema guyub/summary/1) as one HTML page that loads nothing from outside itself.
/// Everything is there as text and tables without JavaScript, in Indonesian and English; `language` ("id" or "en") is
/// the one shown first, the reader can switch. Sections that the summary lacks are left out. Charts are drawn in the
/// browser when the build could bundle them. Every text of the summary is escaped.
std::string render_report(const nlohmann::json& summary, std::string_view language);

}  // namespace guyub
