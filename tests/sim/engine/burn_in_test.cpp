// The years before a run and the lottery of an evaluation: the world of the Progresa evaluation in small.

#include <filesystem>
#include <stdexcept>

#include <gtest/gtest.h>

#include "sim/engine/arms.hpp"
#include "sim/engine/check_model.hpp"
#include "sim/engine/variant.hpp"
#include "sim/scenario/loader.hpp"
#include "sim/scenario/reader.hpp"
#include "tests/sim/engine/small_run.hpp"

namespace guyub {
namespace {

Model progresa(const std::vector<std::string>& changes, Diagnostics& diagnostics) {
  const std::filesystem::path root(GUYUB_SOURCE_DIR);
  Model model;
  std::vector<std::string> all{"population.households=1200", "run.months=14", "evaluation.treated_communities=15"};
  all.insert(all.end(), changes.begin(), changes.end());
  const std::optional<Document> document = load_scenario(root / "scenarios/progresa.yaml", {root / "configs", all, {}}, diagnostics);
  if (!document || !read_document(*document, model, diagnostics)) throw std::runtime_error(diagnostics.text());
  check_model(*document, model, diagnostics);
  return model;
}

Model progresa() {
  Diagnostics diagnostics;
  Model model = progresa({}, diagnostics);
  if (diagnostics.errors() > 0) throw std::runtime_error(diagnostics.text());
  return model;
}

TEST(BurnIn, SchoolingArisesFromNothing) {
  const Model model = progresa();
  const Keeper kept = run_and_keep({make_variant(model, 0, {})}, {1, 4, 512});
  std::int64_t of_ten = 0, with_grades = 0, too_many = 0;
  for (const Community& community : kept.last[0].communities) {
    for (std::uint32_t slot = 0; slot < community.persons.slots(); ++slot) {
      const int age = age_years(community.persons.age_months[slot]);
      if (community.persons.age_months[slot] == vacant_age_months || age < 7 || age > 15) continue;
      if (age == 10) ++of_ten;
      if (age == 10 && community.persons.grade[slot] > 0) ++with_grades;
      if (community.persons.grade[slot] > age - 6 && community.persons.role[slot] == Role::child) ++too_many;
    }
  }
  ASSERT_GT(of_ten, 50);
  EXPECT_GT(with_grades * 10, of_ten * 5) << "most have gone to school";
  EXPECT_EQ(too_many, 0) << "nobody has more grades than years at school allow";
}

TEST(BurnIn, GivesTheSameBitsForAnyThreadsAndTiles) {
  const Model model = progresa();
  const std::vector<VariantModel> variants{make_variant(model, 0, {}), make_variant(model, 1, {"progresa"})};
  const Keeper one = run_and_keep(variants, {1, 4, 512});
  const Keeper other = run_and_keep(variants, {2, 1, 7});
  for (std::size_t v = 0; v < variants.size(); ++v) {
    for (std::size_t c = 0; c < one.last[v].communities.size(); ++c) {
      EXPECT_EQ(one.last[v].communities[c].persons.grade, other.last[v].communities[c].persons.grade);
      EXPECT_EQ(one.last[v].communities[c].households.consumption, other.last[v].communities[c].households.consumption);
    }
  }
}

TEST(Evaluation, OnlyTreatedVillagesArePaidAndOnlyThoseBelowTheCutOff) {
  const Model model = progresa();
  const Keeper kept = run_and_keep({make_variant(model, 0, {}), make_variant(model, 1, {"progresa"})}, {1, 4, 512});
  std::int64_t treated = 0, accepted = 0, households = 0;
  for (const Community& community : kept.last[1].communities) {
    treated += community.arm;
    for (std::size_t h = 0; h < community.size(); ++h) {
      const bool enrolled = community.programmes[0].enrolments.stage[h] == EnrolmentStage::accepted;
      if (community.arm == 0) {
        EXPECT_FALSE(enrolled);
      }
      accepted += enrolled ? 1 : 0;
      households += community.arm;
    }
  }
  EXPECT_EQ(treated, 15);
  EXPECT_GT(accepted * 100, households * 45) << "about 62%";
  EXPECT_LT(accepted * 100, households * 80);
}

TEST(Evaluation, ControlVillagesAreUntouched) {
  const Model model = progresa();
  const Keeper kept = run_and_keep({make_variant(model, 0, {}), make_variant(model, 1, {"progresa"})}, {1, 4, 512});
  bool treated_differ = false;
  for (std::size_t c = 0; c < kept.last[0].communities.size(); ++c) {
    const Community& none = kept.last[0].communities[c];
    const Community& paid = kept.last[1].communities[c];
    if (none.arm == 0) EXPECT_EQ(none.persons.enrolled, paid.persons.enrolled);
    else treated_differ = treated_differ || none.households.consumption != paid.households.consumption;
  }
  EXPECT_TRUE(treated_differ) << "or the test could not fail";
}

TEST(Evaluation, TheLotteryTreatsAsManyAsAskedAndOthersInAnotherReplicate) {
  Country country;
  for (std::uint32_t c = 0; c < 60; ++c) country.communities.emplace_back().id = CommunityId(c);
  const auto arms = [&](std::int32_t treated, std::uint32_t replicate) {
    draw_arms(country, treated, Draws(505, replicate));
    std::vector<int> all;
    for (const Community& community : country.communities) all.push_back(community.arm);
    return all;
  };
  for (const std::int32_t treated : {0, 1, 38, 60, 100}) {
    const std::vector<int> all = arms(treated, 0);
    EXPECT_EQ(std::count(all.begin(), all.end(), 1), std::min(treated, 60));
  }
  EXPECT_NE(arms(30, 0), arms(30, 1));
  EXPECT_EQ(arms(30, 0), arms(30, 0));
}

TEST(BurnIn, RefusesAPopulationThatMovesByItself) {
  Diagnostics diagnostics;
  progresa({"mechanisms.vital_events=true"}, diagnostics);
  EXPECT_EQ(diagnostics.errors(), 1u);
  Diagnostics index;
  progresa({"population.region=bali"}, index);
  EXPECT_GE(index.errors(), 1u) << "no welfare index there";
}

}  // namespace
}  // namespace guyub
