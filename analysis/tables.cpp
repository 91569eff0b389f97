#include "analysis/tables.hpp"

#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstring>
#include <fstream>
#include <initializer_list>
#include <string>
#include <system_error>

#include "analysis/comparison_words.hpp"
#include "sim/record/record_error.hpp"

namespace guyub::analysis {
namespace {

/// A cell of a table: text is quoted where it must be, a number is the shortest that reads back the same.
class Cell {
 public:
  Cell(const std::string& text) : text_(quoted(text)) {}
  Cell(std::string_view text) : text_(quoted(std::string(text))) {}
  Cell(const char* text) : text_(quoted(text)) {}
  Cell(std::size_t value) : text_(std::to_string(value)) {}
  Cell(double value) {
    if (!std::isfinite(value)) return;
    std::array<char, 40> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text_.assign(digits.data(), end);
  }

  const std::string& text() const { return text_; }

 private:
  static std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
    std::string out = "\"";
    for (const char letter : text) out += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return out + '"';
  }

  std::string text_;
};

using Cells = std::vector<Cell>;

class CsvTable {
 public:
  CsvTable(const std::filesystem::path& folder, const std::string& name, std::initializer_list<Cell> heads)
      : path_(folder / (name + ".csv")), out_(path_, std::ios::binary | std::ios::trunc) {
    row(heads);
  }

  void row(std::initializer_list<Cell> first, const Estimate& estimate) {
    Cells cells(first);
    for (const double value : {estimate.mean, estimate.low, estimate.high, estimate.mcse}) cells.emplace_back(value);
    cells.emplace_back(estimate.replicates);
    write(cells);
  }
  void row(std::initializer_list<Cell> cells) { write(Cells(cells)); }

  std::filesystem::path close() {
    errno = 0;
    out_.close();
    if (!out_) throw RecordError(path_.string(), "writing the table", std::strerror(errno));
    return path_;
  }

 private:
  void write(const Cells& cells) {
    const char* comma = "";
    for (const Cell& cell : cells) {
      out_ << comma << cell.text();
      comma = ",";
    }
    out_ << '\n';
    if (!out_) throw RecordError(path_.string(), "writing the table", std::strerror(errno));
  }

