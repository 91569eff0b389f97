// What is lost to a mechanism, with known answers.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "analysis/weakening/weakening.hpp"

namespace guyub::analysis {
namespace {

/// A base and a variant of one indicator, three replicates.
Life life(std::vector<double> base, std::vector<double> variant) { return {{{std::move(base)}, {}}, {{std::move(variant)}, {}}}; }

TEST(Weakening, IsTheDifferenceOfTwoEffectsInTheSameReplicate) {
  const Weakening found{{"poverty_headcount"}, {"leakage"}, life({0.2, 0.3, 0.4}, {0.18, 0.29, 0.37}), {life({0.25, 0.3, 0.4}, {0.2, 0.27, 0.37})}};
  const std::vector<double> effects = effect(found.as_is, 1, 0);
  EXPECT_NEAR(effects[0], -0.02, 1e-12);
  EXPECT_NEAR(effects[2], -0.03, 1e-12);
  const std::vector<double> losses = lost(found, 0, 1, 0);
  EXPECT_NEAR(losses[0], -0.03, 1e-12) << "the base moves with the switch, too";
  EXPECT_NEAR(losses[1], -0.02, 1e-12);
  EXPECT_NEAR(losses[2], 0.0, 1e-12);
}

TEST(Weakening, LooksAtSwitchesThatExist) {
  std::set<std::string> keys;
  for (const KeyRow& key : language_keys()) keys.insert(key.path);
  for (const std::string_view mechanism : inhibitors) EXPECT_TRUE(keys.contains("mechanisms." + std::string(mechanism))) << mechanism;
}

}  // namespace
}  // namespace guyub::analysis
