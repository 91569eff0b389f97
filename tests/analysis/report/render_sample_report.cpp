// Writes the report of a summary file: render_sample_report SUMMARY.json LANGUAGE OUTPUT.html
// Ends with 3 when the build carries no charts, so that the browser test knows what to expect.
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "analysis/report/assets.hpp"
#include "analysis/report/report.hpp"

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: render_sample_report SUMMARY.json LANGUAGE OUTPUT.html\n", stderr);
    return 2;
  }
  std::ifstream input(argv[1]);
  std::ofstream(argv[3], std::ios::binary) << guyub::render_report(nlohmann::json::parse(input), argv[2]);
  return guyub::report_chart_script().empty() ? 3 : 0;
}
