// Every bad scenario of tests/app/bad_scenarios must be refused with exactly the text of its .expected file.
//
// NAME.expected is what `guyub check NAME.yaml` prints on stderr, NAME.id.expected the same in Indonesian. With
// GUYUB_REGENERATE=1 in the environment the files are written anew instead; read the difference before committing it.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "tests/sim/scenario/corpus.hpp"
#include "tests/sim/scenario/head_only.hpp"

namespace guyub {
namespace {

const std::filesystem::path config_root = "configs";  // small building blocks within the corpus

class BadScenario : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override { std::filesystem::current_path(corpus_folder()); }
};

TEST_P(BadScenario, IsRefusedWithTheExpectedText) {
  const Refusal refusal = refusal_of<HeadOnly>(GetParam(), config_root);
  const std::string expected_file = GetParam() + ".expected";
  if (std::getenv("GUYUB_REGENERATE") != nullptr) std::ofstream(expected_file, std::ios::binary) << refusal.text;
  EXPECT_FALSE(refusal.text.empty());
  EXPECT_EQ(refusal.text, whole_text(expected_file));
  EXPECT_EQ(refusal.exit_code, exit_code_of(refusal.text));
  EXPECT_NE(refusal.strict_exit_code, 0);
}

INSTANTIATE_TEST_SUITE_P(Corpus, BadScenario, testing::ValuesIn(corpus_names()), [](const auto& information) {
  std::string name = information.param;
  std::replace(name.begin(), name.end(), '.', '_');
  return name;
});

TEST(BadScenarios, AreAtLeastSixty) { EXPECT_GE(corpus_names().size(), 60U); }

TEST(BadScenarios, TheFaultlessScenarioBesideThemPasses) {
  std::filesystem::current_path(corpus_folder());
  Diagnostics diagnostics;
  EXPECT_TRUE(check_scenario<HeadOnly>("parents/base.yaml", config_root, diagnostics));
  EXPECT_EQ(diagnostics.text(), "");
  EXPECT_EQ(diagnostics.exit_code(true), 0);
}

}  // namespace
}  // namespace guyub
