// In the file of a real run: the parts of acceptance sum to its log-odds, and what communities decided is what the region did.

#include <gtest/gtest.h>

#include "tests/app/small_world_run.hpp"

namespace guyub {
namespace {

/// A variable with its values in row order.
struct Values {
  Values(const NetcdfReader& file, const std::string& path) : shape(file.describe(path).shape), all(file.numbers(path)) {}
  std::vector<std::size_t> shape;
  std::vector<double> all;
};

std::size_t place_of(const std::vector<std::string>& names, const std::string& name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// Cells where somebody decided, and in how many of them the parts miss the log-odds. `below`: entries behind the parts.
std::pair<std::size_t, std::size_t> sums(const Values& parts, const Values& log_odds, const Values& decisions, std::size_t count, std::size_t below, double tolerance) {
  std::size_t decided = 0, missed = 0;
  for (std::size_t i = 0; i < log_odds.all.size(); ++i) {
    if (!(decisions.all[i] > 0.0)) {
      EXPECT_TRUE(std::isnan(log_odds.all[i]));
      continue;
    }
    double sum = 0.0;
    for (std::size_t p = 0; p < count; ++p) sum += parts.all[(i / below * count + p) * below + i % below];
    ++decided;
    if (std::abs(sum - log_odds.all[i]) > tolerance) ++missed;
  }
  return {decided, missed};
}

TEST(WhyInFile, PartsSumToTheLogOdds) {
  const NetcdfReader file(small_world_file());
  for (const std::string who : {"household", "institution"}) {
    const std::size_t parts = file.texts("/why/part").size();
    const auto [months, wrong] = sums({file, "/why/" + who}, {file, "/why/" + who + "_log_odds"}, {file, "/why/" + who + "_decisions"}, parts, 1, 1e-9);
    EXPECT_GT(months, 50u) << who;
    EXPECT_EQ(wrong, 0u) << who;
    const std::string group = "/why_by_community/" + who;
    const Values log_odds{file, group + "_log_odds"};
    const auto [communities, wrong_there] = sums({file, group}, log_odds, {file, group + "_decisions"}, parts, log_odds.shape.back(), 1e-4);
    EXPECT_GT(communities, 50u) << who;
    EXPECT_EQ(wrong_there, 0u) << who;
  }
}

TEST(WhyInFile, CommunitiesDecideWhatTheRegionDecides) {
  const NetcdfReader file(small_world_file());
  const Values region{file, "/why/household_decisions"};
  const Values communities{file, "/why_by_community/household_decisions"};
  const std::size_t months = region.shape[2], programmes = region.shape[3], snapshots = communities.shape[2], n = communities.shape[4];
  ASSERT_EQ(snapshots, 2u) << "the twelfth month and the last";
  for (std::size_t run = 0; run < region.shape[0] * region.shape[1]; ++run) {
    for (std::size_t k = 0; k < programmes; ++k) {
      double all = 0.0, there = 0.0;
      for (std::size_t m = 0; m < months; ++m) all += region.all[(run * months + m) * programmes + k];
      for (std::size_t c = 0; c < n; ++c) {
        const double decisions = communities.all[((run * snapshots + 1) * programmes + k) * n + c];
        if (!std::isnan(decisions)) there += decisions;   // missing where the variant does not run the programme
      }
      EXPECT_EQ(all, there);
    }
  }
}

TEST(WhyInFile, TellsWhatVariantsDoDifferently) {
  const NetcdfReader file(small_world_file());
  const std::vector<std::string> parts = file.texts("/why/part"), variants = file.texts("/why/scenario"), programmes = file.texts("/why/programme");
  const Values why{file, "/why/household"}, decisions{file, "/why/household_decisions"};
  /// Mean over all decisions of a part.
  const auto mean = [&](const std::string& variant, const std::string& programme, const std::string& part) {
    double sum = 0.0, count = 0.0;
    for (std::size_t r = 0; r < why.shape[1]; ++r) {
      for (std::size_t m = 0; m < why.shape[2]; ++m) {
        const std::size_t at = ((place_of(variants, variant) * why.shape[1] + r) * why.shape[2] + m) * programmes.size() + place_of(programmes, programme);
        if (!(decisions.all[at] > 0.0)) continue;
        sum += decisions.all[at] * why.all[at * parts.size() + place_of(parts, part)];
        count += decisions.all[at];
      }
    }
    return sum / count;
  };
  EXPECT_GT(mean("pkh_participatory", "pkh", "participation"), 0.0);
  EXPECT_EQ(mean("pkh", "pkh", "participation"), 0.0);
  EXPECT_GT(mean("pkh_participatory", "pkh", "outsider"), mean("pkh", "pkh", "outsider")) << "less of it holds back";
  for (const std::string factor : {"outsider", "cost", "disruption", "risk"}) EXPECT_EQ(mean("bpnt", "bpnt", factor), 0.0) << "a voucher asks nothing";
  EXPECT_TRUE(std::isnan(mean("no_programme", "pkh", "benefit"))) << "nobody decides there";
}

}  // namespace
}  // namespace guyub
