// Every pattern of the list, one test each.

#include <algorithm>
#include <iostream>
#include <set>

#include <gtest/gtest.h>

#include "analysis/patterns/pattern.hpp"

namespace guyub::patterns {
namespace {

class Holds : public testing::TestWithParam<std::size_t> {};

TEST_P(Holds, Everywhere) {
  Findings findings;
  patterns()[GetParam()].run(findings);
  for (const Finding& finding : findings.all()) {
    if (finding.kind == Finding::Kind::claim) std::cout << finding.words << '\n';
    EXPECT_TRUE(finding.holds) << finding.name << ": " << finding.words;
  }
  for (const Reported& number : findings.reported()) {
    std::cout << number.name << ": median " << median(number.values) << ", from "
              << *std::min_element(number.values.begin(), number.values.end()) << " to "
              << *std::max_element(number.values.begin(), number.values.end()) << '\n';
  }
  EXPECT_FALSE(findings.all().empty());
}

std::string name_of(const testing::TestParamInfo<std::size_t>& info) {
  std::string name = patterns()[info.param].id;
  std::replace(name.begin(), name.end(), '.', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Pattern, Holds, testing::Range<std::size_t>(0, patterns().size()), name_of);

TEST(Patterns, HaveNamesOfTheirOwnAndWordsInBothLanguages) {
  std::set<std::string> ids;
  std::set<std::string> themes;
  std::string theme;
  for (const Pattern& pattern : patterns()) {
    EXPECT_TRUE(ids.insert(pattern.id).second) << pattern.id;
    EXPECT_FALSE(pattern.claim.id.empty()) << pattern.id;
    EXPECT_FALSE(pattern.claim.en.empty()) << pattern.id;
    EXPECT_FALSE(pattern.theme.id.empty()) << pattern.id;
    EXPECT_TRUE(pattern.theme.en == theme || themes.insert(pattern.theme.en).second) << pattern.id << " stands apart from its theme";
    theme = pattern.theme.en;
  }
}

}  // namespace
}  // namespace guyub::patterns
