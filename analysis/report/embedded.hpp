#pragma once
// The summary as the page's own data, for charts and CSV.

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace guyub {

/// A script element with the summary. Long sections are packed as {fields, rows}, months that all paths share are given
/// with the first path only, and numbers have five significant digits, more than a chart shows; page.js unpacks it. A lean page leaves out deciles of
/// levels and effects. Sections that are text only are not repeated.
std::string embedded_summary(const nlohmann::json& summary, bool lean);

}  // namespace guyub
