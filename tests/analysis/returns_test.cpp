// Benefit-cost accounts with known answers.

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/returns/returns.hpp"
#include "analysis/returns/returns_text.hpp"
#include "analysis/comparison.hpp"
#include "analysis/summary.hpp"
#include "tests/analysis/synthetic_run.hpp"

namespace guyub::analysis {
namespace {

constexpr std::size_t months = 24;

void add_by_decile(RunResults& run, const std::string& id, double poor, double rich, double gain_of_poor) {
  run.by_decile.groups = {"decile_1", "decile_2"};
  run.by_decile.series.emplace_back(Indicator{id, {id, id}, "1", Good::none, Format::number}, run.shape(2));
  Series& series = run.by_decile.series.back();
  for (std::size_t variant = 0; variant < run.variants.size(); ++variant) {
    for (std::size_t replicate = 0; replicate < run.replicates; ++replicate) {
      for (std::size_t month = 0; month < run.months; ++month) {
        series.at(variant, replicate, month, 0) = poor + (variant > 0 ? gain_of_poor : 0.0);
        series.at(variant, replicate, month, 1) = rich;
      }
    }
  }
}

/// A hundred poor people with half of the mean, who gain 10 rupiah each a month; the programme spends 2,000 a month.
RunResults poor_gain(double price = 1.0, double pupils_more = 0.0) {
  RunResults run = empty_run(2, 3, months);
  const auto constant = [&run](const std::string& id, double value) {
    add_indicator(run, id, Format::number, Good::none, [value](std::size_t, std::size_t, std::size_t) { return value; });
  };
  constant("consumption_per_capita", 200.0);
  constant("income_per_capita", 300.0);
  constant("transfers_per_capita", 0.0);
  constant("savings_per_household", 0.0);
  constant("households", 50.0);
  add_indicator(run, "price_level", Format::number, Good::down, [price](std::size_t variant, std::size_t, std::size_t) { return variant > 0 ? price : 1.0; });
  add_indicator(run, "pupils", Format::number, Good::none, [pupils_more](std::size_t variant, std::size_t, std::size_t) { return 30.0 + (variant > 0 ? pupils_more : 0.0); });
  add_by_decile(run, "consumption_per_capita", 100.0, 300.0, 10.0);
  add_by_decile(run, "persons", 100.0, 100.0, 0.0);
  add_programmes(run, {"cash"});
  for (std::size_t replicate = 0; replicate < run.replicates; ++replicate) {
    for (std::size_t month = 0; month < months; ++month) {
      ledger_cell(run, 1, replicate, month, 0, "households") = 1'000;
      ledger_cell(run, 1, replicate, month, 0, "delivery") = 1'000;
    }
  }
  return run;
}

ReturnRules rules(double rate, double aversion) { return {{{rate}, {aversion}, 1.5, 10.0, 4.0, 0.5}, 0.1, 0.5}; }

ReturnRow only_row(const RunResults& run, const ReturnRules& r) {
  const std::vector<ReturnRow> rows = returns_of(run, {}, r);
  EXPECT_EQ(rows.size(), 1U);
  return rows.at(0);
}

TEST(Returns, WithoutDiscountAndAversionRupiahAreAddedUp) {
  const ReturnRow row = only_row(poor_gain(), rules(0.0, 0.0));
  EXPECT_NEAR(row.of(ReturnItem::consumption).mean, 24.0 * 1'000.0, 1e-6);
  EXPECT_NEAR(row.of(ReturnItem::cost).mean, 24.0 * 2'000.0, 1e-6);
  EXPECT_NEAR(row.of(ReturnItem::schooling).mean, 0.0, 1e-9);
  EXPECT_NEAR(row.of(ReturnItem::net_present_value).mean, 24'000.0 - 1.5 * 48'000.0, 1e-6);
  EXPECT_NEAR(row.of(ReturnItem::benefit_cost_ratio).mean, 1.0 / 3.0, 1e-9);
  EXPECT_NEAR(row.of(ReturnItem::value_of_public_funds).mean, 0.5, 1e-9);
  EXPECT_EQ(row.verdict, Verdict::clear);
}

TEST(Returns, ARupiahCountsMoreForWhoHasLessWhereThatIsValued) {
  EXPECT_NEAR(only_row(poor_gain(), rules(0.0, 1.0)).of(ReturnItem::consumption).mean, 2.0 * 24'000.0, 1e-6) << "the poor have half of the mean";
  EXPECT_NEAR(only_row(poor_gain(), rules(0.0, 2.0)).of(ReturnItem::consumption).mean, 4.0 * 24'000.0, 1e-6);
}

TEST(Returns, LaterMonthsCountLess) {
  double sum = 0.0;
  for (std::size_t month = 0; month < months; ++month) sum += 1'000.0 * std::pow(1.1, -static_cast<double>(month) / 12.0);
  EXPECT_NEAR(only_row(poor_gain(), rules(0.1, 0.0)).of(ReturnItem::consumption).mean, sum, 1e-6);
}

TEST(Returns, RisingPricesTakeFromEveryone) {
  const double nominal = 24.0 * (110.0 * 100.0 + 300.0 * 100.0) / 1.1 - 24.0 * 40'000.0;
  EXPECT_NEAR(only_row(poor_gain(1.1), rules(0.0, 0.0)).of(ReturnItem::consumption).mean, nominal, 1e-6);
}

TEST(Returns, AYearAtSchoolEarnsFromTheWaitToTheHorizon) {
  // one more pupil, in the first month alone, would be 1/12 of a year; 24 months are two years, seen from ever later
  double worth = 0.0;
  for (std::size_t month = 0; month < months; ++month) {
    const double years = static_cast<double>(month) / 12.0;
    for (double later = 4.0; years + later < 10.0; later += 1.0) worth += 1.0 / 12.0 * 0.5 * 0.1 * (12.0 * 300.0 / 0.5);
  }
  EXPECT_NEAR(only_row(poor_gain(1.0, 1.0), rules(0.0, 0.0)).of(ReturnItem::schooling).mean, worth, 1e-6);
}

TEST(Returns, EveryChoiceOfValuesIsAnAccountOfItsOwn) {
  ReturnRules many = rules(0.03, 0.0);
  many.economics.discount_rate = {0.03, 0.1};
  many.economics.inequality_aversion = {0.0, 1.0, 2.0};
  EXPECT_EQ(returns_of(poor_gain(), {}, many).size(), 6U);
}

TEST(Returns, AreToldInBothLanguages) {
  const RunResults run = poor_gain();
  const ReturnRules one = rules(0.05, 1.0);
  const nlohmann::json summary = build_summary(run, compare(run, {}, &one), {});
  EXPECT_NE(returns_table(summary, Language::english).find("inequality aversion 1"), std::string::npos);
  EXPECT_NE(returns_table(summary, Language::indonesian).find("keengganan ketimpangan 1"), std::string::npos);
  EXPECT_EQ(returns_table(build_summary(run, compare(run, {}), {}), Language::english), "");
}

}  // namespace
}  // namespace guyub::analysis
