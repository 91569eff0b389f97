// Ledger totals, targeting, acceptance, twins, and the checks: each must catch the fault it is there for.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "analysis/checks.hpp"
#include "analysis/comparison.hpp"
#include "tests/analysis/synthetic_run.hpp"

namespace guyub::analysis {
namespace {

constexpr std::size_t kVoucher = 1;

CompareOptions options_of_whole_run() {
  CompareOptions options;
  options.policy_start = whole_run_policy_start;
  return options;
}

const MeasureRow* row_of(const std::vector<MeasureRow>& rows, std::size_t variant, const std::string& measure) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const MeasureRow& row) {
    return row.variant == variant && row.measure == measure;
  });
  return found == rows.end() ? nullptr : &*found;
}

double mean_of(const std::vector<MeasureRow>& rows, std::size_t variant, const std::string& measure) {
  const MeasureRow* row = row_of(rows, variant, measure);
  return row == nullptr ? std::nan("") : row->value.mean;
}

TEST(Ledger, TotalsAddUp) {
  const RunResults run = whole_run();
  const std::vector<MeasureRow> rows = ledger_totals(run, options_of_whole_run());
  ASSERT_EQ(rows.size(), 10U);  // five items of two variants; the base moves no money
  EXPECT_DOUBLE_EQ(mean_of(rows, kVoucher, "budget"), 18 * 1.3e9);
  EXPECT_DOUBLE_EQ(mean_of(rows, kVoucher, "households"), 18 * (1.1e9 + 1'000'003 * 1.5));
  EXPECT_DOUBLE_EQ(mean_of(rows, kVoucher, "budget"),
                   mean_of(rows, kVoucher, "households") + mean_of(rows, kVoucher, "delivery") +
                       mean_of(rows, kVoucher, "leakage") + mean_of(rows, kVoucher, "unspent"));
  // What the last month left is what is unspent when nothing was handed back.
  EXPECT_DOUBLE_EQ(mean_of(rows, kVoucher, "unspent"), 18 * (0.07e9 - 1'000'003 * 1.5));
  EXPECT_EQ(rows.front().programme, "bpnt");
}

TEST(Ledger, WhatIsHandedBackCountsAsUnspent) {
  RunResults run = empty_run(1, 1, 2);
  add_programmes(run, {"pkh"});
  for (std::size_t month = 0; month < 2; ++month) {
    ledger_cell(run, 0, 0, month, 0, "appropriated") = 100;
    ledger_cell(run, 0, 0, month, 0, "households") = 60;
    ledger_cell(run, 0, 0, month, 0, "unspent") = 40;
  }
  EXPECT_DOUBLE_EQ(mean_of(ledger_totals(run, {}), 0, "unspent"), 80.0);
  EXPECT_TRUE(check_ledger(run).passed);
}

