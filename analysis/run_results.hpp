#pragma once
// A finished comparison as arrays in memory: what the analysis reads, from run.h5 (load_run.hpp) or filled by hand.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub::analysis {

/// The direction that is an improvement; `none` where more is neither better nor worse.
enum class Good { none, up, down };

/// How a value is written: share is 0-1 and shown in percent, per_thousand a ratio shown times 1,000.
enum class Format { share, rupiah, number, per_thousand };

std::string_view word_of(Good good);
std::string_view word_of(Format format);
/// The inverse of word_of; an unknown word gives `none` and `number`, the forms that claim nothing.
Good good_of(std::string_view word);
Format format_of(std::string_view word);

struct Indicator {
  std::string id;
  Bilingual name;
  std::string unit;
  Good good = Good::none;
  Format format = Format::number;
};

/// A name for machines and its words for people.
struct Label {
  std::string id;
  Bilingual name;
};

/// Lengths of the dimensions of a series, slowest first.
struct Shape {
  std::size_t variants = 0;
  std::size_t replicates = 0;
  std::size_t months = 0;
  std::size_t groups = 1;

  std::size_t size() const { return variants * replicates * months * groups; }
};

/// One indicator's month-end values [variant, replicate, month, group]; NaN where it is not defined.
struct Series {
  Indicator indicator;
  Shape shape;
  std::vector<double> values;

  /// All values NaN.
  Series(Indicator what, Shape lengths);

  double& at(std::size_t variant, std::size_t replicate, std::size_t month, std::size_t group = 0);
  double at(std::size_t variant, std::size_t replicate, std::size_t month, std::size_t group = 0) const;
};

/// The series that share one grouping of the people (everyone, place, decile) or the programmes.
struct SeriesTable {
  std::vector<std::string> groups{"all"};
  std::vector<Series> series;

  /// Null when there is no such indicator.
  const Series* find(std::string_view id) const;
};

/// Whole rupiah [variant, replicate, month, programme, item].
struct Ledger {
  std::vector<std::string> items;
  std::vector<std::int64_t> values;
};

/// Households against their own twins in the base, over the last 12 months.
struct Twins {
  std::vector<std::string> buckets;
  std::size_t deciles = 0;
  std::vector<double> share;               ///< [variant, replicate, bucket], weighted by persons
  std::vector<double> consumption_change;  ///< [variant, replicate, decile], relative (0.02 is 2% more)
  std::vector<double> received;            ///< [variant, replicate, decile], IDR/household/month
};

/// Decisions on programmes: their number and the means over them [variant, replicate, month, programme]; parts have one
/// further dimension. NaN where nobody decided.
struct WhySeries {
  std::vector<double> decisions;
  std::vector<double> log_odds;
  std::vector<double> parts;
};

/// Why offers and reforms are accepted, of run.h5's /why.
struct Why {
  std::vector<Label> parts;
  WhySeries households;
  WhySeries institutions;
};

/// A statistic of the region and what the synthetic population gives for it.
struct FitRow {
  Bilingual statistic;
  std::string unit;
  std::string stands_in;  ///< the wider region or table whose figure stands in; empty when the region's own
  bool required = true;   ///< every region has to meet it; the others are told only
  double target = 0.0;
  double simulated = 0.0;
  double sampling_error = 0.0;
  double tolerance = 0.0;
};

/// Everything of a run that the analysis uses. The first variant is the base of every comparison.
struct RunResults {
  Month start;
  std::size_t replicates = 0;
  std::size_t months = 0;
  std::vector<Label> variants;
  std::vector<Label> programmes;
  SeriesTable overall;
  SeriesTable by_place;
  SeriesTable by_decile;
  SeriesTable by_programme;
  Ledger ledger;
  Twins twins;
  Why why;
  std::vector<FitRow> fit;

  Shape shape(std::size_t groups = 1) const { return {variants.size(), replicates, months, groups}; }

  /// The position of an item of the ledger; items.size() when the file has none of that name.
  std::size_t ledger_item(std::string_view id) const;
  /// Rupiah of one item of one programme in one month.
  std::int64_t rupiah(std::size_t variant, std::size_t replicate, std::size_t month, std::size_t programme,
                      std::size_t item) const;
};

}  // namespace guyub::analysis
