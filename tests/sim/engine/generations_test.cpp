// Thirty years with every mechanism on: nobody is lost, the population stays one, twins are told by their number, and the bits are the same
// however the machine is used.

#include <cmath>

#include <gtest/gtest.h>

#include "sim/engine/audit.hpp"
#include "sim/engine/run.hpp"
#include "sim/engine/twins.hpp"
#include "sim/engine/variant.hpp"
#include "tests/sim/engine/small_run.hpp"
#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

Model long_model(std::int32_t households, std::int32_t months) {
  Model model = small_run_model();
  model.head.population.households = households;
  model.head.run.months = months;
  return model;
}

/// Looks at every month of a long run without keeping it.
struct LongWatch : Observer {
  void replicate_begins(std::uint32_t, const Country& start, std::span<const FitRow>) override { persons = start.persons(); }
  void month_done(std::uint32_t, std::size_t, std::uint32_t step, const Country& country, const Workers&) override {
    Sums<Sum> sums;
    std::int64_t received = 0;
    for (const Community& community : country.communities) {
      sums += community.aggregates.total;
      for (const ProgrammeState& programme : community.programmes) received += entry(programme.ledger, LedgerItem::households);
      if (step % 24 == 0) {
        const std::string wrong = broken_invariant(community);
        EXPECT_EQ(wrong, "") << "step " << step;
      }
    }
    persons += sums[Sum::births] - sums[Sum::deaths] + sums[Sum::moved_in] - sums[Sum::moved_out];
    EXPECT_EQ(country.persons(), persons) << "step " << step;
    EXPECT_EQ(sums[Sum::persons], persons) << "step " << step;
    EXPECT_EQ(sums[Sum::transfers], received) << "step " << step;
    last = sums;
    if (step == 0) first = sums;
    country_now = &country;
  }
  void replicate_ends(std::uint32_t, std::span<const TwinEffects>) override { ages(); }

  void ages() {
    for (const Community& community : country_now->communities) {
      for (std::size_t h = 0; h < community.size(); ++h) {
        for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
          const int age = age_years(community.persons.age_months[i]);
          children += age < 15 ? 1.0 : 0.0;
          old += age >= 65 ? 1.0 : 0.0;
          all += 1.0;
        }
      }
    }
  }

  std::int64_t persons = 0;
  Sums<Sum> first, last;
  const Country* country_now = nullptr;
  double children = 0.0, old = 0.0, all = 0.0;
};

TEST(Generations, ThirtyYearsLoseNobodyAndNoRupiahAndThePopulationStaysPlausible) {
  LongWatch watch;
  ASSERT_TRUE(run_comparison(std::vector{make_variant(long_model(1500, 360), 0, {"pkh"})}, {2, 1, 512}, watch, {}));
  const auto ratio = [](std::int64_t a, std::int64_t b) { return static_cast<double>(a) / static_cast<double>(b); };
  const double growth = std::log(ratio(watch.last[Sum::persons], watch.first[Sum::persons])) / 30.0;
  EXPECT_GT(growth, -0.005);
  EXPECT_LT(growth, 0.02);
  const double size = ratio(watch.last[Sum::persons], watch.last[Sum::households]);
  EXPECT_GT(size, 2.5) << "Indonesian provinces: 3 to 5 persons a household";
  EXPECT_LT(size, 5.5);
  EXPECT_GT(watch.children / watch.all, 0.15) << "and a fifth to a third of children";
  EXPECT_LT(watch.children / watch.all, 0.40);
  EXPECT_GT(watch.old / watch.all, 0.03);
  EXPECT_LT(watch.old / watch.all, 0.25);
  const double income = ratio(watch.last[Sum::income], watch.last[Sum::persons]) / ratio(watch.first[Sum::income], watch.first[Sum::persons]);
  EXPECT_GT(income, 0.7) << "nothing but schooling, age and number of earners moves the mean";
  EXPECT_LT(income, 3.0);
}

TEST(Generations, TheSameBitsOverYearsForAnyThreadsTasksAndTiles) {
  const std::vector<VariantModel> variants{make_variant(long_model(600, 72), 0, {}), make_variant(long_model(600, 72), 1, {"pkh"})};
  const Keeper reference = run_and_keep(variants, {1, 1, 512});
  for (const Execution& execution : {Execution{2, 1, 64}, Execution{8, 3, 7}}) EXPECT_TRUE(run_and_keep(variants, execution).months == reference.months);
  EXPECT_GT(reference.last[0].households(), 620) << "households were founded";
}

/// Every draw that the programme does not touch is the same: without any way for money to reach weddings, births or deaths, lives do not differ.
TEST(Generations, APolicyThatOnlyPaysChangesNobodysFamily) {
  Model model = long_model(600, 60);
  model.head.mechanisms.school_choice = false;
  model.head.mechanisms.leaving_school = false;
  model.head.mechanisms.contraception = false;
  const Keeper kept = run_and_keep({make_variant(model, 0, {}), make_variant(model, 1, {"cash"})});
  for (std::size_t c = 0; c < kept.last[0].communities.size(); ++c) {
    const Community& a = kept.last[0].communities[c];
    const Community& b = kept.last[1].communities[c];
    EXPECT_EQ(a.households.id, b.households.id);
    EXPECT_EQ(a.persons.id, b.persons.id);
    EXPECT_EQ(a.persons.marital, b.persons.marital);
    EXPECT_NE(a.households.savings, b.households.savings);
  }
}

TEST(Generations, TwinsAreFoundByNumberAndThoseWithoutOneAreLeftOut) {
  Country base, variant;
  base.communities.push_back(make_singles(3));
  variant.communities.push_back(make_singles(4));
  base.communities[0].households.id = {0, 1, 900};
  variant.communities[0].households.id = {0, 1, 800, 900};   // the third was founded in the variant only
  base.communities[0].households.consumption_sum = {1e6f, 1e6f, 1e6f};
  variant.communities[0].households.consumption_sum = {1e6f, 1e6f, 5e6f, 1.5e6f};
  const TwinEffects effects = compare_twins(variant, base);
  EXPECT_EQ(effects.persons, (std::array<std::int64_t, 5>{0, 0, 2, 0, 1}));
}

}  // namespace
}  // namespace guyub
