// Checks and validation, sources, limits and provenance.
#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace guyub {
namespace {

using nlohmann::json;

std::string yes_or_no(const json& record, std::string_view key, const Words& yes, const Words& no) {
  const auto found = record.find(std::string(key));
  if (found == record.end() || !found->is_boolean()) return "\u2013";
  return found->get<bool>() ? "<span class=\"yes\">" + both(yes) + "</span>"
                            : "<strong class=\"no\">" + both(no) + "</strong>";
}

/// The record's format, else by its unit: shares are shown in percent, what measures their distance in percentage
/// points, money in rupiah, the rest as numbers.
enum class FitColumn { value, difference, distance };

std::string fit_format(const json& record) {
  const std::string format = string_of(record, "format");
  const std::string unit = string_of(record, "unit");
  if (!format.empty()) return format;
  return unit == "1" ? "share" : unit.starts_with("IDR") ? "rupiah" : "number";
}

std::string fit_number(double value, std::string_view format, FitColumn column, Language language) {
  const bool is_share = format == "share";
  if (column == FitColumn::value) return format_value(value, format, language);
  if (is_share && column == FitColumn::difference) return format_points(value, language, 2);
  if (is_share) return format_number(value * 100, 2, language).append(in(words::kPoints, language));
  return column == FitColumn::difference ? format_difference(value, format, language)
                                         : format_value(value, format, language);
}

std::string fit_cell(const json& record, std::string_view key, FitColumn column) {
  const double value = number_of(record, key);
  if (!std::isfinite(value)) return "\u2013";
  const std::string format = fit_format(record);
  return both(in_both([&](Language language) { return fit_number(value, format, column, language); }));
}

std::string fit_table(const json& fit) {
  Table table(both(words::kFit), "numbers fit");
  table.heads({both(words::kStatistic), both(words::kTarget), both(words::kSimulated), both(words::kDifference),
               both(words::kSamplingError), both(words::kTolerance), both(words::kVerdict)});
  for (const json& record : fit) {
    const Bilingual wider = text_of(record, "stands_in");
    const std::string stands_in = is_empty(wider) ? "" : "<em>" + both(words::kStandsIn) + " " + both(wider) + "</em>";
    table.row(
        both(text_of(record, "statistic")) + stands_in,
        {fit_cell(record, "target", FitColumn::value), fit_cell(record, "simulated", FitColumn::value),
         fit_cell(record, "difference", FitColumn::difference), fit_cell(record, "sampling_error", FitColumn::distance),
         fit_cell(record, "tolerance", FitColumn::distance),
         yes_or_no(record, "within", words::kWithin, words::kOutside)});
  }
  return table.empty() ? "" : table.html() + csv_button("fit");
}

std::string check_table(const json& checks) {
  Table table(both(words::kCheckList), "texts");
  table.heads({both(words::kCheck), both(words::kVerdict), both(words::kDetail)});
  for (const json& record : checks) {
    table.row(both(text_of(record, "name")),
              {yes_or_no(record, "passed", words::kPassed, words::kFailed), both(text_of(record, "detail"))});
  }
  return table.empty() ? "" : table.html();
}

std::string outcome_cell(const std::string& outcome) {
  if (outcome == "shown") return "<span class=\"yes\">" + both(words::kShown) + "</span>";
  return outcome == "failed" ? "<strong class=\"no\">" + both(words::kFailed) + "</strong>" : both(words::kNotJudged);
}

/// The patterns that the scenario expects; nothing when it expects none.
std::string expectation_table(const json& expectations) {
  Table table(both(words::kExpectations), "texts");
  table.heads({both(words::kPattern), both(words::kVerdict), both(words::kDetail)});
  for (const json& record : expectations) {
    table.row(both(text_of(record, "name")), {outcome_cell(string_of(record, "outcome")), both(text_of(record, "detail"))});
  }
  return table.empty() ? "" : table.html();
}

/// "resolved" -> "resolved"; lists are joined, nested values written as they stand.
std::string entry_text(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_array()) return value.dump();
  std::string text;
  for (const json& item : value) text += (text.empty() ? "" : ", ") + entry_text(item);
  return text;
}

std::string code_row(const std::string& text) { return "<code>" + escape_html(text) + "</code>"; }

}  // namespace

std::string checks_section(const ReportContext& context) {
  const std::string tables = expectation_table(list_of(context.summary, "expectations")) + check_table(list_of(context.summary, "checks")) + fit_table(list_of(context.summary, "fit"));
  return tables.empty() ? "" : tables + "<p class=\"aside\">" + both(words::kModelTest) + " <code>guyub validate -o FOLDER</code></p>\n";
}

std::string sources_section(const ReportContext& context) {
  Table table(both(words::kSources), "texts");
  table.heads({both(words::kWhat), both(words::kTitle), both(words::kReference), both(words::kYear)});
  for (const json& record : list_of(context.summary, "sources")) {
    table.row(both(text_of(record, "what")), {both(text_of(record, "title")), both(text_of(record, "reference")),
                                              escape_html(string_of(record, "year"))});
  }
  return table.empty() ? "" : table.html();
}

std::string limits_section(const ReportContext& context) {
  std::string items;
  for (const json& limit : list_of(context.summary, "limits")) items += "<li>" + both(text_of(limit)) + "</li>\n";
  return items.empty() ? "" : "<ul class=\"limits\">\n" + items + "</ul>\n";
}

std::string provenance_section(const ReportContext& context) {
  const json& summary = context.summary;
  Table table(both(words::kProvenance), "texts");
  table.heads({both(words::kEntry), both(words::kValue)});
  const std::string command = string_of(summary, "command");
  if (!command.empty()) table.row(both(words::kCommand), {code_row(command)});
  const std::string hash = string_of(summary, "scenario_hash");
  if (!hash.empty()) table.row(both(words::kHash), {code_row(hash)});
  const std::string version = string_of(summary, "version");
  if (!version.empty()) table.row(both(words::kVersion), {code_row(version)});
  const json provenance = summary.value("provenance", json::object());
  for (const auto& [key, value] : provenance.items()) {
    if (!value.is_null()) table.row(escape_html(key), {code_row(entry_text(value))});
  }
  return table.empty() ? "" : table.html();
}

}  // namespace guyub
