#pragma once
// The region's series of a run: indicators for everyone, by place, by decile, by programme, and the ledger.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/engine/run.hpp"
#include "sim/record/month_reading.hpp"
#include "sim/record/run_arrays.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub {

/// A named series with what readers need to show it.
struct SeriesWords {
  std::string_view name;
  std::string_view unit;
  std::string_view good;
  std::string_view format;
  Words words;
};

struct RegionSeries {
  using Array = RunArray<double>;
  std::vector<SeriesWords> names;         ///< of everyone, by_place and by_decile: indicators()
  std::vector<Array> everyone;
  std::vector<Array> by_place;            ///< urban, rural
  std::vector<Array> by_decile;
  std::vector<SeriesWords> shape_names;   ///< gini, palma
  std::vector<Array> shapes;
  std::vector<SeriesWords> programme_names;
  std::vector<Array> by_programme;
  RunArray<std::int64_t> ledger;          ///< groups: programme x item

  /// programme_ids: every programme that some variant uses.
  RegionSeries(std::span<const VariantModel> variants, std::vector<std::string> programme_ids);

  /// Takes a month of a variant.
  void add(std::size_t variant, std::size_t replicate, std::size_t month, const MonthReading& read);

  /// Rupiah a household received a month from programmes over the last months of the run [variant, replicate, decile].
  std::vector<double> received_by_decile(std::size_t last_months) const;

  const std::vector<std::string>& programme_ids() const { return programme_ids_; }

 private:
  void add_programmes(std::size_t variant, std::size_t replicate, std::size_t month, const MonthReading& read);

  std::vector<std::string> programme_ids_;
  std::vector<std::vector<std::size_t>> position_;  ///< [variant][slot] in programme_ids_
  std::span<const VariantModel> variants_;
};

/// Indicators of the whole distribution: gini, palma.
std::span<const SeriesWords> shape_indicators();

/// An item of the ledger with its words.
struct LedgerItemWords {
  std::string_view key;
  Words words;
};

/// Items of the ledger in the file's order.
std::span<const LedgerItemWords> ledger_item_words();
std::vector<std::string> ledger_items();

}  // namespace guyub
