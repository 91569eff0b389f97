// With every mechanism off a transfer changes income by its arithmetic, and nothing else.

#include <cstdint>
#include <string_view>

#include <gtest/gtest.h>

#include "sim/engine/variant.hpp"
#include "tests/sim/engine/small_run.hpp"

namespace guyub {
namespace {

/// Visits the switches and turns each off: none can be forgotten.
struct TurnOff {
  int switches = 0;
  void optional_flag(std::string_view, bool& value, const Words&) {
    value = false;
    ++switches;
  }
};

Model without_mechanisms(Targeting method) {
  Model model = small_run_model();
  TurnOff off;
  describe(off, model.head.mechanisms);
  EXPECT_GE(off.switches, 20);
  for (auto& [id, programme] : model.programmes) programme.targeting.method = method;
  return model;
}

void expect_same_but_income(const Sums<Sum>& variant, const Sums<Sum>& base) {
  EXPECT_EQ(variant[Sum::income] - base[Sum::income], variant[Sum::transfers]);
  EXPECT_EQ(base[Sum::transfers], 0);
  for (std::size_t i = 0; i < Sums<Sum>::size; ++i) {
    const auto item = static_cast<Sum>(i);
    if (item == Sum::income || item == Sum::transfers) continue;
    if (item == Sum::doubly_served || item == Sum::unserved) continue;   // who is in a programme is the programme itself
    EXPECT_EQ(variant[item], base[item]) << "sum " << i;
  }
}

class EverythingOff : public ::testing::TestWithParam<std::tuple<Targeting, const char*>> {};

TEST_P(EverythingOff, ATransferIsIncomeAndNothingElse) {
  const auto [method, programme] = GetParam();
  const Model model = without_mechanisms(method);
  const Keeper kept = run_and_keep({make_variant(model, 0, {}), make_variant(model, 1, {programme})});
  std::int64_t paid = 0;
  std::int64_t claimed = 0;
  for (std::size_t step = 0; step < kept.months[0].size(); ++step) {
    for (std::size_t c = 0; c < kept.months[0][step].size(); ++c) {
      const CommunityMonth& base = kept.months[0][step][c];
      const CommunityMonth& variant = kept.months[1][step][c];
      expect_same_but_income(variant.total, base.total);
      for (std::size_t d = 0; d < Aggregates::deciles; ++d) expect_same_but_income(variant.by_decile[d], base.by_decile[d]);
      EXPECT_EQ(variant.gini, base.gini);
      EXPECT_EQ(variant.total[Sum::transfers], entry(variant.ledgers[0], LedgerItem::households));
      EXPECT_EQ(entry(variant.ledgers[0], LedgerItem::leakage), 0);
      EXPECT_EQ(variant.programmes[0][ProgrammeSum::accepted], variant.programmes[0][ProgrammeSum::listed]) << "nobody hesitates";
      paid += variant.total[Sum::transfers];
      claimed += variant.claims;
    }
  }
  EXPECT_GT(paid, 0);
  std::int64_t due = 0;
  for (const Community& community : kept.last[1].communities) {
    for (const std::int64_t twelfths : community.programmes[0].enrolments.accrued) due += twelfths;
  }
  EXPECT_EQ(paid * 12 + due, claimed) << "what was paid and is still due is a twelfth of every claim, month by month";
  const auto& persons = kept.twins[1].persons;
  EXPECT_EQ(persons[0] + persons[1] + persons[3] + persons[4], 0);
}

INSTANTIATE_TEST_SUITE_P(Programmes, EverythingOff,
                         ::testing::Values(std::tuple{Targeting::lottery, "cash"}, std::tuple{Targeting::proxy_means, "cash"},
                                           std::tuple{Targeting::proxy_means, "pkh"}));

// The companion: one mechanism on, and the same transfer does reach further.
TEST(ConsumptionAlone, LetsTheTransferReachConsumption) {
  Model model = without_mechanisms(Targeting::proxy_means);
  model.head.mechanisms.consumption_smoothing = true;
  const Keeper kept = run_and_keep({make_variant(model, 0, {}), make_variant(model, 1, {"cash"})});
  std::int64_t more = 0;
  for (std::size_t c = 0; c < kept.months[0].back().size(); ++c) {
    more += kept.months[1].back()[c].total[Sum::consumption] - kept.months[0].back()[c].total[Sum::consumption];
    EXPECT_EQ(kept.months[1].back()[c].total[Sum::pupils], kept.months[0].back()[c].total[Sum::pupils]);
  }
  EXPECT_GT(more, 0);
}

}  // namespace
}  // namespace guyub
