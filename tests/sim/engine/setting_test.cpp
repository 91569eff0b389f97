#include "sim/engine/setting.hpp"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "sim/engine/calibrate.hpp"
#include "sim/engine/variant.hpp"
#include "sim/population/synthesis.hpp"
#include "sim/programme/budget.hpp"
#include "tests/sim/engine/small_run.hpp"

namespace guyub {
namespace {

TEST(Setting, BirthsPerWomanAreTheRegionsYoungOverFiveYears) {
  RegionStatistics region;
  region.age_structure.male.assign(AgeStructure::groups, 0.0);
  region.age_structure.female.assign(AgeStructure::groups, 0.0);
  region.age_structure.male[0] = 260.0;
  region.age_structure.female[0] = 240.0;
  for (std::size_t group = 3; group < 10; ++group) region.age_structure.female[group] = 100.0 + static_cast<double>(group);
  region.age_structure.female[10] = 1e6;
  std::array<double, 7> women{};
  EXPECT_DOUBLE_EQ(births_per_woman(region, women), 100.0 / 742.0);
  EXPECT_EQ(women.front(), 103.0);
  EXPECT_EQ(women.back(), 109.0);
}

TEST(Setting, EnrolledLevelWeighsTheTwelveSchoolYears) {
  RegionStatistics region;
  region.school_participation = {1.0, 0.8, 0.4, 0.1};
  EXPECT_FLOAT_EQ(enrolled_level(region), (6.0f + 2.4f + 1.2f) / 12.0f);
}

TEST(Setting, StaffArePaidInTheirMonthsAndTheirMeanIsOverTheRun) {
  const Model model = small_run_model();
  VariantModel variant = make_variant(model, 0, {"pkh"});
  Approach& approach = variant.approaches[0];
  approach.staff = 0.5f;
  approach.staff_months = 4;
  Programme& programme = variant.programmes[0];
  programme.delivery.facilitator_wage = 1.0f;
  variant.model.region.minimum_wage = 3'000'000.0;
  const RegionStatistics& region = variant.model.region;
  EXPECT_EQ(staff_cost(approach, region, programme, -1), 0);
  EXPECT_EQ(staff_cost(approach, region, programme, 0), 1'500'000);
  EXPECT_EQ(staff_cost(approach, region, programme, 3), 1'500'000);
  EXPECT_EQ(staff_cost(approach, region, programme, 4), 0);
  const Setting setting = make_setting(variant, {}, 3000);
  EXPECT_EQ(mean_landing_cost(variant, setting, 0, programme.start), 4 * 1'500'000 / (small_run_months - small_run_first_month));
  programme.lasts = 2;
  EXPECT_EQ(staff_cost(approach, region, programme, 1), 1'500'000);
  EXPECT_EQ(staff_cost(approach, region, programme, 2), 0) << "the programme has ended";
}

TEST(Setting, PractitionersOfAContestArePaidByTheProgrammeThatEmploysThemWhileItGoesOn) {
  VariantModel variant = make_variant(small_run_model(), 0, {"pkh"});
  variant.approaches[0].staff = 0.0f;
  variant.programmes[0].delivery.facilitator_wage = 1.0f;
  variant.model.region.minimum_wage = 3'000'000.0;
  variant.model.behaviour.contest.tactics[static_cast<std::size_t>(Tactic::protest)].staff = 0.5f;
  const Month start = variant.programmes[0].start;
  EXPECT_EQ(contest_cost(variant, 0, start), 0) << "no contest";
  variant.model.contest = Contest{.title = {}, .programme = "pkh", .tactic = Tactic::protest, .start = start + 1, .lasts = 2};
  EXPECT_EQ(contest_cost(variant, 0, start), 0);
  EXPECT_EQ(contest_cost(variant, 0, start + 1), 1'500'000);
  EXPECT_EQ(contest_cost(variant, 0, start + 2), 1'500'000);
  EXPECT_EQ(contest_cost(variant, 0, start + 3), 0);
  EXPECT_EQ(mean_landing_cost(variant, make_setting(variant, {}, 3000), 0, start), 2 * 1'500'000 / (small_run_months - small_run_first_month));
  variant.model.contest->programme = "cash";
  EXPECT_FALSE(is_contested(variant, start + 1)) << "the variant has no such programme";
  variant.model.contest->programme = "pkh";
  variant.model.head.mechanisms.contest = false;
  EXPECT_FALSE(is_contested(variant, start + 1));
  EXPECT_EQ(mean_landing_cost(variant, make_setting(variant, {}, 3000), 0, start), 0);
}

TEST(Setting, SwitchesReachTheSum) {
  VariantModel variant = make_variant(small_run_model(), 0, {"pkh"});
  variant.model.head.mechanisms.resistance_cost = false;
  variant.model.head.mechanisms.peers = false;
  const Setting setting = make_setting(variant, {}, 3000);
  EXPECT_FALSE(setting.acceptance.peers);
  EXPECT_FALSE(setting.school.peers);
  EXPECT_EQ(setting.acceptance.factor, (std::array<bool, factor_count>{true, false, true, true}));
  EXPECT_EQ(setting.appropriation[0], regional_appropriation(variant.programmes[0].budget, 3000, variant.model.region.poverty_rate));
}

TEST(Calibration, IsTheSameForAnyNumberOfThreadsAndRisesWithTheTarget) {
  const Model model = small_run_model();
  const auto solve = [](const Model& m, int threads) {
    const Workers workers(threads);
    return solve_school_constants(synthesise(m.region, m.synthesis, 1000, Draws(606, 0), workers), m, Draws(606, 0), workers);
  };
  const SchoolConstants constants = solve(model, 1);
  const SchoolConstants again = solve(model, 3);
  EXPECT_EQ(constants.enrol, again.enrol);
  EXPECT_EQ(constants.work, again.work);
  Model eager = model;
  eager.region.school_participation.age_16_18 = 0.99;
  const SchoolConstants higher = solve(eager, 1);
  for (std::size_t age = 16; age <= 18; ++age) EXPECT_GT(higher.enrol[age], constants.enrol[age] + 1.0f);
  // a sure place later draws the younger ones, and is as sure for those who leave and return: the sign depends on who they are
  EXPECT_GT(std::abs(higher.enrol[13] - constants.enrol[13]), 0.05f) << "families look ahead";
  eager.head.mechanisms.foresight = false;
  Model short_sighted = model;
  short_sighted.head.mechanisms.foresight = false;
  EXPECT_NEAR(solve(eager, 1).enrol[13], solve(short_sighted, 1).enrol[13], 0.3f) << "without foresight only through the constant of work";
}

TEST(Calibration, LeavesGivenConstantsAsTheyAre) {
  Model model = small_run_model();
  model.behaviour.school_constants = GivenSchoolConstants{.school = 1.0f, .work = -2.0f, .by_age = {}};
  const SchoolConstants constants = solve_school_constants({}, model, Draws(606, 0), Workers(1));
  EXPECT_EQ(constants.enrol[10], 1.0f);
  EXPECT_EQ(constants.work, -2.0f);
}

TEST(Setting, GrantsAreWhatThePresentLevelPaysAMonth) {
  const Model model = small_run_model();
  VariantModel variant = make_variant(model, 0, {"pkh"});
  const BenefitSchedule& benefit = variant.programmes[0].benefit;
  const Setting setting = make_setting(variant, {}, 3000);
  const auto of_level = [](std::int64_t yearly) { return static_cast<float>(yearly) / 12000.0f; };
  ASSERT_TRUE(setting.grants[0].pays);
  for (const bool male : {false, true}) {
    EXPECT_EQ(setting.grants[0].of(male, 5), of_level(benefit.primary));
    EXPECT_EQ(setting.grants[0].of(male, 6), of_level(benefit.junior_secondary));
    EXPECT_EQ(setting.grants[0].of(male, 11), of_level(benefit.senior_secondary));
    EXPECT_EQ(setting.grants[0].of(male, 12), 0.0f);
  }
  variant.programmes[0].conditions.school = false;
  EXPECT_FALSE(make_setting(variant, {}, 3000).grants[0].pays);
}

}  // namespace
}  // namespace guyub
