#include "analysis/guards.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/report/format.hpp"

namespace guyub::analysis {
namespace {

/// Whether some month of some replicate has a value other than zero.
bool says_something(const Series& series, std::size_t variant, std::size_t group) {
  for (std::size_t r = 0; r < series.shape.replicates; ++r) {
    for (std::size_t m = 0; m < series.shape.months; ++m) {
      const double value = series.at(variant, r, m, group);
      if (std::isfinite(value) && value != 0.0) return true;
    }
  }
  return false;
}

/// One value a replicate over the months that the guard judges.
std::vector<double> judged(const Series& series, const Guard& guard, const CompareOptions& options, std::size_t variant, std::size_t group) {
  const std::size_t months = series.shape.months;
  const std::size_t since = months - std::min(options.policy_start, months);
  if (guard.over != Guard::Over::worst_month) return window_means(series, variant, group, guard.over == Guard::Over::last_year ? options.window : since);
  std::vector<double> worst;
  for (std::size_t r = 0; r < series.shape.replicates; ++r) {
    double found = unknown;
    for (std::size_t m = months - since; m < months; ++m) {
      const double value = series.at(variant, r, m, group);
      if (!std::isfinite(value)) continue;
      const bool worse = guard.broken == Guard::Side::above ? value > found : value < found;
      if (!std::isfinite(found) || worse) found = value;
    }
    worst.push_back(found);
  }
  return worst;
}

/// A row of the guard, judged by its values.
GuardRow row_of(const std::string& id, const Guard& guard, std::size_t variant, std::string programme, Format format,
                const std::vector<double>& values, const CompareOptions& options) {
  GuardRow row{variant, id, guard.title, guard.indicator, std::move(programme), format, guard.broken, guard.over, guard.limit, {}, false};
  row.value = estimate_of(values, options.interval);
  row.broken = guard.broken == Guard::Side::above ? row.value.mean > guard.limit : row.value.mean < guard.limit;
  return row;
}

void add_series(const RunResults& results, const SeriesTable& table, bool programmes, const std::string& id, const Guard& guard,
                const CompareOptions& options, std::vector<GuardRow>& rows) {
  const Series* series = table.find(guard.indicator);
  if (series == nullptr) return;
  for (std::size_t variant = 0; variant < results.variants.size(); ++variant) {
    for (std::size_t group = 0; group < series->shape.groups; ++group) {
      if (!says_something(*series, variant, group)) continue;
      rows.push_back(row_of(id, guard, variant, programmes ? table.groups[group] : "", series->indicator.format,
                            judged(*series, guard, options, variant, group), options));
    }
  }
}

/// One value a replicate: the share of persons in a bucket.
std::vector<double> shares_of(const RunResults& results, std::size_t variant, std::size_t bucket) {
  std::vector<double> shares;
  for (std::size_t r = 0; r < results.replicates; ++r) {
    shares.push_back(results.twins.share[(variant * results.replicates + r) * results.twins.buckets.size() + bucket]);
  }
  return shares;
}

/// Whether nobody's consumption differs from the twin's.
bool all_the_same(const RunResults& results, std::size_t variant) {
  const auto same = std::find(results.twins.buckets.begin(), results.twins.buckets.end(), "same");
  if (same == results.twins.buckets.end()) return false;
  const std::vector<double> shares = shares_of(results, variant, static_cast<std::size_t>(same - results.twins.buckets.begin()));
  return std::all_of(shares.begin(), shares.end(), [](double share) { return share == 1.0; });
}

void add_bucket(const RunResults& results, const std::string& id, const Guard& guard, const CompareOptions& options, std::vector<GuardRow>& rows) {
  const Twins& twins = results.twins;
  const auto found = std::find(twins.buckets.begin(), twins.buckets.end(), guard.indicator);
  if (found == twins.buckets.end()) return;
  const auto bucket = static_cast<std::size_t>(found - twins.buckets.begin());
  for (std::size_t variant = 1; variant < results.variants.size(); ++variant) {
    if (!all_the_same(results, variant)) rows.push_back(row_of(id, guard, variant, "", Format::share, shares_of(results, variant, bucket), options));
  }
}

std::string words_in(const GuardRow& row, Language language) {
  const bool english = language == Language::english;
  const std::string_view format = word_of(row.format);
  return (english ? row.title.en : row.title.id) + (row.programme.empty() ? "" : " (" + row.programme + ")") + " " +
         format_value(row.value.mean, format, language) + (english ? ", limit " : ", batas ") + format_value(row.limit, format, language);
}

}  // namespace

std::string_view word_of(Guard::Side side) { return side == Guard::Side::above ? "above" : "below"; }

std::string_view word_of(Guard::Over over) {
  return over == Guard::Over::last_year ? "last_year" : over == Guard::Over::programme ? "programme" : "worst_month";
}

std::vector<GuardRow> guards_of(const RunResults& results, const CompareOptions& options) {
  std::vector<GuardRow> rows;
  for (const auto& [id, guard] : options.guards) {
    add_series(results, results.overall, false, id, guard, options, rows);
    add_series(results, results.by_programme, true, id, guard, options, rows);
    add_bucket(results, id, guard, options, rows);
  }
  std::erase_if(rows, [](const GuardRow& row) { return row.value.replicates == 0; });
  return rows;
}

std::vector<std::string> silent_guards(const CompareOptions& options, const std::vector<GuardRow>& rows) {
  std::vector<std::string> silent;
  for (const auto& entry : options.guards) {
    if (std::none_of(rows.begin(), rows.end(), [&](const GuardRow& row) { return row.guard == entry.first; })) silent.push_back(entry.first);
  }
  return silent;
}

bool breaks_a_guard(const std::vector<GuardRow>& rows, std::size_t variant) {
  return std::any_of(rows.begin(), rows.end(), [&](const GuardRow& row) { return row.variant == variant && row.broken; });
}

Bilingual guard_words(const GuardRow& row) { return {words_in(row, Language::indonesian), words_in(row, Language::english)}; }

Bilingual breaches_of(const std::vector<GuardRow>& rows, std::size_t variant) {
  Bilingual text;
  for (const GuardRow& row : rows) {
    if (row.variant != variant || !row.broken) continue;
    const Bilingual words = guard_words(row);
    text.id.append(text.id.empty() ? "Melanggar batas: " : "; ").append(words.id);
    text.en.append(text.en.empty() ? "Breaks a limit: " : "; ").append(words.en);
  }
  if (text.en.empty()) return text;
  return {text.id + ".", text.en + "."};
}

}  // namespace guyub::analysis
