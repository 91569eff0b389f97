#include "analysis/smart_plan.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/sim/support/small_programme.hpp"

namespace guyub::analysis {
namespace {

/// A plan that lacks nothing.
Model complete() {
  Model model;
  model.head.run.start = Month(2026, 1);
  model.head.run.months = 36;
  model.head.indicators = {{"poverty_headcount", IndicatorRule::Role::primary, IndicatorRule::Good::down, 0.01}};
  model.planner = Planner{};
  Programme programme = small_programme();
  programme.lasts = 24;
  programme.delivery.households_per_facilitator = 200.0f;
  programme.backup = BackupRules{.below = 0.5, .above = {}, .switch_to = "cash"};
  model.programmes = {{"conditional", programme}};
  return model;
}

std::vector<std::string> lacking(const Model& model) {
  std::vector<std::string> ids;
  const auto plans = smart_plans(model);
  for (const SmartCriterion& criterion : plans.front().criteria) {
    for (const Bilingual& missing : criterion.missing) {
      EXPECT_FALSE(missing.id.empty());
      EXPECT_FALSE(missing.en.empty());
      ids.push_back(criterion.id);
    }
  }
  return ids;
}

TEST(SmartPlan, ACompletePlanLacksNothing) { EXPECT_TRUE(lacking(complete()).empty()); }

TEST(SmartPlan, NamesEachThingThatIsMissing) {
  const auto without = [](auto change) {
    Model model = complete();
    change(model, model.programmes.front().second);
    return lacking(model);
  };
  using Names = std::vector<std::string>;
  EXPECT_EQ(without([](Model&, Programme& p) {
              p = [&] { Programme grant = small_grant(); grant.targeting.method = Targeting::universal; grant.lasts = p.lasts; grant.delivery = p.delivery; grant.backup = p.backup;
                        grant.budget.national *= 10; return grant; }();
            }), Names{"specific"});
  EXPECT_EQ(without([](Model& m, Programme&) { m.head.indicators.clear(); }), Names{"measurable"});
  EXPECT_EQ(without([](Model& m, Programme&) { m.head.indicators.front().mde.reset(); }), Names{"measurable"});
  EXPECT_EQ(without([](Model&, Programme& p) { p.delivery.households_per_facilitator = 400.0f; }), Names{"achievable"});
  EXPECT_EQ(without([](Model&, Programme& p) { p.budget.national = 1'000'000; }), Names{"achievable"});
  EXPECT_EQ(without([](Model& m, Programme&) { m.planner.reset(); }), Names{"realistic"});
  EXPECT_EQ(without([](Model&, Programme& p) { p.backup.reset(); }), Names{"realistic"});
  EXPECT_EQ(without([](Model&, Programme& p) { p.lasts = 0; }), Names{"time_bound"});
  EXPECT_EQ(without([](Model&, Programme& p) { p.lasts = 37; }), Names{"time_bound"});
}

}  // namespace
}  // namespace guyub::analysis
