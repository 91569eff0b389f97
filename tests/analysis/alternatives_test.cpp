// The search for alternatives: combinations and their ranking.

#include <gtest/gtest.h>

#include "analysis/planning/alternatives.hpp"

namespace guyub::analysis {
namespace {

TEST(TriedKey, IsAKeyAndItsValues) {
  TriedKey choice;
  ASSERT_TRUE(parse_choice("programmes.pkh.approach=standard,participatory", choice));
  EXPECT_EQ(choice.path, "programmes.pkh.approach");
  EXPECT_EQ(choice.values, (std::vector<std::string>{"standard", "participatory"}));
  for (const char* wrong : {"", "approach", "=a", "a=", "a=b,", "a=,b"}) EXPECT_FALSE(parse_choice(wrong, choice)) << wrong;
}

TEST(TriedKey, EveryCombinationOnce) {
  const auto all = combinations({{"a", {"1", "2"}}, {"b", {"x", "y", "z"}}});
  ASSERT_EQ(all.size(), 6U);
  EXPECT_EQ(all[0], (std::vector<std::string>{"a=1", "b=x"}));
  EXPECT_EQ(all[5], (std::vector<std::string>{"a=2", "b=z"}));
  EXPECT_EQ(combinations({}).size(), 1U);
}

Alternative alternative(const char* name, double spent, std::vector<double> effects) { return {{name}, spent, true, {std::move(effects)}, Verdict::undefined}; }

TEST(Ranking, PutsTheAffordableFirstAndSaysWhatCannotBeToldFromTheBest) {
  std::vector<Alternative> all{alternative("dear", 200.0, {-0.09, -0.1, -0.11}), alternative("second", 80.0, {-0.030, -0.052, -0.036}),
                               alternative("best", 90.0, {-0.04, -0.05, -0.03}), alternative("worst", 50.0, {0.01, 0.0, 0.02})};
  all[0].affordable = false;
  Search search;
  search.lower_is_better = true;
  rank(all, search);
  EXPECT_EQ(all[0].changes.front(), "best");
  EXPECT_EQ(all[1].changes.front(), "second");
  EXPECT_EQ(all[3].changes.front(), "dear") << "what the budget does not allow comes last, whatever it achieves";
  EXPECT_EQ(all[0].against_best, Verdict::no_difference);
  EXPECT_EQ(all[1].against_best, Verdict::untold);
  EXPECT_EQ(all[2].against_best, Verdict::clear);
}

}  // namespace
}  // namespace guyub::analysis
