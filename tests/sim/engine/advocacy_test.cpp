// An alliance in a run: money moves within a budget to the rupiah, and its pressure reaches reforms.

#include "sim/engine/advocacy.hpp"

#include <gtest/gtest.h>

#include "sim/engine/variant.hpp"
#include "tests/sim/engine/small_run.hpp"

namespace guyub {
namespace {

VariantModel with_alliance(Aim aim, float humane) {
  Model model = small_run_model();
  Alliance alliance;
  alliance.start = model.head.run.start;
  alliance.meets_every = 3;
  AllianceMember all_round;
  all_round.inner_circle = true;
  all_round.resource.fill(0.8f);
  all_round.interest.fill(1.0f);
  alliance.members = {{"council", all_round}};
  AllianceIssue issue;
  issue.aim = aim;
  issue.programme = "pkh";
  issue.from = "cash";
  issue.most = 0.5f;
  issue.humane = humane;
  issue.feasible = 1.0f;
  alliance.issues = {{"issue", issue}};
  model.alliance = alliance;
  return make_variant(std::move(model), 0, {"pkh", "cash"});
}

struct Seen {
  std::vector<std::int64_t> pkh, cash;   ///< appropriated in the region, by month
  Country last;
};

Seen live_with(const VariantModel& variant) {
  const Keeper kept = run_and_keep({variant});
  Seen seen;
  for (const auto& month : kept.months[0]) {
    std::int64_t pkh = 0, cash = 0;
    for (const CommunityMonth& community : month) {
      pkh += entry(community.ledgers[0], LedgerItem::appropriated);
      cash += entry(community.ledgers[1], LedgerItem::appropriated);
    }
    seen.pkh.push_back(pkh);
    seen.cash.push_back(cash);
  }
  seen.last = kept.last[0];
  return seen;
}

TEST(Advocacy, MovesMoneyWithinTheBudgetToTheRupiah) {
  const Seen without = live_with(with_alliance(Aim::fund, 0.0f));
  const Seen with = live_with(with_alliance(Aim::fund, 1.0f));
  EXPECT_EQ(without.last.alliance.pressure, 0.0f);
  EXPECT_GT(with.last.alliance.pressure, 0.0f);
  EXPECT_GT(with.pkh.back(), without.pkh.back());
  for (std::size_t step = 0; step < with.pkh.size(); ++step) {
    EXPECT_EQ(with.pkh[step] + with.cash[step], without.pkh[step] + without.cash[step]) << step;
  }
}

TEST(Advocacy, RepealTakesMoneyAwayAndPressesAgainstTheReform) {
  const Seen without = live_with(with_alliance(Aim::repeal, 0.0f));
  const Seen with = live_with(with_alliance(Aim::repeal, 1.0f));
  EXPECT_LT(with.pkh.back(), without.pkh.back());
  EXPECT_EQ(with.cash, without.cash);
  EXPECT_LT(with.last.advocacy[0], 0.0f);
}

TEST(Advocacy, IsNothingWhenSwitchedOff) {
  VariantModel variant = with_alliance(Aim::adopt, 1.0f);
  EXPECT_GT(live_with(variant).last.advocacy[0], 0.0f);
  variant.model.head.mechanisms.alliance = false;
  const Country off = live_with(variant).last;
  EXPECT_EQ(off.advocacy[0], 0.0f);
  EXPECT_EQ(off.alliance.issue, -1);
}

TEST(Advocacy, CountsTheMarksOfAPlan) {
  const Model model = small_run_model();
  Programme programme = model.programmes.front().second;
  EXPECT_FALSE(smart_marks(programme, model.head).time_bound);
  EXPECT_FALSE(smart_marks(programme, model.head).measurable);
  const float before = smart_marks(programme, model.head).share();
  programme.lasts = 24;
  EXPECT_NEAR(smart_marks(programme, model.head).share(), before + 0.2f, 1e-6);
}

}  // namespace
}  // namespace guyub
