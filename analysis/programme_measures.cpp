#include "analysis/programme_measures.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace guyub::analysis {
namespace {

constexpr std::array<std::string_view, 4> kTargeting{"coverage", "exclusion_error", "inclusion_error", "take_up"};
/// Of ten deciles, those that make up the poorest 40%.
constexpr double kPoorestShare = 0.4;

struct AcceptanceTerm {
  Acceptor who;
  std::string_view indicator;
  std::string_view term;
};

constexpr std::array<AcceptanceTerm, 11> kTerms{
    {{Acceptor::household, "household_acceptance", "acceptance"},
     {Acceptor::household, "resistance_outsider", "outsider"},
     {Acceptor::household, "resistance_cost", "cost"},
     {Acceptor::household, "resistance_disruption", "disruption"},
     {Acceptor::household, "resistance_risk", "risk"},
     {Acceptor::institution, "institution_acceptance", "acceptance"},
     {Acceptor::institution, "institution_reformed", "reformed"},
     {Acceptor::institution, "institution_resistance_outsider", "outsider"},
     {Acceptor::institution, "institution_resistance_cost", "cost"},
     {Acceptor::institution, "institution_resistance_disruption", "disruption"},
     {Acceptor::institution, "institution_resistance_risk", "risk"}}};

/// Calls emit(row) for each variant and programme in which the indicator is defined.
template <class Emit>
void measure_programmes(const RunResults& results, std::string_view indicator, std::string_view measure,
                        const CompareOptions& options, Emit&& emit) {
  const Series* series = results.by_programme.find(indicator);
  if (series == nullptr) return;
  for (std::size_t variant = 0; variant < results.variants.size(); ++variant) {
    for (std::size_t programme = 0; programme < results.programmes.size(); ++programme) {
      MeasureRow row = measure_row(variant, results.programmes[programme].id, measure, series->indicator.format,
                                   series->indicator.good, window_means(*series, variant, programme, options.window),
                                   window_means(*series, 0, programme, options.window), options.interval);
      if (row.value.replicates > 0) emit(std::move(row));
    }
  }
}

/// The index of one variant in one replicate; NaN when nobody received anything.
double cgh_index(const Series& transfers, const Series* persons, std::size_t variant, std::size_t replicate) {
  const std::size_t deciles = transfers.shape.groups;
  const auto poorest = static_cast<std::size_t>(std::lround(kPoorestShare * static_cast<double>(deciles)));
  double received = 0.0, received_by_poorest = 0.0, people = 0.0, poorest_people = 0.0;
  for (std::size_t month = 0; month < transfers.shape.months; ++month) {
    for (std::size_t decile = 0; decile < deciles; ++decile) {
      const double amount = transfers.at(variant, replicate, month, decile);
      const double heads = persons == nullptr ? 1.0 : persons->at(variant, replicate, month, decile);
      if (!std::isfinite(amount) || !std::isfinite(heads)) continue;
      received += amount * heads;
      people += heads;
      if (decile >= poorest) continue;
      received_by_poorest += amount * heads;
      poorest_people += heads;
    }
  }
  if (!(received > 0.0) || !(poorest_people > 0.0)) return unknown;
  return (received_by_poorest / received) / (poorest_people / people);
}

/// The entries [variant, replicate, position] of an array with `width` positions, a replicate.
std::vector<double> slice(const RunResults& results, const std::vector<double>& values, std::size_t width,
                          std::size_t variant, std::size_t position, double factor) {
  std::vector<double> by_replicate;
  for (std::size_t replicate = 0; replicate < results.replicates; ++replicate) {
    by_replicate.push_back(factor * values.at((variant * results.replicates + replicate) * width + position));
  }
  return by_replicate;
}

}  // namespace

std::vector<MeasureRow> targeting_of(const RunResults& results, const CompareOptions& options) {
  std::vector<MeasureRow> rows;
  for (const std::string_view measure : kTargeting) {
    measure_programmes(results, measure, measure, options, [&](MeasureRow row) { rows.push_back(std::move(row)); });
  }
  const Series* transfers = results.by_decile.find("transfers_per_capita");
  if (transfers == nullptr) return rows;
  const Series* persons = results.by_decile.find("persons");
  const auto by_replicate = [&](std::size_t variant) {
    std::vector<double> index;
    for (std::size_t replicate = 0; replicate < results.replicates; ++replicate) {
      index.push_back(cgh_index(*transfers, persons, variant, replicate));
    }
    return index;
  };
  for (std::size_t variant = 0; variant < results.variants.size(); ++variant) {
    MeasureRow row = measure_row(variant, "", "cgh_index", Format::number, Good::up, by_replicate(variant),
                                 by_replicate(0), options.interval);
    if (row.value.replicates > 0) rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<AcceptanceRow> acceptance_of(const RunResults& results, const CompareOptions& options) {
  std::vector<AcceptanceRow> rows;
  for (const AcceptanceTerm& term : kTerms) {
    measure_programmes(results, term.indicator, term.term, options, [&](MeasureRow row) {
      rows.push_back({term.who, std::move(row)});
    });
  }
  return rows;
}

std::vector<DecileRow> deciles_of(const RunResults& results, const CompareOptions& options) {
  constexpr double percent = 100.0;
  const Twins& twins = results.twins;
  std::vector<DecileRow> rows;
  for (std::size_t variant = 1; variant < results.variants.size(); ++variant) {
    for (std::size_t decile = 0; decile < twins.deciles; ++decile) {
      rows.push_back(
          {variant, decile + 1,
           estimate_of(slice(results, twins.consumption_change, twins.deciles, variant, decile, percent),
                       options.interval),
           estimate_of(slice(results, twins.received, twins.deciles, variant, decile, 1.0), options.interval)});
    }
  }
  return rows;
}

std::vector<BucketRow> buckets_of(const RunResults& results, const CompareOptions& options) {
  const Twins& twins = results.twins;
  std::vector<BucketRow> rows;
  for (std::size_t variant = 1; variant < results.variants.size(); ++variant) {
    for (std::size_t bucket = 0; bucket < twins.buckets.size(); ++bucket) {
      rows.push_back(
          {variant, twins.buckets[bucket],
           estimate_of(slice(results, twins.share, twins.buckets.size(), variant, bucket, 1.0), options.interval)});
    }
  }
  return rows;
}

}  // namespace guyub::analysis
