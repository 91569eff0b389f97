#include "analysis/pairs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "analysis/ledger_totals.hpp"
#include "analysis/primary_indicators.hpp"

namespace guyub::analysis {
namespace {

constexpr double kSameBudget = 0.01;
constexpr double kPercent = 100.0;

PairRow pair_row(std::size_t variant, std::size_t against, const std::vector<double>& values,
                 const std::vector<double>& others, double interval) {
  PairRow row;
  row.variant = variant;
  row.against = against;
  const std::vector<double> differences = paired_difference(values, others);
  row.difference = estimate_of(differences, interval);
  row.verdict = verdict_of(differences, interval);
  return row;
}

void add_pair(const RunResults& results, const CompareOptions& options, std::size_t variant, std::size_t against,
              std::vector<PairRow>& rows) {
  for (const PrimaryIndicator& primary : primary_indicators(results, options)) {
    const Series& series = *results.overall.find(primary.id);
    PairRow row = pair_row(variant, against, window_means(series, variant, 0, options.window),
                           window_means(series, against, 0, options.window), options.interval);
    row.indicator = primary.id;
    row.name = series.indicator.name;
    row.noun = primary.noun;
    row.format = series.indicator.format;
    row.good = series.indicator.good;
    if (row.difference.replicates > 0) rows.push_back(std::move(row));
  }
  const std::size_t window = std::min(options.window, results.months);
  PairRow row = pair_row(variant, against, beneficiary_households(results, variant, window),
                         beneficiary_households(results, against, window), options.interval);
  row.indicator = "beneficiaries";
  row.name = {"Keluarga penerima", "Beneficiary households"};
  row.noun = {"banyaknya keluarga penerima", "the number of beneficiary households"};
  if (row.difference.replicates > 0) rows.push_back(std::move(row));
}

}  // namespace

std::vector<PairRow> pairs_of(const RunResults& results, const CompareOptions& options) {
  std::vector<std::set<std::string>> programmes(results.variants.size());
  for (const MeasureRow& row : ledger_totals(results, options)) programmes[row.variant].insert(row.programme);
  std::vector<PairRow> rows;
  for (std::size_t variant = 2; variant < results.variants.size(); ++variant) {
    for (std::size_t against = 1; against < variant; ++against) {
      if (programmes[variant].empty() || programmes[variant] != programmes[against]) continue;
      add_pair(results, options, variant, against, rows);
    }
  }
  return rows;
}

std::vector<SpendingRow> spending_of(const RunResults& results, const CompareOptions& options) {
  std::vector<SpendingRow> rows(results.variants.size());
  for (const MeasureRow& row : ledger_totals(results, options)) {
    SpendingRow& sum = rows[row.variant];
    if (row.measure == "budget") sum.budget += row.value.mean;
    if (row.measure == "households" || row.measure == "delivery" || row.measure == "leakage")
      sum.spent += row.value.mean;
  }
  const Series* poverty = results.overall.find("poverty_headcount");
  for (std::size_t variant = 0; variant < rows.size(); ++variant) {
    rows[variant].variant = variant;
    rows[variant].per_point = std::numeric_limits<double>::quiet_NaN();
    if (poverty == nullptr) continue;
    const std::vector<double> differences = paired_difference(window_means(*poverty, variant, 0, options.window),
                                                              window_means(*poverty, 0, 0, options.window));
    const Verdict verdict = verdict_of(differences, options.interval);
    const double points = -kPercent * estimate_of(differences, options.interval).mean;
    const bool told = verdict == Verdict::clear || verdict == Verdict::on_average;
    if (told && points > 0.0) rows[variant].per_point = rows[variant].spent / points;
  }
  std::erase_if(rows, [](const SpendingRow& row) { return !(row.budget > 0.0); });
  return rows;
}

bool budgets_differ(double one, double other) { return std::abs(one - other) > kSameBudget * std::max(one, other); }

}  // namespace guyub::analysis
