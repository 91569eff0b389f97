#include "analysis/robustness/plausibility.hpp"

#include <filesystem>
#include <fstream>

#include <unistd.h>

#include <gtest/gtest.h>

namespace guyub::robustness {
namespace {

const std::string condition = R"(schema: guyub/plausibility/1
conditions:
  - {id: poverty, title: {id: "x", en: "x"}, of: base, observable: poverty_headcount, low: 0.1, high: 0.3, grade: assumption}
)";

std::string with(const std::string& before, const std::string& after) {
  std::string text = condition;
  text.replace(text.find(before), before.size(), after);
  return text;
}

/// What is wrong with a file of conditions; empty when nothing is.
std::string faults(const std::string& text) {
  const std::filesystem::path file = std::filesystem::temp_directory_path() / ("plausibility_" + std::to_string(::getpid()) + ".yaml");
  std::ofstream(file) << text;
  Diagnostics diagnostics;
  const bool read = read_plausibility(file, diagnostics).has_value();
  std::filesystem::remove(file);
  EXPECT_EQ(read, diagnostics.errors() == 0);
  return diagnostics.text();
}

TEST(Plausibility, TheConditionsOfTheHouseAreRead) {
  Diagnostics diagnostics;
  const auto found = read_plausibility(std::filesystem::path(GUYUB_SOURCE_DIR) / "configs/plausibility/default.yaml", diagnostics);
  ASSERT_TRUE(found.has_value()) << diagnostics.text();
  EXPECT_TRUE(diagnostics.empty()) << diagnostics.text();
  EXPECT_GE(found->conditions.size(), 6U);
}

TEST(Plausibility, MistakesAreTold) {
  EXPECT_EQ(faults(condition), "");
  EXPECT_NE(faults(with("poverty_headcount", "poverty_headcont")).find("did you mean `poverty_headcount`?"), std::string::npos);
  EXPECT_NE(faults(with("of: base, observable: poverty_headcount", "of: conditional, observable: poverty_headcount")).find("G034"), std::string::npos);
  EXPECT_NE(faults(with("low: 0.1", "low: 0.4")).find("above `high`"), std::string::npos);
  EXPECT_NE(faults(with("low: 0.1", "group: decile_11, low: 0.1")).find("decile_11"), std::string::npos);
  EXPECT_NE(faults(with("of: base", "of: everybody")).find("G023"), std::string::npos);
}

}  // namespace
}  // namespace guyub::robustness