  std::filesystem::path path_;
  std::ofstream out_;
};

const std::string& id_of(const RunResults& results, std::size_t variant) { return results.variants[variant].id; }

std::filesystem::path write_levels(const std::filesystem::path& folder, const RunResults& results,
                                   const Comparison& comparison) {
  CsvTable table(folder, "levels", {"indicator", "variant", "group", "estimate", "low", "high", "mcse", "replicates"});
  for (const LevelRow& row : comparison.levels)
    table.row({row.indicator, id_of(results, row.variant), row.group}, row.value);
  return table.close();
}

std::filesystem::path write_effects(const std::filesystem::path& folder, const RunResults& results,
                                    const Comparison& comparison) {
  CsvTable table(
      folder, "effects",
      {"indicator", "variant", "group", "percent", "verdict", "estimate", "low", "high", "mcse", "replicates"});
  for (const EffectRow& row : comparison.effects) {
    table.row({row.indicator, id_of(results, row.variant), row.group, row.percent, word_of(row.verdict)},
              row.difference);
  }
  return table.close();
}

std::filesystem::path write_pairs(const std::filesystem::path& folder, const RunResults& results,
                                  const Comparison& comparison) {
  CsvTable table(folder, "pairs",
                 {"indicator", "variant", "against", "verdict", "estimate", "low", "high", "mcse", "replicates"});
  for (const PairRow& row : comparison.pairs) {
    table.row({row.indicator, id_of(results, row.variant), id_of(results, row.against), word_of(row.verdict)},
              row.difference);
  }
  return table.close();
}

std::filesystem::path write_measures(const std::filesystem::path& folder, const std::string& name, const char* head,
                                     const RunResults& results, const std::vector<MeasureRow>& rows) {
  CsvTable table(folder, name,
                 {"variant", "programme", head, "difference", "difference_low", "difference_high", "verdict",
                  "estimate", "low", "high", "mcse", "replicates"});
  for (const MeasureRow& row : rows) {
    table.row({id_of(results, row.variant), row.programme, row.measure, row.difference.mean, row.difference.low,
               row.difference.high, word_of(row.verdict)},
              row.value);
  }
  return table.close();
}

std::filesystem::path write_acceptance(const std::filesystem::path& folder, const RunResults& results,
                                       const Comparison& comparison) {
  CsvTable table(folder, "acceptance",
                 {"variant", "programme", "who", "term", "difference", "difference_low", "difference_high", "verdict",
                  "estimate", "low", "high", "mcse", "replicates"});
  for (const auto& [who, row] : comparison.acceptance) {
    table.row({id_of(results, row.variant), row.programme, who == Acceptor::household ? "household" : "institution",
               row.measure, row.difference.mean, row.difference.low, row.difference.high, word_of(row.verdict)},
              row.value);
  }
  return table.close();
}

std::filesystem::path write_why(const std::filesystem::path& folder, const RunResults& results, const Comparison& comparison) {
  CsvTable table(folder, "why",
                 {"variant", "programme", "who", "part", "against", "difference", "difference_low", "difference_high", "verdict",
                  "estimate", "low", "high", "mcse", "replicates"});
  for (const WhyRow& row : comparison.why) {
    const bool compared = row.against.has_value();
    table.row({id_of(results, row.variant), row.programme, row.who == Acceptor::household ? "household" : "institution", row.part,
               compared ? id_of(results, *row.against) : std::string(), compared ? row.difference.mean : std::nan(""),
               compared ? row.difference.low : std::nan(""), compared ? row.difference.high : std::nan(""), word_of(row.verdict)},
              row.value);
  }
  return table.close();
}

std::filesystem::path write_guards(const std::filesystem::path& folder, const RunResults& results, const Comparison& comparison) {
  CsvTable table(folder, "guards",
                 {"guard", "variant", "indicator", "programme", "side", "over", "limit", "broken", "estimate", "low", "high", "mcse", "replicates"});
  for (const GuardRow& row : comparison.guards) {
    table.row({row.guard, id_of(results, row.variant), row.indicator, row.programme, word_of(row.side), word_of(row.over), row.limit,
               row.broken ? "yes" : "no"},
              row.value);
  }
  return table.close();
}

std::filesystem::path write_paths(const std::filesystem::path& folder, const RunResults& results,
                                  const Comparison& comparison) {
  CsvTable table(
      folder, "paths",
      {"indicator", "variant", "month", "mean", "low", "high", "trend", "trend_low", "trend_high", "parted"});
  for (const PathRow& row : comparison.paths) {
    for (std::size_t month = 0; month < row.mean.size(); ++month) {
      const auto trend = [&](const std::vector<double> Trend::*column) {
        return row.trend ? ((*row.trend).*column)[month] : std::nan("");
      };
      const std::size_t parted = row.parts && month >= *row.parts ? 1 : 0;
      table.row({row.indicator, id_of(results, row.variant),
                 (results.start + static_cast<std::int32_t>(month)).iso_date(), row.mean[month], row.low[month],
                 row.high[month], trend(&Trend::line), trend(&Trend::low), trend(&Trend::high), parted});
    }
  }
  return table.close();
}

std::filesystem::path write_deciles(const std::filesystem::path& folder, const RunResults& results,
                                    const Comparison& comparison) {
  CsvTable table(
      folder, "deciles",
      {"variant", "decile", "received_idr_month", "consumption_change_percent", "low", "high", "mcse", "replicates"});
  for (const DecileRow& row : comparison.deciles) {
    table.row({id_of(results, row.variant), row.decile, row.received_idr_month.mean}, row.consumption_change_percent);
  }
  return table.close();
}

std::filesystem::path write_buckets(const std::filesystem::path& folder, const RunResults& results,
                                    const Comparison& comparison) {
  CsvTable table(folder, "buckets", {"variant", "bucket", "share", "low", "high", "mcse", "replicates"});
  for (const BucketRow& row : comparison.buckets) table.row({id_of(results, row.variant), row.bucket}, row.share);
  return table.close();
}

std::filesystem::path write_fit(const std::filesystem::path& folder, const RunResults& results) {
  CsvTable table(
      folder, "fit",
      {"statistic_id", "statistic_en", "unit", "target", "simulated", "sampling_error", "tolerance", "stands_in"});
  for (const FitRow& row : results.fit) {
    table.row({row.statistic.id, row.statistic.en, row.unit, row.target, row.simulated, row.sampling_error,
               row.tolerance, row.stands_in});
  }
  return table.close();
}

}  // namespace

std::vector<std::filesystem::path> write_tables(const std::filesystem::path& folder, const RunResults& results,
                                                const Comparison& comparison) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure) throw RecordError(folder.string(), "making the folder of tables", failure.message());
  return {write_effects(folder, results, comparison),
          write_levels(folder, results, comparison),
          write_pairs(folder, results, comparison),
          write_measures(folder, "ledger", "item", results, comparison.ledger),
          write_measures(folder, "costs", "item", results, comparison.costs),
          write_measures(folder, "targeting", "measure", results, comparison.targeting),
          write_acceptance(folder, results, comparison),
          write_why(folder, results, comparison),
          write_guards(folder, results, comparison),
          write_paths(folder, results, comparison),
          write_deciles(folder, results, comparison),
          write_buckets(folder, results, comparison),
          write_fit(folder, results)};
}

}  // namespace guyub::analysis
