// In the file of a real run: variants that differ in nothing differ by exactly nothing, and nobody knows of a policy
// before its first month.

#include <cmath>
#include <gtest/gtest.h>

#include "tests/app/small_world_run.hpp"

namespace guyub {
namespace {

class VariantsInFile : public testing::Test {
 protected:
  /// The file is read once for all tests.
  static void SetUpTestSuite() {
    const NetcdfReader file(small_world_file());
    variants = file.texts("/scenario");
    buckets = file.texts("/twins/bucket");
    for (const std::string& path : file.all_variables()) {
      const VariableView view = file.describe(path);
      const auto& d = view.dimensions;
      if (view.is_coordinate() || view.type == ValueType::text || std::find(d.begin(), d.end(), "scenario") == d.end()) continue;
      tables.emplace_back(file, path);
    }
  }

  static std::size_t variant(const std::string& id) {
    const auto found = std::find(variants.begin(), variants.end(), id);
    if (found == variants.end()) throw std::runtime_error("no variant " + id);
    return static_cast<std::size_t>(found - variants.begin());
  }

  static const Table& table(const std::string& path) {
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const Table& t) { return t.view().path == path; });
    if (found == tables.end()) throw std::runtime_error("no variable " + path);
    return *found;
  }

  static inline std::vector<std::string> variants, buckets;
  static inline std::vector<Table> tables;  ///< all numbers by scenario, coordinates left out
};

/// A table's values of one variant in the months [first, last).
std::vector<double> months_of(const Table& each, std::size_t variant, std::size_t first, std::size_t last) {
  const std::vector<double> all = each.at("scenario", variant);
  std::size_t below = 1;
  bool after_time = false;
  for (std::size_t d = 0; d < each.view().dimensions.size(); ++d) {
    if (after_time) below *= each.view().shape[d];
    after_time = after_time || each.view().dimensions[d] == "time";
  }
  std::vector<double> found;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::size_t month = i / below % each.length("time");
    if (month >= first && month < last) found.push_back(all[i]);
  }
  return found;
}

bool in_group(const Table& each, const std::string& group) { return each.view().path.starts_with("/" + group + "/"); }

TEST_F(VariantsInFile, RepeatedVariantsAreTheSameEverywhere) {
  ASSERT_GT(tables.size(), 150u);
  for (const auto& [one, again] : {std::pair{"no_programme", "no_programme_again"}, std::pair{"pkh", "pkh_again"}}) {
    for (const Table& each : tables) {
      EXPECT_TRUE(same(each.at("scenario", variant(one)), each.at("scenario", variant(again)))) << each.view().path << " " << again;
    }
  }
}

TEST_F(VariantsInFile, OtherVariantsAreNotTheSame) {
  for (const std::string group : {"by_place", "by_decile", "by_programme", "community", "ledger", "paired", "summary", "twins", "panel", "why", "why_by_community"}) {
    std::size_t different = 0;
    for (const Table& each : tables) {
      if (in_group(each, group) && !same(each.at("scenario", variant("pkh")), each.at("scenario", variant("pkh_participatory")))) ++different;
    }
    EXPECT_GT(different, 0u) << group;
  }
}

TEST_F(VariantsInFile, PairedDifferencesOfTheRepeatedBaseAreExactlyZero) {
  std::size_t values = 0;
  for (const Table& each : tables) {
    if (!in_group(each, "paired")) continue;
    for (const double difference : each.at("scenario", variant("no_programme_again"))) {
      const bool undefined = std::isnan(difference) && each.view().path == "/paired/falsification";   // nothing is reported here
      EXPECT_TRUE(difference == 0.0 || undefined) << each.view().path;
      ++values;
    }
  }
  EXPECT_EQ(values, 86u * 2u * 14u);
}

TEST_F(VariantsInFile, EveryHouseholdIsItsTwinWhereNothingChanged) {
  const Table& share = table("/twins/share");
  const auto at = static_cast<std::size_t>(std::find(buckets.begin(), buckets.end(), "same") - buckets.begin());
  for (std::size_t replicate = 0; replicate < share.length("replicate"); ++replicate) {
    EXPECT_EQ(share.at({variant("no_programme_again"), replicate, at}), 1.0);
    EXPECT_LT(share.at({variant("pkh"), replicate, at}), 1.0);
  }
  for (const double change : table("/twins/consumption_change").at("scenario", variant("no_programme_again"))) EXPECT_EQ(change, 0.0);
}

TEST_F(VariantsInFile, NothingDiffersBeforeTheFirstMonthOfAPolicy) {
  std::size_t looked = 0;
  for (const Table& each : tables) {
    if (!each.has("time") || in_group(each, "panel") || in_group(each, "why_by_community")) continue;   // these have months of their own
    const std::vector<double> base = months_of(each, 0, 0, months_before_programmes);
    for (std::size_t v = 1; v < variants.size(); ++v, ++looked) {
      EXPECT_TRUE(same(months_of(each, v, 0, months_before_programmes), base)) << each.view().path << " " << variants[v];
    }
  }
  EXPECT_GT(looked, 700u);
}

TEST_F(VariantsInFile, FromThatMonthOnVariantsDiffer) {
  const Table& consumption = table("/consumption_per_capita");
  const std::size_t months = consumption.length("time");
  const std::vector<double> base = months_of(consumption, 0, months_before_programmes, months);
  for (const std::string id : {"bpnt", "pkh", "pkh_participatory"}) {
    EXPECT_FALSE(same(months_of(consumption, variant(id), months_before_programmes, months), base)) << id;
  }
}

}  // namespace
}  // namespace guyub
