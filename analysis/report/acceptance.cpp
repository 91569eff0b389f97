// Whom the programmes reach, and who accepts them and why.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace guyub {
namespace {

using nlohmann::json;

/// The distinct values of a field, with the name that the first record gives them.
std::vector<const json*> kinds_of(const json& records, std::string_view key, std::string_view who) {
  std::vector<const json*> kinds;
  for (const json& record : records) {
    if (!who.empty() && string_of(record, "who") != who) continue;
    const bool known = std::any_of(kinds.begin(), kinds.end(),
                                   [&](const json* kind) { return string_of(*kind, key) == string_of(record, key); });
    if (!known) kinds.push_back(&record);
  }
  return kinds;
}

std::vector<const ReportVariant*> variants_in(const ReportContext& context, const json& records,
                                              std::vector<Field> fields = {}) {
  std::vector<const ReportVariant*> chosen = all_variants(context);
  fields.push_back({"variant", ""});
  std::erase_if(chosen, [&](const ReportVariant* variant) {
    fields.back().value = variant->id;
    return find_record(records, fields) == nullptr;
  });
  return chosen;
}

std::string format_of(const json& record, std::string_view usual_format) {
  const std::string own = string_of(record, "format");
  return own.empty() ? std::string(usual_format) : own;
}

/// "BPNT 61,2%; PKH 70,1%": one measure by variant, programmes named where a variant has several.
std::string by_variant(const json& records, std::vector<Field> fields, std::string_view usual_format,
                       const std::vector<const ReportVariant*>& variants, Language language) {
  std::string text;
  fields.push_back({"variant", ""});
  for (const ReportVariant* variant : variants) {
    fields.back().value = variant->id;
    const std::vector<const json*> found = find_records(records, fields);
    for (const json* record : found) {
      text.append(text.empty() ? "" : "; ").append(in(variant->title, language)).append(" ");
      if (found.size() > 1) text.append("(").append(string_of(*record, "programme")).append(") ");
      text.append(format_value(number_of(*record, "estimate"), format_of(*record, usual_format), language));
    }
  }
  return text;
}

std::string_view targeting_format(std::string_view measure) { return measure == "cgh_index" ? "number" : "share"; }

std::string targeting_panels(const json& records) {
  std::string panels = chart_panel("targeting", {{"measures", "share"}}, "");
  if (find_record(records, {{"measure", "cgh_index"}}) != nullptr)
    panels += chart_panel("targeting", {{"measures", "index"}}, "");
  return panels;
}

std::string targeting_table(const json& records, const std::vector<const ReportVariant*>& variants) {
  Table table(both(words::kTargeting), "numbers");
  table.heads(variant_heads(words::kMeasure, variants));
  for (const json* kind : kinds_of(records, "measure", "")) {
    const std::string measure = string_of(*kind, "measure");
    std::vector<std::string> cells;
    for (const ReportVariant* variant : variants) {
      cells.push_back(measure_cell(find_records(records, {{"measure", measure}, {"variant", variant->id}}),
                                   targeting_format(measure)));
    }
    table.row(both(text_of(*kind, "name")), cells);
  }
  return table.html();
}

std::string acceptance_table(const json& records, const std::vector<const ReportVariant*>& variants,
                             std::string_view who, const Words& title) {
  Table table(both(title) + ". " + both(words::kAcceptanceNote), "numbers");
  table.heads(variant_heads(words::kTerm, variants));
  for (const json* kind : kinds_of(records, "term", who)) {
    const std::string term = string_of(*kind, "term");
    const bool is_probability = term == "acceptance";
    std::vector<std::string> cells;
    for (const ReportVariant* variant : variants) {
      cells.push_back(measure_cell(find_records(records, {{"who", who}, {"term", term}, {"variant", variant->id}}),
                                   is_probability ? "share" : "number"));
    }
    table.row(both(text_of(*kind, "name")), cells, is_probability ? "total" : "");
  }
  return table.html();
}

std::string acceptance_figure(const ReportContext& context, std::string_view who, const Words& title) {
  const json& records = list_of(context.summary, "acceptance");
  if (find_record(records, {{"who", who}}) == nullptr) return "";
  const std::vector<const ReportVariant*> variants = variants_in(context, records, {{"who", who}});
  Figure content;
  content.id = "acceptance-" + std::string(who);
  content.finding = in_both([&](Language language) {
    const std::string_view accept = language == Language::english ? ", acceptance: " : ", penerimaan: ";
    return std::string(in(title, language)) + std::string(accept) +
           by_variant(records, {{"who", who}, {"term", "acceptance"}}, "share", variants, language);
  });
  content.alternative = {"Titik dengan selang untuk tiap faktor dan alternatif; nilainya ada dalam tabel.",
                         "Dots with intervals for each factor and variant; the values are in the table."};
  content.panels = chart_panel("acceptance", {{"who", who}, {"terms", "share"}}, "") +
                   chart_panel("acceptance", {{"who", who}, {"terms", "level"}}, "") + legend(variants);
  content.table = acceptance_table(records, variants, who, title);
  content.csv = csv_button("acceptance");
  return figure(context, content);
}

std::string definitions_note(const ReportContext& context) {
  std::string paragraphs;
  for (const json& definition : list_of(context.summary, "definitions"))
    paragraphs += "<p>" + both(text_of(definition)) + "</p>";
  if (paragraphs.empty()) return "";
  return "<aside class=\"note\"><h3>" + both(words::kDefinitions) + "</h3>" + paragraphs + "</aside>\n";
}

}  // namespace

std::string targeting_section(const ReportContext& context) {
  const json& records = list_of(context.summary, "targeting");
  const std::vector<const ReportVariant*> variants = variants_in(context, records);
  if (variants.empty()) return "";
  const std::vector<const json*> kinds = kinds_of(records, "measure", "");
  const std::string first = string_of(*kinds.front(), "measure");
  Figure content;
  content.id = "targeting-figure";
  content.finding = in_both([&](Language language) {
    return in(text_of(*kinds.front(), "name"), language) + ": " +
           by_variant(records, {{"measure", first}}, targeting_format(first), variants, language);
  });
  content.alternative = {"Titik dengan selang untuk tiap ukuran dan alternatif; nilainya ada dalam tabel.",
                         "Dots with intervals for each measure and variant; the values are in the table."};
  content.panels = targeting_panels(records) + legend(variants);
  content.table = targeting_table(records, variants);
  content.csv = csv_button("targeting");
  return figure(context, content) + definitions_note(context);
}

std::string acceptance_section(const ReportContext& context) {
  return acceptance_figure(context, "household", words::kHouseholdAcceptance) +
         acceptance_figure(context, "institution", words::kInstitutionAcceptance);
}

}  // namespace guyub
