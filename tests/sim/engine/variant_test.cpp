#include "sim/engine/variant.hpp"

#include <stdexcept>

#include <gtest/gtest.h>

namespace guyub {
namespace {

Programme brought_by(const std::string& approach) {
  Programme programme;
  programme.approach = approach;
  return programme;
}

Approach with_staff(float staff) {
  Approach approach;
  approach.staff = staff;
  return approach;
}

/// Three programmes; the scenario's second variant names the last and the first.
Model three_programmes() {
  Model model;
  model.programmes = {{"voucher", brought_by("standard")}, {"visits", brought_by("standard")}, {"school", brought_by("slow")}};
  model.approaches = {{"slow", with_staff(1.0f)}, {"standard", with_staff(2.0f)}};
  model.head.variants.resize(2);
  model.head.variants[1].programmes = {"school", "voucher"};
  return model;
}

TEST(MakeVariant, TakesTheProgrammesThatTheScenarioNames) {
  const VariantModel none = make_variant(three_programmes(), 0);
  EXPECT_EQ(none.variant, 0u);
  EXPECT_TRUE(none.programmes.empty());
  const VariantModel two = make_variant(three_programmes(), 1);
  EXPECT_EQ(two.variant, 1u);
  ASSERT_EQ(two.programmes.size(), 2u);
  EXPECT_EQ(two.programmes[0].id, "school");
  EXPECT_EQ(two.programmes[1].id, "voucher");
  EXPECT_EQ(two.model.programmes.size(), 3u) << "the model stays whole";
}

TEST(MakeVariant, KeysAProgrammesDrawsAlikeInEveryVariant) {
  for (const std::vector<std::string>& programmes : std::vector<std::vector<std::string>>{{"school"}, {"voucher", "school"}, {"school", "visits"}}) {
    const VariantModel variant = make_variant(three_programmes(), 0, programmes);
    for (const Programme& programme : variant.programmes) {
      EXPECT_EQ(programme.position, programme.id == "voucher" ? 0u : programme.id == "visits" ? 1u : 2u);
    }
  }
}

TEST(MakeVariant, GivesEachProgrammeTheApproachThatItNames) {
  const VariantModel variant = make_variant(three_programmes(), 0, {"voucher", "school", "visits"});
  ASSERT_EQ(variant.approaches.size(), 3u);
  EXPECT_EQ(variant.approaches[0].staff, 2.0f);
  EXPECT_EQ(variant.approaches[1].staff, 1.0f);
  EXPECT_EQ(variant.approaches[2].staff, 2.0f);
}

TEST(MakeVariant, RefusesWhatTheModelDoesNotHave) {
  EXPECT_THROW(make_variant(three_programmes(), 2), std::out_of_range);
  EXPECT_THROW(make_variant(three_programmes(), 0, {"pension"}), std::out_of_range);
  Model model = three_programmes();
  model.programmes[0].second.approach = "hasty";
  EXPECT_THROW(make_variant(model, 1), std::out_of_range);
}

}  // namespace
}  // namespace guyub
