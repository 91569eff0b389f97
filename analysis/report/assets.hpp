#pragma once
// The report's style and scripts, embedded at build time from web/report.

#include <string_view>

namespace guyub {

std::string_view report_style();
std::string_view report_page_script();
/// The charts, or empty when the build had no Node, no npm or no network.
std::string_view report_chart_script();

}  // namespace guyub
