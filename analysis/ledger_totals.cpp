#include "analysis/ledger_totals.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string_view>
#include <utility>

namespace guyub::analysis {
namespace {

constexpr double kMonthsPerYear = 12.0;

/// One programme's sums in one replicate, in whole rupiah.
struct Totals {
  std::int64_t budget = 0;
  std::int64_t households = 0;
  std::int64_t delivery = 0;
  std::int64_t leakage = 0;
  std::int64_t unspent = 0;

  std::int64_t spent() const { return households + delivery + leakage; }
};

constexpr std::array<std::pair<std::string_view, std::int64_t Totals::*>, 5> kItems{
    {{"budget", &Totals::budget},
     {"households", &Totals::households},
     {"delivery", &Totals::delivery},
     {"leakage", &Totals::leakage},
     {"unspent", &Totals::unspent}}};

struct Cell {
  std::size_t variant;
  std::size_t replicate;
  std::size_t programme;
};

/// Sums over months [first, end). What a month leaves unspent and the next does not carry in was handed back.
Totals totals_of(const RunResults& results, Cell cell, std::size_t first) {
  const auto sum_from = [&](std::string_view item, std::size_t begin, std::size_t end) {
    const std::size_t position = results.ledger_item(item);
    std::int64_t sum = 0;
    for (std::size_t month = begin; month < end && position < results.ledger.items.size(); ++month) {
      sum += results.rupiah(cell.variant, cell.replicate, month, cell.programme, position);
    }
    return sum;
  };
  const std::size_t end = results.months;
  Totals totals;
  totals.budget = sum_from("appropriated", first, end) + sum_from("carried_in", first, std::min(first + 1, end));
  totals.households = sum_from("households", first, end);
  totals.delivery = sum_from("delivery", first, end);
  totals.leakage = sum_from("leakage", first, end);
  totals.unspent = sum_from("unspent", first, end) - sum_from("carried_in", std::min(first + 1, end), end);
  return totals;
}

Totals all_programmes(const RunResults& results, std::size_t variant, std::size_t replicate, std::size_t first) {
  Totals sum;
  for (std::size_t programme = 0; programme < results.programmes.size(); ++programme) {
    const Totals one = totals_of(results, {variant, replicate, programme}, first);
    for (const auto& [name, member] : kItems) sum.*member += one.*member;
  }
  return sum;
}

double ratio(double numerator, double denominator) { return denominator > 0.0 ? numerator / denominator : unknown; }

/// One cost item of one variant, a replicate.
std::vector<double> cost_by_replicate(const RunResults& results, std::size_t variant, std::string_view item,
                                      const CompareOptions& options) {
  const std::size_t window = std::min(options.window, results.months);
  const std::vector<double> reached = beneficiary_households(results, variant, window);
  if (item == "beneficiaries") return reached;
  std::vector<double> values;
  for (std::size_t replicate = 0; replicate < results.replicates; ++replicate) {
    if (item == "cost_per_household") {
      const double recent =
          static_cast<double>(all_programmes(results, variant, replicate, results.months - window).spent());
      values.push_back(ratio(recent * kMonthsPerYear / static_cast<double>(window), reached[replicate]));
      continue;
    }
    const Totals totals = all_programmes(results, variant, replicate, 0);
    if (item == "administration_share") {
      values.push_back(ratio(static_cast<double>(totals.delivery), static_cast<double>(totals.spent())));
      continue;
    }
    const auto* found =
        std::find_if(kItems.begin(), kItems.end(), [item](const auto& entry) { return entry.first == item; });
    values.push_back(static_cast<double>(totals.*(found->second)));
  }
  return values;
}

constexpr std::array<std::pair<std::string_view, Format>, 8> kCosts{{{"budget", Format::rupiah},
                                                                     {"households", Format::rupiah},
                                                                     {"delivery", Format::rupiah},
                                                                     {"leakage", Format::rupiah},
                                                                     {"unspent", Format::rupiah},
                                                                     {"administration_share", Format::share},
                                                                     {"beneficiaries", Format::number},
                                                                     {"cost_per_household", Format::rupiah}}};

}  // namespace

std::vector<double> beneficiary_households(const RunResults& results, std::size_t variant, std::size_t window) {
  std::vector<double> sums(results.replicates, 0.0);
  const Series* series = results.by_programme.find("beneficiaries");
  if (series == nullptr) return std::vector<double>(results.replicates, unknown);
  for (std::size_t programme = 0; programme < series->shape.groups; ++programme) {
    const std::vector<double> means = window_means(*series, variant, programme, window);
    std::transform(sums.begin(), sums.end(), means.begin(), sums.begin(),
                   [](double sum, double mean) { return std::isfinite(mean) ? sum + mean : sum; });
  }
  return sums;
}

MeasureRow measure_row(std::size_t variant, std::string programme, std::string_view measure, Format format, Good good,
                       const std::vector<double>& values, const std::vector<double>& base, double interval) {
  const std::vector<double> differences = paired_difference(values, base);
  return {variant,
          std::move(programme),
          std::string(measure),
          format,
          good,
          estimate_of(values, interval),
          estimate_of(differences, interval),
          verdict_of(differences, interval)};
}

std::vector<MeasureRow> ledger_totals(const RunResults& results, const CompareOptions& options) {
  std::vector<MeasureRow> rows;
  const auto by_replicate = [&](std::size_t variant, std::size_t programme, std::int64_t Totals::*item) {
    std::vector<double> values;
    for (std::size_t replicate = 0; replicate < results.replicates; ++replicate) {
      values.push_back(static_cast<double>(totals_of(results, {variant, replicate, programme}, 0).*item));
    }
    return values;
  };
  const auto moves = [](const MeasureRow& row) { return row.value.mean != 0.0; };
  for (std::size_t variant = 0; variant < results.variants.size(); ++variant) {
    for (std::size_t programme = 0; programme < results.programmes.size(); ++programme) {
      std::vector<MeasureRow> items;
      for (const auto& [name, member] : kItems) {
        items.push_back(measure_row(variant, results.programmes[programme].id, name, Format::rupiah, Good::none,
                                    by_replicate(variant, programme, member), by_replicate(0, programme, member),
                                    options.interval));
      }
      if (std::any_of(items.begin(), items.end(), moves)) rows.insert(rows.end(), items.begin(), items.end());
    }
  }
  return rows;
}

std::vector<MeasureRow> cost_rows(const RunResults& results, const CompareOptions& options) {
  std::vector<MeasureRow> rows;
  if (results.ledger.items.empty()) return rows;
  for (const auto& [item, format] : kCosts) {
    const std::vector<double> base = cost_by_replicate(results, 0, item, options);
    for (std::size_t variant = 0; variant < results.variants.size(); ++variant) {
      MeasureRow row = measure_row(variant, "", item, format, Good::none,
                                   cost_by_replicate(results, variant, item, options), base, options.interval);
      if (row.value.replicates > 0) rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace guyub::analysis
