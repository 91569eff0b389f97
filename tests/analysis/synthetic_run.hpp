#pragma once
// Small runs with known answers, filled by hand.

#include <cstdint>
#include <string>

#include "analysis/run_results.hpp"

namespace guyub::analysis {

/// `variants` futures (base first, named v0, v1, ...) without any array, from January 2025.
RunResults empty_run(std::size_t variants, std::size_t replicates, std::size_t months);

/// An indicator of everyone whose values are value(variant, replicate, month).
template <class Value>
Series& add_indicator(RunResults& run, const std::string& id, Format format, Good good, Value&& value) {
  run.overall.series.emplace_back(Indicator{id, {id + " (id)", id + " (en)"}, "1", good, format}, run.shape());
  Series& series = run.overall.series.back();
  for (std::size_t variant = 0; variant < run.variants.size(); ++variant) {
    for (std::size_t replicate = 0; replicate < run.replicates; ++replicate) {
      for (std::size_t month = 0; month < run.months; ++month) {
        series.at(variant, replicate, month) = value(variant, replicate, month);
      }
    }
  }
  return series;
}

/// A programme indicator, the same in every replicate and month: value(variant, programme).
template <class Value>
void add_programme_indicator(RunResults& run, const std::string& id, Format format, Good good, Value&& value) {
  run.by_programme.series.emplace_back(Indicator{id, {id, id}, "1", good, format}, run.shape(run.programmes.size()));
  Series& series = run.by_programme.series.back();
  for (std::size_t variant = 0; variant < run.variants.size(); ++variant) {
    for (std::size_t replicate = 0; replicate < run.replicates; ++replicate) {
      for (std::size_t month = 0; month < run.months; ++month) {
        for (std::size_t programme = 0; programme < run.programmes.size(); ++programme) {
          series.at(variant, replicate, month, programme) = value(variant, programme);
        }
      }
    }
  }
}

/// Programmes with these ids, and a ledger of zeros.
void add_programmes(RunResults& run, const std::vector<std::string>& ids);

/// One cell of the ledger, to write to.
std::int64_t& ledger_cell(RunResults& run, std::size_t variant, std::size_t replicate, std::size_t month,
                          std::size_t programme, std::string_view item);

/// A run of three futures, 4 replicates and 24 months with everything in it: no programme, a voucher (`bpnt`) and a
/// conditional transfer (`pkh`) from the seventh month on. Its ledgers balance, its base is the same before that month.
RunResults whole_run();

constexpr std::size_t whole_run_policy_start = 6;

}  // namespace guyub::analysis
