#include "sim/programme/savings_group.hpp"

#include <gtest/gtest.h>

#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

constexpr GroupRules rules{.meetings = 1.0f, .savings = 0.02f, .cover = 0.5f, .loss_from = 0.3f};

/// Members whose incomes are these shares of the usual one.
Community members(const std::vector<float>& share) {
  Community community = make_singles(share.size());
  prepare_programmes(community);
  community.programmes[0].enrolments.stage.assign(share.size(), EnrolmentStage::accepted);
  for (std::size_t h = 0; h < share.size(); ++h) community.households.income[h] = share[h] * dull_income;
  return community;
}

std::int64_t given(const Community& community) {
  std::int64_t sum = 0;
  for (const Sums<Sum>& decile : community.aggregates.by_decile) sum += decile[Sum::group_payouts];
  return sum;
}

TEST(SavingsGroup, PutsByInGoodMonthsAndGivesWhereALossIsGreat) {
  Community community = members({1.0f, 1.2f, 0.9f, 0.4f});
  community.programmes[0].group_fund = 1'000'000;
  share_risk(community, 0, whole(community), rules);
  EXPECT_EQ(community.households.income[0], dull_income - 40'000.0f);
  EXPECT_EQ(community.households.income[2], 0.9f * dull_income) << "a small loss is borne alone";
  EXPECT_NEAR(community.households.income[3], 0.4f * dull_income + 600'000.0f, 1.0f);
  EXPECT_EQ(community.programmes[0].group_fund, 1'000'000 + 80'000 - given(community));
  EXPECT_NEAR(static_cast<double>(given(community)), 600'000.0, 1.0);
}

TEST(SavingsGroup, GivesNoMoreThanItHas) {
  Community community = members({1.0f, 0.2f, 0.2f});
  share_risk(community, 0, whole(community), rules);
  EXPECT_EQ(given(community), 40'000);
  EXPECT_EQ(community.programmes[0].group_fund, 0);
  EXPECT_NEAR(community.households.income[2], 0.2f * dull_income, 1.0f);
}

TEST(SavingsGroup, LosesNoRupiahAndDoesNotDependOnTiles) {
  std::vector<float> share;
  for (int h = 0; h < 300; ++h) share.push_back(h % 5 == 0 ? 0.3f : 1.0f + 0.001f * static_cast<float>(h));
  Community at_once = members(share);
  Community in_tiles = members(share);
  share_risk(at_once, 0, whole(at_once), rules);
  for (std::size_t first = 0; first < 300; first += 7) share_risk(in_tiles, 0, {first, std::min<std::size_t>(first + 7, 300)}, rules);
  EXPECT_EQ(at_once.households.income, in_tiles.households.income);
  EXPECT_EQ(at_once.programmes[0].group_fund, in_tiles.programmes[0].group_fund);
  std::int64_t put_in = 0;
  for (const float s : share) put_in += s >= 1.0f ? 40'000 : 0;
  EXPECT_EQ(put_in, at_once.programmes[0].group_fund + given(at_once));
}

TEST(SavingsGroup, IsForMembersAndWhereThereAreGroups) {
  Community community = members({0.2f, 1.0f});
  community.programmes[0].group_fund = 1'000'000;
  GroupRules none = rules;
  none.meetings = 0.0f;
  share_risk(community, 0, whole(community), none);
  community.programmes[0].enrolments.stage.assign(2, EnrolmentStage::listed);
  share_risk(community, 0, whole(community), rules);
  EXPECT_EQ(community.programmes[0].group_fund, 1'000'000);
  EXPECT_EQ(community.households.income[0], 0.2f * dull_income);
}

}  // namespace
}  // namespace guyub
