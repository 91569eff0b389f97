#include "analysis/library/expectations.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

#include "analysis/effects.hpp"

namespace guyub::analysis {
namespace {

std::size_t position(std::span<const Label> labels, std::string_view id) {
  return static_cast<std::size_t>(std::find_if(labels.begin(), labels.end(), [&](const Label& label) { return label.id == id; }) - labels.begin());
}

/// Rupiah a month of an item of the ledger, mean over the months; zero where the programme does not run.
std::vector<double> money(const RunResults& results, const Expectation& e, std::size_t variant, std::size_t first) {
  const std::size_t programme = position(results.programmes, e.programme);
  const std::size_t item = results.ledger_item(e.observable);
  std::vector<double> means;
  for (std::size_t replicate = 0; replicate < results.replicates; ++replicate) {
    double sum = 0.0;
    for (std::size_t month = first; month < static_cast<std::size_t>(e.month); ++month) {
      sum += static_cast<double>(results.rupiah(variant, replicate, month, programme, item));
    }
    means.push_back(sum / static_cast<double>(static_cast<std::size_t>(e.month) - first));
  }
  return means;
}

std::vector<double> observed(const RunResults& results, const Expectation& e, std::string_view variant_id) {
  const auto last = static_cast<std::size_t>(e.month);
  const std::size_t first = last - std::min(last, static_cast<std::size_t>(e.months));
  const std::size_t variant = position(results.variants, variant_id);
  if (!e.programme.empty() && results.ledger_item(e.observable) < results.ledger.items.size()) return money(results, e, variant, first);
  const std::string group = e.programme.empty() ? e.group : e.programme;
  for (const SeriesTable* table : {&results.overall, &results.by_place, &results.by_decile, &results.by_programme}) {
    if ((table == &results.by_programme) != !e.programme.empty()) continue;
    const auto found = std::find(table->groups.begin(), table->groups.end(), group);
    const Series* series = table->find(e.observable);
    if (series == nullptr || found == table->groups.end()) continue;
    return means_of_months(*series, variant, static_cast<std::size_t>(found - table->groups.begin()), first, last);
  }
  return std::vector<double>(results.replicates, std::numeric_limits<double>::quiet_NaN());
}

std::vector<double> differences(const RunResults& results, const Expectation& e) {
  std::vector<double> difference = paired_difference(observed(results, e, e.variant), observed(results, e, e.against));
  if (!e.beyond) return difference;
  return paired_difference(difference, paired_difference(observed(results, e, e.beyond->variant), observed(results, e, e.beyond->against)));
}

}  // namespace

std::string_view word_of(Outcome outcome) {
  constexpr std::array<std::string_view, 3> words{"shown", "failed", "not_judged"};
  return words.at(static_cast<std::size_t>(outcome));
}

std::string_view word_of(Expectation::Sign sign) {
  constexpr std::array<std::string_view, 3> words{"up", "down", "none"};
  return words.at(static_cast<std::size_t>(sign));
}

Outcome outcome_of(const Expectation& expectation, const Estimate& difference) {
  using Sign = Expectation::Sign;
  if (difference.replicates == 0) return Outcome::failed;
  const double mean = difference.mean;
  const double doubt = std::isfinite(difference.mcse) ? 2.0 * difference.mcse : 0.0;
  const bool shown = expectation.sign == Sign::up     ? mean > 0.0 && mean >= expectation.min_effect
                     : expectation.sign == Sign::down ? mean < 0.0 && -mean >= expectation.min_effect
                                                      : std::abs(mean) + doubt <= expectation.min_effect;
  return shown ? Outcome::shown : Outcome::failed;
}

std::vector<ExpectationRow> judge(const RunResults& results, std::span<const Expectation> expectations, double interval) {
  std::vector<ExpectationRow> rows;
  for (const Expectation& expectation : expectations) {
    ExpectationRow& row = rows.emplace_back(ExpectationRow{expectation, {}, {}, Outcome::not_judged});
    Expectation& e = row.expectation;
    if (e.against.empty()) e.against = results.variants.front().id;
    if (e.month == 0) e.month = static_cast<std::int32_t>(results.months);
    if (static_cast<std::size_t>(e.month) > results.months) continue;
    row.differences = differences(results, e);
    row.difference = estimate_of(row.differences, interval);
    row.outcome = outcome_of(e, row.difference);
  }
  return rows;
}

}  // namespace guyub::analysis
