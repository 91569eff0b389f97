// Villages of a study: distances, wages and scores have the quantiles and shares that their tables tell.

#include "sim/population/research_villages.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "sim/core/real_math.hpp"
#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

ResearchVillages study() {
  return {{0.0, 0.0, 2.0, 4.0, 10.0}, 0.2, {{"one", 3.0, 700.0, 0.6}, {"two", 1.0, 800.0, 0.8}}, 140.0, 800.0, 0.75, 0.4};
}

std::vector<Community> villages(std::size_t n, const Draws& draws) {
  std::vector<Community> all;
  for (std::uint32_t c = 0; c < n; ++c) {
    Community& village = all.emplace_back(make_singles(2));
    village.id = CommunityId(c);
    settle_village(study(), draws, village);
  }
  return all;
}

// 4,000 villages: a share's standard error is at most .008; five of them, false alarm below 1e-6.
constexpr std::size_t many = 4000;
constexpr double tolerance = 0.04;

TEST(ResearchVillages, LieAsFarFromSchoolAsTheirQuantilesSay) {
  const std::vector<Community> all = villages(many, Draws(505, 0));
  const auto share_up_to = [&](float kilometres) {
    return static_cast<double>(std::count_if(all.begin(), all.end(), [&](const Community& c) { return c.households.kilometres_to_school[0] <= kilometres; })) / static_cast<double>(many);
  };
  EXPECT_NEAR(share_up_to(0.0f), 0.25, tolerance);
  EXPECT_NEAR(share_up_to(2.0f), 0.50, tolerance);
  EXPECT_NEAR(share_up_to(4.0f), 0.75, tolerance);
  EXPECT_EQ(share_up_to(10.0f), 1.0);
  for (const Community& village : all) EXPECT_EQ(village.households.kilometres_to_school[0], village.households.kilometres_to_school[1]);
}

TEST(ResearchVillages, WagesHaveMeanOneAndTheSpreadAsked) {
  double sum = 0.0, squares = 0.0;
  for (const Community& village : villages(many, Draws(505, 0))) {
    sum += static_cast<double>(village.wage_level);
    squares += std::pow(std::log(static_cast<double>(village.wage_level)) + 0.02, 2);
  }
  EXPECT_NEAR(sum / static_cast<double>(many), 1.0, 0.2 / 63.0 * 5.0);
  EXPECT_NEAR(std::sqrt(squares / static_cast<double>(many)), 0.2, 0.2 / 89.0 * 5.0);
}

TEST(ResearchVillages, StatesHaveTheirShareOfVillages) {
  const ResearchVillages all = study();
  const Draws draws(505, 0);
  std::size_t first = 0;
  for (std::uint32_t c = 0; c < many; ++c) first += state_of(all, draws, CommunityId(c)).name == "one" ? 1 : 0;
  EXPECT_NEAR(static_cast<double>(first) / static_cast<double>(many), 0.75, tolerance);
}

TEST(ResearchVillages, ScoreMeetsTheCutOffAtTheShareBelowIt) {
  const ResearchVillages all = study();
  for (const ScoreState& state : all.states) {
    const float score = normal_quantile(static_cast<float>(state.share_below));
    EXPECT_FLOAT_EQ(welfare_index(all, state, score), static_cast<float>(state.cutoff));
    EXPECT_FLOAT_EQ(welfare_index(all, state, score + 1.0f), static_cast<float>(state.cutoff) + 140.0f);
  }
}

TEST(ResearchVillages, RevisedListHasAllOfTheFirstAndSomeOfTheOthers) {
  const ResearchVillages all = study();
  const ScoreState& state = all.states.front();
  EXPECT_TRUE(on_revised_list(all, state, 699.0f, 0.999f));
  EXPECT_TRUE(on_revised_list(all, state, 750.0f, 0.74f));
  EXPECT_FALSE(on_revised_list(all, state, 750.0f, 0.76f));
  EXPECT_TRUE(on_revised_list(all, state, 850.0f, 0.39f));
  EXPECT_FALSE(on_revised_list(all, state, 850.0f, 0.41f));
}

}  // namespace
}  // namespace guyub
