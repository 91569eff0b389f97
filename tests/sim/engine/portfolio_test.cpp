#include "sim/engine/portfolio.hpp"

#include <gtest/gtest.h>

#include "sim/engine/variant.hpp"
#include "sim/institution/identification.hpp"
#include "tests/sim/engine/small_run.hpp"

namespace guyub {
namespace {

constexpr std::size_t pkh = 0;
constexpr std::size_t cash = 1;

VariantModel two_programmes() { return make_variant(small_run_model(), 0, {"pkh", "cash"}); }

/// A rule that misses whatever happens.
BackupRules always(std::int32_t after) { return {.indicator = Judged::take_up, .below = 2.0, .above = {}, .after = after, .switch_to = "cash"}; }

std::int64_t appropriated(const Keeper& kept, std::size_t step, std::size_t k) {
  std::int64_t sum = 0;
  for (const CommunityMonth& month : kept.months[0][step]) sum += entry(month.ledgers[k], LedgerItem::appropriated);
  return sum;
}

TEST(Portfolio, ABackUpWaitsAndTakesOverInTheMonthAfterTheMiss) {
  VariantModel variant = two_programmes();
  variant.programmes[pkh].backup = always(4);
  const Keeper kept = run_and_keep({variant});
  const std::size_t change = small_run_first_month + 4;
  EXPECT_GT(appropriated(kept, change - 1, pkh), 0);
  EXPECT_EQ(appropriated(kept, change - 1, cash), 0);
  EXPECT_EQ(appropriated(kept, change, pkh), 0);
  EXPECT_GT(appropriated(kept, change, cash), 0);
}

TEST(Portfolio, ARuleThatIsMetOrSwitchedOffChangesNothing) {
  VariantModel met = two_programmes();
  met.programmes[pkh].backup = BackupRules{.indicator = Judged::take_up, .below = -1.0, .above = {}, .after = 1, .switch_to = "nobody"};
  VariantModel off = two_programmes();
  off.programmes[pkh].backup = always(1);
  off.model.head.mechanisms.portfolio = false;
  const Keeper kept = run_and_keep({two_programmes(), met, off});
  EXPECT_EQ(kept.months[0], kept.months[1]);
  EXPECT_EQ(kept.months[0], kept.months[2]);
}

TEST(Portfolio, SameForAnyThreadsAndUnitsAndNoRupiahIsLost) {
  VariantModel variant = two_programmes();
  variant.programmes[pkh].backup = always(4);
  variant.programmes[pkh].approach = "participatory";
  variant.model.planner = Planner{};
  const Keeper one = run_and_keep({variant}, {1, 1, 512});
  const Keeper many = run_and_keep({variant}, {3, 2, 64});
  EXPECT_EQ(one.months, many.months);
  for (const auto& step : one.months[0]) {
    for (const CommunityMonth& month : step) {
      for (const Ledger& ledger : month.ledgers) {
        EXPECT_EQ(entry(ledger, LedgerItem::appropriated) + entry(ledger, LedgerItem::carried_in),
                  entry(ledger, LedgerItem::households) + entry(ledger, LedgerItem::delivery) + entry(ledger, LedgerItem::leakage) + entry(ledger, LedgerItem::unspent));
      }
    }
  }
}

TEST(Portfolio, KeepsDevelopsOrReplacesByTheMeasuredEffect) {
  const auto spans_after = [](double keep_from, double replace_below) {
    VariantModel variant = two_programmes();
    variant.programmes[pkh].portfolio = PortfolioRules{.indicator = Judged::take_up, .every = 6, .keep_from = keep_from, .replace_below = replace_below,
                                                       .error = 0.0f, .develop = 0.5f, .switch_to = "cash"};
    return run_and_keep({variant}).last[0].spans;
  };
  const Month started = two_programmes().programmes[pkh].start;
  EXPECT_EQ(spans_after(-1.0, -1.0)[pkh].developed, 0.0f) << "kept";
  EXPECT_FLOAT_EQ(spans_after(2.0, -1.0)[pkh].developed, 0.5f) << "developed once, after six of its twelve months";
  const auto replaced = spans_after(3.0, 2.0);
  EXPECT_EQ(replaced[pkh].end, started + 6);
  EXPECT_EQ(replaced[cash].start, started + 6);
}

TEST(Planning, DelaysTheStartAndSwitchedOffChangesNothing) {
  VariantModel planned = two_programmes();
  planned.model.planner = Planner{};
  planned.model.planner->style = PlanningStyle::data_first;
  const std::int32_t months = identify(*planned.model.planner, planned.model.institutions.planning).months;
  ASSERT_GT(months, 0);
  EXPECT_EQ(programme_spans(planned)[pkh].start, planned.programmes[pkh].start + months);
  planned.model.head.mechanisms.planning = false;
  const Keeper kept = run_and_keep({two_programmes(), planned});
  EXPECT_EQ(kept.months[0], kept.months[1]);
}

}  // namespace
}  // namespace guyub
