// Why programmes are accepted: means over decisions, differences part by part, and the sentences that say so.

#include "analysis/why.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "analysis/checks.hpp"
#include "tests/analysis/synthetic_run.hpp"

namespace guyub::analysis {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// Three variants, of which the last two run one programme that is decided on in its two last months, three times as
/// often in the first of them. Parts: a base log-odds of -2, trust, and a cost factor.
RunResults decided_run() {
  RunResults run = empty_run(3, 4, 3);
  add_programmes(run, {"pkh"});
  run.why.parts = {{"intercept", {"log-odds dasar", "base log-odds"}}, {"trust", {"kepercayaan", "trust"}}, {"cost", {"faktor biaya", "cost factor"}}};
  for (std::size_t v = 0; v < 3; ++v) {
    for (std::size_t r = 0; r < 4; ++r) {
      for (std::size_t m = 0; m < 3; ++m) {
        const bool decides = v > 0 && m > 0;
        const double luck = 0.001 * static_cast<double>(r);
        const double trust = (v == 1 ? 0.25 : 0.75) + luck + (m == 1 ? 0.0 : 0.4);
        run.why.households.decisions.push_back(decides ? (m == 1 ? 30.0 : 10.0) : 0.0);
        run.why.households.log_odds.push_back(decides ? -2.0 + trust - 0.5 : nothing);
        for (const double part : {-2.0, trust, -0.5}) run.why.households.parts.push_back(decides ? part : nothing);
        run.why.institutions.decisions.push_back(0.0);
        run.why.institutions.log_odds.push_back(nothing);
        run.why.institutions.parts.insert(run.why.institutions.parts.end(), 3, nothing);
      }
    }
  }
  return run;
}

const WhyRow& row_of(const std::vector<WhyRow>& rows, std::size_t variant, const std::string& part) {
  for (const WhyRow& row : rows) {
    if (row.variant == variant && row.part == part) return row;
  }
  throw std::out_of_range(part);
}

TEST(Why, IsAMeanOverDecisionsAndSumsToTheLogOdds) {
  const std::vector<WhyRow> rows = why_of(decided_run(), {});
  ASSERT_EQ(rows.size(), 8u) << "two variants decide, four rows each; bodies do not";
  EXPECT_NEAR(row_of(rows, 1, "trust").value.mean, 0.25 + 0.0015 + 0.1, 1e-12) << "a quarter of the decisions came later";
  for (const std::size_t variant : {1, 2}) {
    const double sum = row_of(rows, variant, "intercept").value.mean + row_of(rows, variant, "trust").value.mean + row_of(rows, variant, "cost").value.mean;
    EXPECT_NEAR(sum, row_of(rows, variant, "log_odds").value.mean, 1e-12);
  }
}

TEST(Why, ComparesWithTheFirstVariantThatRunsTheProgramme) {
  const std::vector<WhyRow> rows = why_of(decided_run(), {});
  EXPECT_FALSE(row_of(rows, 1, "trust").against);
  ASSERT_TRUE(row_of(rows, 2, "trust").against);
  EXPECT_EQ(*row_of(rows, 2, "trust").against, 1u);
  EXPECT_NEAR(row_of(rows, 2, "trust").difference.mean, 0.5, 1e-12);
  EXPECT_EQ(row_of(rows, 2, "cost").difference.mean, 0.0);
  EXPECT_NEAR(row_of(rows, 2, "log_odds").difference.mean, 0.5, 1e-12);
}

TEST(Why, SaysWhatLiftsAndWhatIsGained) {
  const RunResults run = decided_run();
  const std::vector<WhyFinding> findings = why_findings(run, why_of(run, {}));
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].text.en, "v1 (en): base log-odds \u22122.00; lifted by trust +0.35; held back by cost factor \u22120.50; together \u22122.15.");
  EXPECT_EQ(findings[1].text.en, "v2 (en) gains 0.50 log-odds of acceptance over v1 (en): trust +0.50.");
  EXPECT_EQ(findings[1].text.id, "v2 (id) memperoleh 0,50 log-odds penerimaan terhadap v1 (id): kepercayaan +0,50.");
}

TEST(Why, AWrongPartFailsTheCheck) {
  RunResults run = decided_run();
  EXPECT_TRUE(check_why(run).passed);
  run.why.households.parts[static_cast<std::size_t>(((1 * 4 + 2) * 3 + 1) * 3 + 1)] += 1e-6;   // trust of v1, third replicate, second month
  const Check check = check_why(run);
  EXPECT_FALSE(check.passed);
  EXPECT_NE(check.detail.en.find("1 of 16"), std::string::npos) << check.detail.en;
}

TEST(Why, WithoutTheGroupThereIsNothing) {
  EXPECT_TRUE(why_of(empty_run(2, 3, 4), {}).empty());
}

}  // namespace
}  // namespace guyub::analysis
