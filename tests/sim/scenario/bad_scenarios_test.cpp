// Every bad scenario of tests/app/bad_scenarios must be refused with exactly the text of its .expected file.
//
// NAME.expected is what `guyub check NAME.yaml` prints on stderr, NAME.id.expected the same in Indonesian. With
// GUYUB_REGENERATE=1 in the environment the files are written anew instead; read the difference before committing it.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "sim/scenario/check.hpp"
#include "tests/sim/scenario/head_only.hpp"

namespace guyub {
namespace {

const std::filesystem::path corpus = std::filesystem::path(GUYUB_SOURCE_DIR) / "tests/app/bad_scenarios";
const std::filesystem::path config_root = "configs";  // within the corpus

std::string whole_text(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> corpus_names() {
  std::set<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(corpus)) {
    const std::string extension = file.path().extension().string();
    if (extension == ".yaml" || extension == ".expected") names.insert(file.path().stem().string());
  }
  return {names.begin(), names.end()};
}

class BadScenario : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override { std::filesystem::current_path(corpus); }
};

int expected_exit_code(const std::string& text) {
  if (text.find("error[G001]") != std::string::npos || text.find("kesalahan[G001]") != std::string::npos) return 3;
  return text.find("error[") != std::string::npos || text.find("kesalahan[") != std::string::npos ? 2 : 0;
}

TEST_P(BadScenario, IsRefusedWithTheExpectedText) {
  const bool indonesian = GetParam().ends_with(".id");
  const std::string name = indonesian ? GetParam().substr(0, GetParam().size() - 3) : GetParam();
  Diagnostics diagnostics;
  check_scenario<HeadOnly>(name + ".yaml", config_root, diagnostics);
  const std::string text = diagnostics.text(indonesian ? Language::indonesian : Language::english);
  const std::string expected_file = GetParam() + ".expected";
  if (std::getenv("GUYUB_REGENERATE") != nullptr) std::ofstream(expected_file, std::ios::binary) << text;
  EXPECT_FALSE(text.empty());
  EXPECT_EQ(text, whole_text(expected_file));
  EXPECT_EQ(diagnostics.exit_code(), expected_exit_code(text));
  EXPECT_NE(diagnostics.exit_code(true), 0);
}

INSTANTIATE_TEST_SUITE_P(Corpus, BadScenario, testing::ValuesIn(corpus_names()), [](const auto& information) {
  std::string name = information.param;
  for (char& byte : name) {
    if (byte == '.') byte = '_';
  }
  return name;
});

TEST(BadScenarios, AreAtLeastSixty) { EXPECT_GE(corpus_names().size(), 60U); }

TEST(BadScenarios, TheFaultlessScenarioBesideThemPasses) {
  std::filesystem::current_path(corpus);
  Diagnostics diagnostics;
  EXPECT_TRUE(check_scenario<HeadOnly>("parents/base.yaml", config_root, diagnostics));
  EXPECT_EQ(diagnostics.text(), "");
  EXPECT_EQ(diagnostics.exit_code(true), 0);
}

}  // namespace
}  // namespace guyub
