#include "analysis/load_run.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "sim/record/netcdf_reader.hpp"
#include "sim/record/record_error.hpp"

namespace guyub::analysis {
namespace {

using Names = std::vector<std::string>;

constexpr const char* kAttempt = "reading the results";

std::string text_attribute(const VariableView& view, std::string_view name, const std::string& otherwise) {
  return find_text(view.attributes, name).value_or(otherwise);
}

Names texts_or_none(const NetcdfReader& reader, const std::string& variable) {
  return reader.has(variable) ? reader.texts(variable) : Names{};
}

std::vector<double> numbers_or_none(const NetcdfReader& reader, const std::string& variable) {
  return reader.has(variable) ? reader.numbers(variable) : std::vector<double>{};
}

/// The month in which a day lies, counted from 1970-01-01.
Month month_of_day(double day) {
  constexpr double mean_month_days = 365.2425 / 12.0;
  Month month = Month(1970, 1) + static_cast<std::int32_t>(std::floor(day / mean_month_days));
  while (month.days_since_1970() > day) month = month + (-1);
  while ((month + 1).days_since_1970() <= day) month = month + 1;
  return month;
}

/// Days from 1970-01-01 to the date of "days since 2025-01-01 ...".
double reference_day(const NetcdfReader& reader, const std::string& unit) {
  constexpr std::string_view prefix = "days since ";
  const std::string date = unit.rfind(prefix, 0) == 0 ? unit.substr(prefix.size(), 10) : "";
  int day = 0;
  Month month;
  const bool whole = date.size() == 10 && Month::parse(date.substr(0, 8) + "01", month) &&
                     std::from_chars(date.data() + 8, date.data() + 10, day).ec == std::errc();
  if (!whole) throw RecordError(reader.path(), kAttempt, "the unit of time is '" + unit + "'");
  return month.days_since_1970() + day - 1;
}

void read_time(const NetcdfReader& reader, RunResults& results) {
  const std::vector<double> days = reader.numbers("/time");
  if (days.empty()) throw RecordError(reader.path(), kAttempt, "there is no month in it");
  results.months = days.size();
  results.start = month_of_day(days.front() + reference_day(reader, reader.describe("/time").unit()));
}

/// Labels with their words from NAME_title_id and NAME_title_en where the file has them.
std::vector<Label> read_labels(const NetcdfReader& reader, const std::string& group, const std::string& name) {
  const Names ids = texts_or_none(reader, group + name);
  const Names indonesian = texts_or_none(reader, group + name + "_title_id");
  const Names english = texts_or_none(reader, group + name + "_title_en");
  std::vector<Label> labels;
  for (std::size_t at = 0; at < ids.size(); ++at) {
    labels.push_back(
        {ids[at], {at < indonesian.size() ? indonesian[at] : ids[at], at < english.size() ? english[at] : ids[at]}});
  }
  return labels;
}

Indicator read_indicator(const VariableView& view, const std::string& name) {
  const std::string english = text_attribute(view, "long_name", name);
  return {name,
          {text_attribute(view, "long_name_id", english), english},
          view.unit(),
          good_of(text_attribute(view, "good", "none")),
          format_of(text_attribute(view, "format", "number"))};
}

/// Reads the variables of a group whose dimensions are scenario, replicate, time and, if named, one further.
void read_series(const NetcdfReader& reader, const std::string& group, const std::string& further,
                 const RunResults& results, SeriesTable& table) {
  Names dimensions{"scenario", "replicate", "time"};
  if (!further.empty()) dimensions.push_back(further);
  for (const std::string& variable : reader.variables(group)) {
    const VariableView view = reader.describe(variable);
    if (view.type == ValueType::text || view.dimensions != dimensions) continue;
    Series series(read_indicator(view, variable.substr(variable.rfind('/') + 1)), results.shape(table.groups.size()));
    std::vector<double> values = reader.numbers(variable);
    if (values.size() != series.values.size())
      throw RecordError(reader.path(), kAttempt, variable + " has another length");
    series.values = std::move(values);
    table.series.push_back(std::move(series));
  }
}

void read_grouped(const NetcdfReader& reader, const std::string& group, Names labels, const std::string& dimension,
                  const RunResults& results, SeriesTable& table) {
  table.groups = std::move(labels);
  if (reader.has(group) && !table.groups.empty()) read_series(reader, group, dimension, results, table);
}

Names decile_labels(const NetcdfReader& reader) {
  Names labels;
  if (!reader.has("/by_decile/decile")) return labels;
  const std::size_t count = reader.describe("/by_decile/decile").size();
  for (std::size_t at = 1; at <= count; ++at) labels.push_back("decile_" + std::to_string(at));
  return labels;
}

void read_ledger(const NetcdfReader& reader, RunResults& results) {
  if (!reader.has("/ledger")) return;
  results.ledger.items = reader.texts("/ledger/item");
  const Names dimensions{"scenario", "replicate", "time", "programme", "item"};
  for (const std::string& variable : reader.variables("/ledger")) {
    if (reader.describe(variable).dimensions == dimensions) results.ledger.values = reader.integers(variable);
  }
  const std::size_t expected = results.shape(results.programmes.size()).size() * results.ledger.items.size();
  if (results.ledger.values.size() != expected)
    throw RecordError(reader.path(), kAttempt, "/ledger has another length");
}

void read_twins(const NetcdfReader& reader, RunResults& results) {
  if (!reader.has("/twins")) return;
  Twins& twins = results.twins;
  twins.buckets = reader.texts("/twins/bucket");
  twins.share = numbers_or_none(reader, "/twins/share");
  twins.consumption_change = numbers_or_none(reader, "/twins/consumption_change");
  twins.received = numbers_or_none(reader, "/twins/received");
  const std::size_t runs = results.variants.size() * results.replicates;
  twins.deciles = runs == 0 ? 0 : twins.consumption_change.size() / runs;
  const bool fits = twins.share.size() == runs * twins.buckets.size() &&
                    twins.consumption_change.size() == runs * twins.deciles &&
                    twins.received.size() == runs * twins.deciles;
  if (!fits) throw RecordError(reader.path(), kAttempt, "/twins has another length");
}

void read_why(const NetcdfReader& reader, RunResults& results) {
  if (!reader.has("/why")) return;
  Why& why = results.why;
  why.parts = read_labels(reader, "/why/", "part");
  const std::size_t cells = results.shape(results.programmes.size()).size();
  for (const auto& [who, series] : {std::pair<std::string, WhySeries*>{"/why/household", &why.households}, {"/why/institution", &why.institutions}}) {
    *series = {reader.numbers(who + "_decisions"), reader.numbers(who + "_log_odds"), reader.numbers(who)};
    if (series->decisions.size() != cells || series->log_odds.size() != cells || series->parts.size() != cells * why.parts.size())
      throw RecordError(reader.path(), kAttempt, "/why has another length");
  }
}

void read_fit(const NetcdfReader& reader, RunResults& results) {
  if (!reader.has("/population_fit")) return;
  const std::string group = "/population_fit/";
  const Names indonesian = reader.texts(group + "statistic_id");
  const Names english = reader.texts(group + "statistic_en");
  const Names units = reader.texts(group + "statistic_unit");
  const Names stands_in = reader.texts(group + "stands_in");
  const std::array<std::vector<double>, 4> columns{
      reader.numbers(group + "target"), reader.numbers(group + "simulated"), reader.numbers(group + "sampling_error"),
      reader.numbers(group + "tolerance")};
  const std::vector<std::int64_t> required = reader.integers(group + "required");
  const std::size_t rows = english.size();
  bool fits = indonesian.size() == rows && units.size() == rows && stands_in.size() == rows && required.size() == rows;
  for (const std::vector<double>& column : columns) fits = fits && column.size() == rows;
  if (!fits) throw RecordError(reader.path(), kAttempt, "/population_fit has columns of different lengths");
  for (std::size_t at = 0; at < rows; ++at) {
    results.fit.push_back({{indonesian[at], english[at]},
                           units[at],
                           stands_in[at],
                           required[at] != 0,
                           columns[0][at],
                           columns[1][at],
                           columns[2][at],
                           columns[3][at]});
  }
}

}  // namespace

RunResults load_run(const std::filesystem::path& file) {
  const NetcdfReader reader(file);
  RunResults results;
  read_time(reader, results);
  results.variants = read_labels(reader, "/", "scenario");
  results.programmes = read_labels(reader, "/by_programme/", "programme");
  if (results.programmes.empty()) results.programmes = read_labels(reader, "/ledger/", "programme");
  results.replicates = reader.describe("/replicate").size();

  read_series(reader, "/", "", results, results.overall);
  read_grouped(reader, "/by_place", texts_or_none(reader, "/by_place/place"), "place", results, results.by_place);
  read_grouped(reader, "/by_decile", decile_labels(reader), "decile", results, results.by_decile);
  Names programmes;
  for (const Label& programme : results.programmes) programmes.push_back(programme.id);
  read_grouped(reader, "/by_programme", programmes, "programme", results, results.by_programme);
  read_ledger(reader, results);
  read_twins(reader, results);
  read_why(reader, results);
  read_fit(reader, results);
  return results;
}

}  // namespace guyub::analysis
