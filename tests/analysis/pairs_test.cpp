// Variants with the same programmes against each other, spending, and the indicators that a scenario chooses.

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "analysis/comparison_words.hpp"
#include "analysis/headlines.hpp"
#include "analysis/terminal_table.hpp"
#include "tests/analysis/summary_context.hpp"
#include "tests/analysis/synthetic_run.hpp"

namespace guyub::analysis {
namespace {

using nlohmann::json;

/// No programme, a voucher, and cash in two ways; the last lowers poverty by `more` beyond the third.
RunResults two_ways(std::int64_t last_budget, double more) {
  RunResults run = empty_run(4, 6, 24);
  run.variants[2].name.en = "PKH";
  run.variants[3].name.en = "PKH, participatory";
  add_indicator(run, "poverty_headcount", Format::share, Good::down,
                [more](std::size_t variant, std::size_t replicate, std::size_t) {
                  const double luck = 0.0001 * static_cast<double>(replicate % 3);
                  return 0.2 - (variant == 0 ? 0.0 : 0.02 + luck) - (variant == 3 ? more : 0.0);
                });
  add_programmes(run, {"bpnt", "pkh"});
  add_programme_indicator(run, "beneficiaries", Format::number, Good::none,
                          [](std::size_t variant, std::size_t) { return 100.0 * static_cast<double>(variant); });
  for (std::size_t variant = 1; variant < 4; ++variant) {
    for (std::size_t replicate = 0; replicate < run.replicates; ++replicate) {
      const std::int64_t budget = variant == 3 ? last_budget : 4'000'000'000;
      const std::size_t programme = variant == 1 ? 0 : 1;
      ledger_cell(run, variant, replicate, 10, programme, "appropriated") = budget;
      ledger_cell(run, variant, replicate, 10, programme, "households") = budget;
    }
  }
  return run;
}

TEST(Pairs, VariantsWithTheSameProgrammesAreSetAgainstEachOther) {
  const RunResults run = two_ways(4'000'000'000, 0.005);
  const json summary = build_summary(run, compare(run, {}), {});
  ASSERT_EQ(summary["pairs"].size(), 2U);
  const json& poverty = summary["pairs"][0];
  EXPECT_EQ(poverty["variant"], "v3");
  EXPECT_EQ(poverty["against"], "v2");
  EXPECT_EQ(poverty["indicator"], "poverty_headcount");
  EXPECT_NEAR(poverty["estimate"].get<double>(), -0.005, 1e-9);
  EXPECT_EQ(poverty["verdict"], "clear");
  EXPECT_EQ(summary["pairs"][1]["indicator"], "beneficiaries");
  EXPECT_NEAR(summary["pairs"][1]["estimate"].get<double>(), 200.0, 1e-9);
  const std::string table = terminal_table(summary, "en", false);
  EXPECT_NE(table.find("PKH, participatory against PKH"), std::string::npos);
}

TEST(Pairs, AHeadlineSaysWhetherTheBudgetIsTheSame) {
  const auto pair_headline = [](const RunResults& run) {
    for (const Bilingual& headline : headlines_of(run, compare(run, {}))) {
      if (headline.en.find("same programmes") != std::string::npos) return headline.en;
    }
    return std::string();
  };
  const std::string same = pair_headline(two_ways(4'000'000'000, 0.005));
  EXPECT_EQ(same.find("PKH, participatory would lower the poverty rate by 0.5 pp"), 0U) << same;
  EXPECT_NE(same.find("compared to PKH (same programmes, same budget)"), std::string::npos) << same;
  const std::string other = pair_headline(two_ways(5'000'000'000, 0.0));
  EXPECT_NE(other.find("make no difference at all to the poverty rate"), std::string::npos) << other;
  EXPECT_NE(other.find("budget IDR 5.0 billion against IDR 4.0 billion"), std::string::npos) << other;
}

TEST(Spending, IsToldForEachPointOfPovertyWhereBudgetsDiffer) {
  const RunResults run = two_ways(5'000'000'000, 0.0);
  const Comparison comparison = compare(run, {});
  ASSERT_EQ(comparison.spending.size(), 3U);
  EXPECT_NEAR(comparison.spending[2].per_point, 5e9 / 2.01, 1.0);
  EXPECT_EQ(headlines_of(run, comparison).back().en.find("The variants do not cost the same"), 0U);
  const RunResults same = two_ways(4'000'000'000, 0.0);
  for (const Bilingual& headline : headlines_of(same, compare(same, {})))
    EXPECT_EQ(headline.en.find("do not cost the same"), std::string::npos) << headline.en;
}

TEST(Spending, IsNotToldForAnEffectThatCannotBeTold) {
  RunResults run = two_ways(5'000'000'000, 0.0);
  run.overall.series.clear();
  add_indicator(run, "poverty_headcount", Format::share, Good::down,
                [](std::size_t variant, std::size_t replicate, std::size_t) {
                  return 0.2 + (variant > 0 ? 0.01 : 0.0) * (replicate % 2 == 0 ? 1.0 : -1.0);
                });
  const json summary = build_summary(run, compare(run, {}), {});
  for (const json& row : summary["spending"]) EXPECT_TRUE(row["spent_per_point"].is_null()) << row;
}

TEST(Primary, TheScenarioChoosesTheIndicatorsAndWhatMatters) {
  const RunResults run = whole_run();
  CompareOptions options = whole_run_options();
  options.indicators = {{"poverty_gap", "primary", 0.5}, {"gini", "guard", std::nullopt}};
  const json summary = build_summary(run, compare(run, options), context());
  EXPECT_EQ(summary["primary"], json::array({"poverty_gap"}));
  const std::string headline = summary["headlines"][0]["en"];
  EXPECT_NE(headline.find("less than the smallest difference that matters, 50.0 pp)"), std::string::npos) << headline;
  EXPECT_EQ(headline.find("poverty rate"), std::string::npos) << headline;
  for (const json& effect : summary["effects"]) {
    const bool small = effect["tells"]["en"].get<std::string>().find("smallest difference") != std::string::npos;
    EXPECT_EQ(small, effect["indicator"] == "poverty_gap" && effect["group"] == "all") << effect;
  }
}

}  // namespace
}  // namespace guyub::analysis
