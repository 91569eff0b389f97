// Why programmes are accepted: from the base log-odds, part by part, what lifts and what holds back.
#include <algorithm>
#include <cmath>
#include <utility>
#include <nlohmann/json.hpp>

#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace guyub {
namespace {

using nlohmann::json;

constexpr std::string_view sum_part = "log_odds";

std::string signed_number(double value, Language language) {
  if (!std::isfinite(value)) return format_number(value, 2, language);
  return std::string(value > 0 ? "+" : "").append(format_number(value, 2, language));
}

/// The records of one variant's programme and decider, in their order.
std::vector<const json*> parts_of(const json& records, const ReportVariant& variant, std::string_view programme, std::string_view who) {
  return find_records(records, {{"variant", variant.id}, {"programme", programme}, {"who", who}});
}

/// The range of log-odds that all bars of a decider span; zero is in it.
std::pair<double, double> span_of(const json& records, std::string_view who) {
  double low = 0.0, high = 0.0, at = 0.0;
  for (const json& record : records) {
    if (string_of(record, "who") != who) continue;
    if (string_of(record, "part") == sum_part) {
      at = 0.0;
      continue;
    }
    at += number_of(record, "estimate");
    low = std::min(low, at);
    high = std::max(high, at);
  }
  return {low, high};
}

/// One bar between two log-odds, in per cent of the span.
std::string bar(double from, double to, std::pair<double, double> span, std::string_view kind) {
  const double width = span.second - span.first;
  const auto percent = [&](double value) { return format_number(100.0 * value / width, 2, Language::english); };
  return "<span class=\"track\"><span class=\"zero\" style=\"left:" + percent(-span.first) + "%\"></span><span class=\"bar " + std::string(kind) +
         "\" style=\"left:" + percent(std::min(from, to) - span.first) + "%;width:" + percent(std::abs(to - from)) + "%\"></span></span>";
}

std::string value_html(double value) {
  return both(in_both([value](Language language) { return signed_number(value, language); }));
}

/// A waterfall: each bar begins where the one before ended; the last goes from zero to the sum.
std::string waterfall(const std::vector<const json*>& parts, std::pair<double, double> span) {
  std::string rows;
  double at = 0.0;
  for (const json* part : parts) {
    const double value = number_of(*part, "estimate");
    const bool sum = string_of(*part, "part") == sum_part;
    const double from = sum ? 0.0 : at;
    at = sum ? at : at + value;
    const std::string_view kind = sum ? "sum" : part == parts.front() ? "start" : value < 0 ? "holds" : "lifts";
    if (value == 0.0 && !sum) continue;   // the table has them
    rows += "<li" + std::string(sum ? " class=\"sum\"" : "") + "><span class=\"name\">" + both(text_of(*part, "name")) + "</span>" +
            bar(from, from + value, span, kind) + "<span class=\"value\">" + value_html(value) + "</span></li>\n";
  }
  return "<ul class=\"why\">" + rows + "</ul>\n";
}

/// Programmes that the records of a decider speak of.
std::vector<std::string> programmes_of(const json& records, std::string_view who) {
  std::vector<std::string> programmes;
  for (const json& record : records) {
    const std::string programme = string_of(record, "programme");
    const bool known = std::find(programmes.begin(), programmes.end(), programme) != programmes.end();
    if (string_of(record, "who") == who && !known) programmes.push_back(programme);
  }
  return programmes;
}

std::string part_cell(const json* record) {
  if (record == nullptr) return "\u2013";
  std::string cell = level_cell(record, "number");
  const auto difference = record->find("difference");
  if (difference == record->end() || difference->is_null()) return cell;
  const Bilingual text = in_both([&](Language language) {
    return signed_number(number_of(*difference, "estimate"), language) + " (" +
           format_interval(number_of(*difference, "low"), number_of(*difference, "high"), "number", language) + ")";
  });
  cell += "<small>" + both(words::kDifference) + " " + both(text) + "</small>";
  const Bilingual tells = text_of(*record, "tells");
  if (!is_empty(tells)) cell += "<em>" + both(tells) + "</em>";
  return cell;
}

std::string why_table(const json& records, const std::vector<const ReportVariant*>& variants, std::string_view programme, std::string_view who, const Words& title) {
  Table table(both(title) + ", " + escape_html(programme) + ". " + both(words::kWhyNote), "numbers");
  table.heads(variant_heads(words::kPart, variants));
  for (const json* kind : parts_of(records, *variants.front(), programme, who)) {
    const std::string part = string_of(*kind, "part");
    std::vector<std::string> cells;
    for (const ReportVariant* variant : variants) {
      cells.push_back(part_cell(find_record(records, {{"variant", variant->id}, {"programme", programme}, {"who", who}, {"part", part}})));
    }
    table.row(both(text_of(*kind, "name")), cells, part == sum_part ? "total" : "");
  }
  return table.html();
}

std::string findings(const ReportContext& context, std::string_view programme, std::string_view who) {
  std::string items;
  for (const json* finding : find_records(list_of(context.summary, "why_findings"), {{"programme", programme}, {"who", who}})) {
    items += "<li>" + both(text_of(*finding, "text")) + "</li>\n";
  }
  return items.empty() ? "" : "<ul class=\"findings\">\n" + items + "</ul>\n";
}

std::string why_figure(const ReportContext& context, const std::string& programme, std::string_view who, const Words& title) {
  const json& records = list_of(context.summary, "why");
  const std::pair<double, double> span = span_of(records, who);
  std::vector<const ReportVariant*> variants;
  Figure content;
  for (const ReportVariant* variant : all_variants(context)) {
    const std::vector<const json*> parts = parts_of(records, *variant, programme, who);
    if (parts.empty()) continue;
    variants.push_back(variant);
    content.panels += "<div class=\"panel\"><div class=\"panel-title\">" + variant_mark(*variant) + "</div>" + waterfall(parts, span) + "</div>\n";
  }
  if (variants.empty() || !(span.second > span.first)) return "";
  content.id = "why-" + programme + "-" + std::string(who);
  content.drawn = true;
  content.finding = in_both([&](Language language) { return std::string(in(title, language)) + ", " + programme + ": " + std::string(in(words::kWhyFinding, language)); });
  content.alternative = {"Batang dari log-odds dasar ke jumlahnya, bagian demi bagian; nilainya ada dalam tabel.",
                         "Bars from the base log-odds to the sum, part by part; the values are in the table."};
  content.aside = findings(context, programme, who);
  content.table = why_table(records, variants, programme, who, title);
  content.csv = csv_button("why");
  return figure(context, content);
}

}  // namespace

std::string why_section(const ReportContext& context) {
  const json& records = list_of(context.summary, "why");
  std::string section;
  for (const auto& [who, title] : {std::pair<std::string_view, const Words&>{"household", words::kHouseholdAcceptance}, {"institution", words::kInstitutionAcceptance}}) {
    for (const std::string& programme : programmes_of(records, who)) section += why_figure(context, programme, who, title);
  }
  if (section.empty()) return "";
  return "<p>" + both(words::kWhyIntroduction) + "</p>\n" + section;
}

}  // namespace guyub
