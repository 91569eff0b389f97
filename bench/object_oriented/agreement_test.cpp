// The object-oriented month lives the same life as the product's: same draws, same law, so the same numbers.

#include <gtest/gtest.h>

#include "bench/model.hpp"
#include "bench/object_oriented/nation.hpp"

namespace guyub {
namespace {

constexpr std::uint32_t months = 24;

std::filesystem::path source(const char* path) { return std::filesystem::path(GUYUB_SOURCE_DIR) / path; }

/// Without the mechanisms that only the product has.
bench::ProductWorld small_world(const char* id) {
  VariantModel variant = bench::load_variant(source("scenarios/first-look.yaml"), source("configs"), id, 2000);
  Mechanisms& on = variant.model.head.mechanisms;
  on.settlement = false;
  on.foresight = on.leaving_school = on.learning = false;
  on.adult_work = on.training = on.local_economy = on.price_response = on.self_reliance = false;
  on.programme_time = on.hassle = on.stigma = on.recertification = on.graduation = on.investment = false;
  on.health = on.immunisation = on.contraception = on.marriage = on.migration = on.earnings_by_schooling = false;
  on.registry_ageing = on.grievance = on.practice = false;
  on.recruitment = on.problem_blindness = on.sunk_investment = on.gatekeeping = on.congruence = on.openness = on.reform_outcome = false;
  on.power = on.contest = on.unrest = on.outside_pressure = on.legitimacy = false;
  on.superstructure = on.organising = on.service_grants = on.risk_sharing = on.coordination = on.alliance = false;
  on.schemes = on.local_fit = on.coercion = false;
  VisitCoefficients& visits = variant.model.behaviour.visits;
  visits.attitude = visits.mother_grade = 0.0f;
  variant.model.behaviour.norms.crowding_out = 0.0f;
  return bench::make_world(std::move(variant), Workers(1));
}

/// Without the sums that only the product counts.
Sums<Sum> common(Sums<Sum> sums) {
  for (std::size_t i = static_cast<std::size_t>(Sum::marriages); i < Sums<Sum>::size; ++i) sums[static_cast<Sum>(i)] = 0;
  return sums;
}

void expect_equal(const Aggregates& product, const Aggregates& objects, std::uint32_t step) {
  EXPECT_EQ(common(product.total), common(objects.total)) << "month " << step;
  for (std::size_t d = 0; d < product.by_decile.size(); ++d) EXPECT_EQ(common(product.by_decile[d]), common(objects.by_decile[d])) << "month " << step;
  EXPECT_EQ(product.programmes, objects.programmes) << "month " << step;
  EXPECT_EQ(ConsumptionHistogram(product.histogram).gini(), ConsumptionHistogram(objects.histogram).gini()) << "month " << step;
}

void expect_same_life(const char* variant) {
  bench::ProductWorld world = small_world(variant);
  objects::Nation nation(world.country);
  const Workers workers(1);
  std::int64_t poor = 0;
  for (std::uint32_t step = 0; step < months; ++step) {
    world.live_month(step, workers);
    nation.live_month({world.variant, world.setting, world.draws(), world.clock_at(step)});
    for (std::size_t c = 0; c < nation.villages().size(); ++c) {
      expect_equal(world.country.communities[c].aggregates, nation.villages()[c]->sums(), step);
      poor += world.country.communities[c].aggregates.total[Sum::poor_persons];
      for (std::size_t k = 0; k < world.variant.programmes.size(); ++k) {
        EXPECT_EQ(world.country.communities[c].programmes[k].ledger, nation.villages()[c]->scheme(k).state.ledger) << "month " << step;
      }
    }
    ASSERT_FALSE(testing::Test::HasFailure()) << "first difference in month " << step;
  }
  EXPECT_GT(poor, 0);
}

TEST(ObjectOrientedMonth, EqualsTheProductsWithoutProgramme) { expect_same_life("no_programme"); }
TEST(ObjectOrientedMonth, EqualsTheProductsWithConditionalCash) { expect_same_life("pkh"); }
TEST(ObjectOrientedMonth, EqualsTheProductsWithFoodVoucher) { expect_same_life("bpnt"); }
TEST(ObjectOrientedMonth, EqualsTheProductsWithParticipatoryRollOut) { expect_same_life("pkh_participatory"); }

TEST(ObjectOrientedMonth, TakesARunningCountryOver) {
  bench::ProductWorld world = small_world("pkh");
  const Workers workers(1);
  for (std::uint32_t step = 0; step < 12; ++step) world.live_month(step, workers);
  objects::Nation nation(world.country);
  for (std::uint32_t step = 12; step < months; ++step) {
    world.live_month(step, workers);
    nation.live_month({world.variant, world.setting, world.draws(), world.clock_at(step)});
  }
  EXPECT_GT(world.country.communities[0].aggregates.programmes[0][ProgrammeSum::accepted], 0);
  for (std::size_t c = 0; c < nation.villages().size(); ++c) {
    expect_equal(world.country.communities[c].aggregates, nation.villages()[c]->sums(), months);
  }
}

}  // namespace
}  // namespace guyub
