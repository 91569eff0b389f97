// A run from outside: the same bits however the machine is used, a counterfactual that is one, and no rupiah and no
// person lost.

#include "sim/engine/run.hpp"

#include <array>
#include <map>
#include <stdexcept>

#include <gtest/gtest.h>

#include "sim/engine/aggregate.hpp"
#include "sim/engine/schedule.hpp"
#include "sim/engine/variant.hpp"
#include "sim/programme/budget.hpp"
#include "tests/sim/engine/small_run.hpp"

namespace guyub {
namespace {

std::vector<VariantModel> base_and_pkh() {
  const Model model = small_run_model();
  return {make_variant(model, 0, {}), make_variant(model, 1, {"pkh"})};
}

TEST(Run, GivesTheSameBitsForAnyThreadsTasksAndTiles) {
  const std::vector<VariantModel> variants = base_and_pkh();
  const Keeper reference = run_and_keep(variants, {1, 1, 512});
  ASSERT_GT(reference.months[0][0].size(), 2u) << "one community would prove nothing";
  for (const Execution& execution : {Execution{2, 1, 512}, Execution{8, 7, 7}, Execution{1, 7, 1}, Execution{2, 2, 100'000}}) {
    const Keeper other = run_and_keep(variants, execution);
    EXPECT_TRUE(other.months == reference.months) << execution.threads << " threads, " << execution.communities_per_task
                                                  << " communities a task, tiles of " << execution.households_per_tile;
    for (std::size_t v = 0; v < variants.size(); ++v) {
      EXPECT_EQ(other.twins[v].persons, reference.twins[v].persons);
      EXPECT_EQ(other.twins[v].consumption, reference.twins[v].consumption);
    }
  }
}

TEST(Run, AnotherSeedIsAnotherLife) {
  std::vector<VariantModel> variants = base_and_pkh();
  variants.resize(1);
  const Keeper reference = run_and_keep(variants);
  variants[0].model.head.run.seed = 607;
  EXPECT_FALSE(run_and_keep(variants).months == reference.months);
}

TEST(Run, AVariantThatChangesNothingDiffersNowhere) {
  const Model model = small_run_model();
  const Keeper kept = run_and_keep({make_variant(model, 0, {"pkh"}), make_variant(model, 1, {"pkh"})});
  EXPECT_TRUE(kept.months[0] == kept.months[1]);
  EXPECT_EQ(kept.twins[1].consumption, kept.twins[1].base_consumption);
  const auto& persons = kept.twins[1].persons;
  EXPECT_EQ(persons[0] + persons[1] + persons[3] + persons[4], 0);
  EXPECT_EQ(persons[2], kept.last[1].persons());
}

TEST(Run, BeforeThePolicysFirstMonthNothingDiffersAndAfterItSomethingDoes) {
  const Keeper kept = run_and_keep(base_and_pkh());
  for (std::size_t step = 0; step < kept.months[0].size(); ++step) {
    bool same = true;
    for (std::size_t c = 0; c < kept.months[0][step].size(); ++c) {
      const CommunityMonth& base = kept.months[0][step][c];
      const CommunityMonth& variant = kept.months[1][step][c];
      same = same && base.total == variant.total && base.by_decile == variant.by_decile && base.gini == variant.gini;
    }
    const bool before = step < static_cast<std::size_t>(small_run_first_month);
    const bool last = step + 1 == kept.months[0].size();
    EXPECT_TRUE(same || !before) << "step " << step;
    EXPECT_FALSE(same && last) << "a year of PKH must leave a trace";
  }
}

TEST(Run, NoRupiahAndNoPersonIsLost) {
  const Model model = small_run_model();
  VariantModel both = make_variant(model, 0, {"pkh", "cash"});
  const Keeper kept = run_and_keep({both});
  std::int64_t persons = kept.persons_at_start;
  std::vector<std::vector<std::int64_t>> carried(kept.months[0][0].size(), std::vector<std::int64_t>(2, 0));
  for (std::size_t step = 0; step < kept.months[0].size(); ++step) {
    std::vector<std::int64_t> appropriated(2, 0);
    std::int64_t now = 0;
    for (std::size_t c = 0; c < kept.months[0][step].size(); ++c) {
      const CommunityMonth& month = kept.months[0][step][c];
      persons += month.total[Sum::births] - month.total[Sum::deaths] + month.total[Sum::moved_in] - month.total[Sum::moved_out];
      now += month.persons;
      std::int64_t received = 0;
      for (std::size_t k = 0; k < 2; ++k) {
        const Ledger& l = month.ledgers[k];
        EXPECT_EQ(entry(l, LedgerItem::carried_in), carried[c][k]);
        EXPECT_EQ(entry(l, LedgerItem::carried_in) + entry(l, LedgerItem::appropriated),
                  entry(l, LedgerItem::households) + entry(l, LedgerItem::delivery) + entry(l, LedgerItem::leakage) + entry(l, LedgerItem::unspent));
        carried[c][k] = entry(l, LedgerItem::unspent);
        appropriated[k] += entry(l, LedgerItem::appropriated);
        received += entry(l, LedgerItem::households);
      }
      EXPECT_EQ(received, month.total[Sum::transfers]) << "what leaves the ledger arrives";
    }
    EXPECT_EQ(now, persons) << "step " << step;
    const bool running = static_cast<std::int32_t>(step) >= small_run_first_month;
    for (std::size_t k = 0; k < 2; ++k) {
      EXPECT_EQ(appropriated[k], running ? regional_appropriation(both.programmes[k].budget, 3000, model.region.poverty_rate) : 0);
    }
  }
}

TEST(Run, TheBaseKeepsThePublishedParticipationThroughASchoolYear) {
  const Model model = small_run_model();
  const Keeper kept = run_and_keep({make_variant(model, 0, {})});
  Sums<Sum> region;
  for (const CommunityMonth& community : kept.months[0].back()) region += community.total;
  const auto share = [&](Sum part, Sum whole) { return static_cast<double>(region[part]) / static_cast<double>(region[whole]); };
  // 3,000 households have about 700 children in the later bands: five standard errors are 0.05 to 0.09
  EXPECT_NEAR(share(Sum::enrolled_primary, Sum::children_primary), model.region.school_participation.age_7_12, 0.03);
  EXPECT_NEAR(share(Sum::enrolled_junior, Sum::children_junior), model.region.school_participation.age_13_15, 0.05);
  EXPECT_NEAR(share(Sum::enrolled_senior, Sum::children_senior), model.region.school_participation.age_16_18, 0.09);
}

/// Counts the children of every month anew.
struct Recount : Observer {
  void replicate_begins(std::uint32_t, const Country&, std::span<const FitRow>) override {}
  void month_done(std::uint32_t, std::size_t, std::uint32_t step, const Country& country, const Workers&) override {
    const Clock clock = clock_at(model, static_cast<std::int32_t>(step));
    for (const Community& community : country.communities) {
      Community again = community;
      count_children(again, clock, thread_scratch(again));
      same = same && again.aggregates.children == community.aggregates.children && again.households.enrolled_share == community.households.enrolled_share;
      stood += community.aggregates.children == before[community.id.value()] ? 1 : 0;
      before[community.id.value()] = community.aggregates.children;
    }
  }
  void replicate_ends(std::uint32_t, std::span<const TwinEffects>) override {}
  explicit Recount(const Model& m) : model(m) {}

  const Model& model;
  std::map<std::uint32_t, std::array<ChildCounts, Aggregates::deciles>> before;
  bool same = true;
  int stood = 0;   ///< community-months in which nothing changed
};

TEST(Run, ChildrenAreCountedAsIfAnewEveryMonth) {
  const Model model = small_run_model();
  Recount recount(model);
  run_comparison(std::vector{make_variant(model, 0, {"pkh"})}, {1, 1, 512}, recount, {});
  EXPECT_TRUE(recount.same);
  EXPECT_GT(recount.stood, 0) << "the counts must have stood in some months";
}

struct Failing : Keeper {
  Failing() : Keeper(1) {}
  void month_done(std::uint32_t, std::size_t, std::uint32_t step, const Country&, const Workers&) override {
    if (step == 1) throw std::runtime_error("the disk is full");
  }
};

TEST(Run, PassesOnWhatTheObserverThrows) {
  Failing failing;
  const std::vector<VariantModel> variants{make_variant(small_run_model(), 0, {})};
  EXPECT_THROW(run_comparison(variants, {1, 1, 512}, failing, {}), std::runtime_error);
}

TEST(Run, EndsEarlyWhenAsked) {
  Keeper keeper(1);
  const std::vector<VariantModel> variants{make_variant(small_run_model(), 0, {})};
  int asked = 0;
  EXPECT_FALSE(run_comparison(variants, {1, 1, 512}, keeper, [&] { return ++asked == 3; }));
  EXPECT_EQ(keeper.months[0].size(), 3u);
  EXPECT_TRUE(keeper.twins.empty());
}

/// PKH of which everybody accepts the first offer, with conditions so many months after its start.
Keeper with_conditions_from(std::int32_t from) {
  Model model = small_run_model();
  model.behaviour.acceptance.household_hazard = 1.0f;
  for (auto& [id, programme] : model.programmes) {
    programme.conditions.from = from;
    programme.delivery.enrolment_lag = 0;
    programme.verification.unreformed = 1.0f;
  }
  return run_and_keep({make_variant(model, 0, {"pkh"})});
}

/// Checks of a month, and what those enrolled before conditions have lost by its end.
std::int64_t checks_in(const Keeper& kept, std::int32_t step) {
  std::int64_t checks = 0;
  for (const CommunityMonth& month : kept.months[0][static_cast<std::size_t>(step)]) checks += month.programmes[0][ProgrammeSum::checks];
  return checks;
}
HeldBefore held_at_the_end(const Keeper& kept) {
  HeldBefore all;
  for (const Community& community : kept.last[0].communities) {
    all.enrolled += community.programmes[0].held_before.enrolled;
    all.lost += community.programmes[0].held_before.lost;
  }
  return all;
}

TEST(Run, ConditionsThatComeLaterAskNothingBefore) {
  const Keeper later = with_conditions_from(6);
  for (std::int32_t step = small_run_first_month; step < small_run_first_month + 6; ++step) EXPECT_EQ(checks_in(later, step), 0) << step;
  EXPECT_GT(checks_in(later, small_run_first_month + 6), 0);
  EXPECT_GT(held_at_the_end(later).enrolled, 0);
  EXPECT_GT(held_at_the_end(later).lost, 0) << "children out of school cost their parents what they had before";
  const Keeper from_the_start = with_conditions_from(0);
  EXPECT_GT(checks_in(from_the_start, small_run_first_month), 0);
  EXPECT_EQ(held_at_the_end(from_the_start).enrolled, 0) << "nobody held anything before them";
}

}  // namespace
}  // namespace guyub