TEST(Ledger, CostsStandAgainstTheBase) {
  const std::vector<MeasureRow> costs = cost_rows(whole_run(), options_of_whole_run());
  const MeasureRow* budget = row_of(costs, kVoucher, "budget");
  ASSERT_NE(budget, nullptr);
  EXPECT_DOUBLE_EQ(budget->difference.mean, 18 * 1.3e9);
  EXPECT_EQ(budget->verdict, Verdict::clear);
  EXPECT_DOUBLE_EQ(mean_of(costs, 0, "budget"), 0.0);
  EXPECT_NEAR(mean_of(costs, kVoucher, "administration_share"), 90.0 / (1101.5 + 130.0), 1e-4);
  EXPECT_NEAR(mean_of(costs, kVoucher, "cost_per_household"), 12 * (1'231'500'004.5) / 4000.01, 1.0);
  EXPECT_EQ(row_of(costs, 0, "cost_per_household"), nullptr);  // nobody is reached in the base
}

TEST(Targeting, OnlyOfProgrammesInUse) {
  const std::vector<MeasureRow> rows = targeting_of(whole_run(), options_of_whole_run());
  ASSERT_EQ(rows.size(), 10U);  // four measures and the index of two variants
  EXPECT_EQ(row_of(rows, 0, "coverage"), nullptr);
  const MeasureRow* coverage = row_of(rows, 2, "coverage");
  ASSERT_NE(coverage, nullptr);
  EXPECT_EQ(coverage->programme, "pkh");
  EXPECT_DOUBLE_EQ(coverage->value.mean, 0.22);
  EXPECT_EQ(coverage->difference.replicates, 0U);
}

RunResults run_with_transfers(const std::vector<double>& per_capita, const std::vector<double>& persons) {
  RunResults run = empty_run(1, 1, 1);
  run.by_decile.groups.assign(10, "decile");
  Series transfers({"transfers_per_capita", {}, "IDR", Good::none, Format::rupiah}, run.shape(10));
  transfers.values = per_capita;
  run.by_decile.series.push_back(transfers);
  if (persons.empty()) return run;
  Series heads({"persons", {}, "1", Good::none, Format::number}, run.shape(10));
  heads.values = persons;
  run.by_decile.series.push_back(heads);
  return run;
}

TEST(Targeting, CoadyGroshHoddinottIndex) {
  const auto index = [](const RunResults& run) { return mean_of(targeting_of(run, {}), 0, "cgh_index"); };
  EXPECT_DOUBLE_EQ(index(run_with_transfers(std::vector<double>(10, 7.0), {})), 1.0);
  EXPECT_DOUBLE_EQ(index(run_with_transfers({5, 5, 5, 5, 0, 0, 0, 0, 0, 0}, {})), 2.5);
  EXPECT_DOUBLE_EQ(index(run_with_transfers({6, 6, 0, 0, 0, 0, 0, 0, 4, 4}, {})), 0.6 / 0.4);
  // Twice as many people in the poorest tenth: 5 of 11 people in the poorest deciles receive everything.
  EXPECT_DOUBLE_EQ(index(run_with_transfers({5, 5, 5, 5, 0, 0, 0, 0, 0, 0}, {2, 1, 1, 1, 1, 1, 1, 1, 1, 1})),
                   11.0 / 5.0);
  EXPECT_TRUE(std::isnan(index(run_with_transfers(std::vector<double>(10, 0.0), {}))));
}

TEST(Acceptance, HouseholdsAndInstitutionsByFactor) {
  const std::vector<AcceptanceRow> rows = acceptance_of(whole_run(), options_of_whole_run());
  ASSERT_EQ(rows.size(), 22U);  // 5 terms of households and 6 of institutions, two variants
  const auto institutions = std::count_if(rows.begin(), rows.end(),
                                          [](const AcceptanceRow& row) { return row.who == Acceptor::institution; });
  EXPECT_EQ(institutions, 12);
  EXPECT_EQ(rows[2].row.measure, "outsider");
  EXPECT_DOUBLE_EQ(rows[2].row.value.mean, 0.51);
}

TEST(Twins, DecilesAndBuckets) {
  const RunResults run = whole_run();
  const std::vector<DecileRow> deciles = deciles_of(run, {});
  ASSERT_EQ(deciles.size(), 20U);
  EXPECT_EQ(deciles.front().decile, 1U);
  EXPECT_DOUBLE_EQ(deciles.front().consumption_change_percent.mean, 5.0);
  EXPECT_DOUBLE_EQ(deciles[10].received_idr_month.mean, 200'000.0);
  double sum = 0.0;
  for (const BucketRow& row : buckets_of(run, {})) sum += row.variant == 1 ? row.share.mean : 0.0;
  EXPECT_DOUBLE_EQ(sum, 1.0);
}

TEST(Checks, PassOnAWholeRun) {
  const Comparison comparison = compare(whole_run(), options_of_whole_run());
  EXPECT_EQ(comparison.checks.size(), 4U);
  for (const Check& check : comparison.checks) EXPECT_TRUE(check.passed) << check.detail.en;
  EXPECT_TRUE(comparison.all_passed());
}

TEST(Checks, OneLostRupiahIsCaught) {
  RunResults run = whole_run();
  ledger_cell(run, 2, 3, 11, 1, "leakage") -= 1;
  const Check check = check_ledger(run);
  EXPECT_FALSE(check.passed);
  EXPECT_EQ(check.detail.en,
            "1 of 576 equalities do not hold; first (variant, replicate, month, item): v2, 4, 2025-12-01, pkh");
}

TEST(Checks, NegativeAmountsAndMoneyFromNowhereAreCaught) {
  RunResults negative = whole_run();
  ledger_cell(negative, 1, 0, 8, 0, "leakage") = -5;
  ledger_cell(negative, 1, 0, 8, 0, "delivery") += 40'000'005;
  EXPECT_FALSE(check_ledger(negative).passed);

  RunResults invented = whole_run();
  ledger_cell(invented, 1, 0, 0, 0, "unspent") = 0;
  ledger_cell(invented, 1, 0, 1, 0, "carried_in") = 7;
  ledger_cell(invented, 1, 0, 1, 0, "unspent") = 7;
  EXPECT_FALSE(check_ledger(invented).passed);
}

TEST(Checks, OneLostPersonIsCaught) {
  RunResults run = whole_run();
  const auto persons = std::find_if(run.overall.series.begin(), run.overall.series.end(),
                                    [](const Series& series) { return series.indicator.id == "persons"; });
  persons->at(1, 2, 20) -= 1.0;
  const Check check = check_persons(run);
  EXPECT_FALSE(check.passed);
  EXPECT_NE(check.detail.en.find("2 of 276"), std::string::npos) << check.detail.en;
}

TEST(Checks, AnEffectBeforeThePolicyIsCaught) {
  RunResults run = whole_run();
  EXPECT_TRUE(check_before_policy(run, options_of_whole_run()).passed);
  run.overall.series.front().at(1, 0, 2) += 1e-15;
  CompareOptions options = options_of_whole_run();
  EXPECT_FALSE(check_before_policy(run, options).passed);
  options.from_start = {false, false, true};
  EXPECT_FALSE(check_before_policy(run, options).passed);
  options.from_start = {false, true, false};
  EXPECT_TRUE(check_before_policy(run, options).passed) << "its behaviour differs from the first month on";
  options.from_start = {true, false, false};
  EXPECT_TRUE(check_before_policy(run, options).passed) << "the base itself does";
}

TEST(Checks, AMissedStatisticIsNamed) {
  RunResults run = whole_run();
  run.fit.front().simulated = 0.198;
  const Check check = check_fit(run);
  EXPECT_FALSE(check.passed);
  EXPECT_NE(check.detail.en.find("Poverty rate"), std::string::npos);
  run.fit.front().required = false;
  EXPECT_TRUE(check_fit(run).passed);
}

}  // namespace
}  // namespace guyub::analysis
