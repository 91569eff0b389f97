#include "analysis/library/expectations.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "analysis/comparison.hpp"
#include "tests/analysis/synthetic_run.hpp"

namespace guyub::analysis {
namespace {

using Sign = Expectation::Sign;

Expectation expecting(Sign sign, double min_effect) {
  Expectation e;
  e.variant = std::string("v1");
  e.observable = std::string("x");
  e.months = 4;
  e.sign = sign;
  e.min_effect = min_effect;
  return e;
}

/// v1 is above v0 by 0.5, 0.6, 0.7, 0.8 in the four replicates; v2 is as v0; v3 is above v0 by 1, and by 3 until month 6.
RunResults run() {
  RunResults results = empty_run(4, 4, 12);
  add_indicator(results, "x", Format::number, Good::up, [](std::size_t variant, std::size_t replicate, std::size_t month) {
    const double own = 10.0 * static_cast<double>(replicate) + static_cast<double>(month);
    if (variant == 1) return own + 0.5 + 0.1 * static_cast<double>(replicate);
    return own + (variant == 3 ? (month < 6 ? 3.0 : 1.0) : 0.0);
  });
  return results;
}

Outcome outcome(const Expectation& e) { return judge(run(), std::span(&e, 1), 0.9).front().outcome; }

TEST(Expectations, AreJudgedBySignAndSmallestEffect) {
  EXPECT_EQ(outcome(expecting(Sign::up, 0.6)), Outcome::shown);
  EXPECT_EQ(outcome(expecting(Sign::up, 0.7)), Outcome::failed);
  EXPECT_EQ(outcome(expecting(Sign::down, 0.6)), Outcome::failed);
  EXPECT_EQ(outcome(expecting(Sign::down, 0.0)), Outcome::failed);
  EXPECT_EQ(outcome(expecting(Sign::none, 0.6)), Outcome::failed);
  Expectation turned = expecting(Sign::down, 0.6);
  turned.variant = "v0";
  turned.against = "v1";
  EXPECT_EQ(outcome(turned), Outcome::shown);
}

TEST(Expectations, NoneCountsTheDoubtOfTheMean) {
  // mean 0.65, standard error 0.0645
  EXPECT_EQ(outcome(expecting(Sign::none, 0.75)), Outcome::failed);
  EXPECT_EQ(outcome(expecting(Sign::none, 0.79)), Outcome::shown);
  Expectation same = expecting(Sign::none, 0.0);
  same.variant = "v2";
  EXPECT_EQ(outcome(same), Outcome::shown);
  same.sign = Sign::up;
  EXPECT_EQ(outcome(same), Outcome::failed);
}

TEST(Expectations, LookAtTheirMonths) {
  Expectation e = expecting(Sign::up, 2.9);
  e.variant = "v3";
  EXPECT_EQ(outcome(e), Outcome::failed);
  e.month = 6;
  EXPECT_EQ(outcome(e), Outcome::shown);
  e.month = 8;   // months 5 to 8: mean 2
  EXPECT_EQ(outcome(e), Outcome::failed);
  e.min_effect = 2.0;
  EXPECT_EQ(outcome(e), Outcome::shown);
  e.month = 13;
  EXPECT_EQ(outcome(e), Outcome::not_judged);
}

TEST(Expectations, TakeOffWhatAnotherPairDiffersBy) {
  Expectation e = expecting(Sign::up, 0.34);
  e.variant = "v3";
  e.beyond = VariantPair{"v1", "v0"};   // 1 - 0.65
  EXPECT_EQ(outcome(e), Outcome::shown);
  e.min_effect = 0.36;
  EXPECT_EQ(outcome(e), Outcome::failed);
}

TEST(Expectations, ReadProgrammesAndTheirMoney) {
  RunResults results = run();
  add_programmes(results, {"pkh", "bpnt"});
  add_programme_indicator(results, "coverage", Format::share, Good::none, [](std::size_t variant, std::size_t programme) { return 0.1 * static_cast<double>(variant + programme); });
  for (std::size_t replicate = 0; replicate < 4; ++replicate) ledger_cell(results, 1, replicate, 11, 1, "leakage") = 400;
  Expectation coverage = expecting(Sign::up, 0.09);
  coverage.observable = "coverage";
  coverage.programme = "bpnt";
  Expectation leakage = expecting(Sign::up, 100.0);
  leakage.observable = "leakage";
  leakage.programme = "bpnt";
  Expectation other = leakage;
  other.programme = "pkh";
  Expectation unknown = expecting(Sign::none, 1.0);
  unknown.observable = "y";
  const std::vector<Expectation> all{coverage, leakage, other, unknown};
  const std::vector<ExpectationRow> rows = judge(results, all, 0.9);
  EXPECT_EQ(rows[0].outcome, Outcome::shown);
  EXPECT_EQ(rows[1].outcome, Outcome::shown);
  EXPECT_DOUBLE_EQ(rows[1].difference.mean, 100.0);
  EXPECT_EQ(rows[2].outcome, Outcome::failed);
  EXPECT_EQ(rows[3].outcome, Outcome::failed) << "what has no value shows nothing";
  EXPECT_EQ(finding_of(results, rows[3]).en, "there is no value");
}

TEST(Expectations, AreToldInBothLanguages) {
  const RunResults results = whole_run();
  Expectation e;
  e.variant = results.variants[2].id;
  e.observable = "poverty_headcount";
  e.group = "all";
  e.sign = Sign::down;
  e.min_effect = 0.005;
  const ExpectationRow row = judge(results, std::span(&e, 1), 0.9).front();
  EXPECT_EQ(row.expectation.against, results.variants[0].id);
  EXPECT_NE(sentence_of(results, row).en.find("below " + results.variants[0].name.en + " by at least 0.5 pp (months 13-24)"), std::string::npos) << sentence_of(results, row).en;
  EXPECT_NE(sentence_of(results, row).id.find("di bawah " + results.variants[0].name.id), std::string::npos);
  EXPECT_NE(finding_of(results, row).en.find("4 replicates"), std::string::npos);
}

TEST(Expectations, OneThatFailsFailsTheComparison) {
  CompareOptions options;
  options.policy_start = whole_run_policy_start;
  const RunResults results = whole_run();
  Expectation e = expecting(Sign::none, 1e9);
  e.variant = results.variants[1].id;
  e.observable = "poverty_headcount";
  options.expects = {e};
  EXPECT_TRUE(compare(results, options).all_passed());
  options.expects.front().sign = Sign::up;
  EXPECT_FALSE(compare(results, options).all_passed());
}

}  // namespace
}  // namespace guyub::analysis
