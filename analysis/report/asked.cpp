// What was asked, in which world, and the headline sentences.
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace guyub {
namespace {

using nlohmann::json;

std::string fact(const Words& name, const std::string& value_html) {
  return value_html.empty() ? "" : "<div><dt>" + both(name) + "</dt><dd>" + value_html + "</dd></div>\n";
}

std::string count(const json& run, std::string_view key) {
  const double value = number_of(run, key);
  if (!std::isfinite(value)) return "";
  return both(in_both([value](Language language) { return format_number(value, 0, language); }));
}

std::string month(const json& run, std::string_view key) {
  const std::string date = string_of(run, key);
  return both(in_both([&date](Language language) { return format_month(date, language); }));
}

std::string period(const json& run) {
  const double months = number_of(run, "months");
  if (!std::isfinite(months)) return month(run, "start");
  return both(in_both([&](Language language) {
    const std::string_view unit = language == Language::english ? " months from " : " bulan mulai ";
    return format_number(months, 0, language) + std::string(unit) + format_month(string_of(run, "start"), language);
  }));
}

std::string facts(const json& summary) {
  const json run = summary.value("run", json::object());
  std::string list =
      fact(words::kRegion, both(text_of(summary, "region"))) + fact(words::kPeriod, period(run)) +
      fact(words::kPolicyStart, month(run, "policy_start")) + fact(words::kHouseholds, count(run, "households")) +
      fact(words::kPersons, count(run, "persons")) + fact(words::kCommunities, count(run, "communities")) +
      fact(words::kReplicates, count(run, "replicates")) + fact(words::kSeed, escape_html(string_of(run, "seed")));
  return "<dl class=\"facts\">\n" + list + "</dl>\n";
}

std::string variant_list(const ReportContext& context) {
  std::string items;
  const json& variants = list_of(context.summary, "variants");
  for (std::size_t at = 0; at < variants.size(); ++at) {
    const json& record = variants[at];
    std::string marks;
    if (context.variants[at].is_base) marks += "<li>" + both(words::kBase) + "</li>";
    for (const json& mark : list_of(record, "marks")) marks += "<li>" + both(text_of(mark)) + "</li>";
    items += "<li><h3>" + variant_mark(context.variants[at]) + "</h3><p>" + both(text_of(record, "asked")) + "</p>" +
             (marks.empty() ? "" : "<ul class=\"marks\">" + marks + "</ul>") + "</li>\n";
  }
  return items.empty() ? "" : "<ol class=\"futures\">\n" + items + "</ol>\n";
}

std::string pairs_section(const ReportContext& context) {
  const json& pairs = list_of(context.summary, "pairs");
  const auto title_of = [&](const std::string& id) {
    for (const ReportVariant& variant : context.variants) {
      if (variant.id == id) return variant_mark(variant);
    }
    return escape_html(id);
  };
  std::vector<std::string> heads{both(words::kMeasure)};
  std::vector<std::pair<std::string, std::string>> compared;
  for (const json& pair : pairs) {
    const std::pair<std::string, std::string> ids{string_of(pair, "variant"), string_of(pair, "against")};
    if (!compared.empty() && compared.back() == ids) continue;
    compared.push_back(ids);
    heads.push_back(title_of(ids.first) + " " + both(words::kAgainst) + " " + title_of(ids.second));
  }
  if (compared.empty()) return "";
  Table table(both(words::kPairs), "numbers");
  table.heads(heads);
  for (const json& first : pairs) {
    if (string_of(first, "variant") != compared.front().first || string_of(first, "against") != compared.front().second)
      continue;
    std::vector<std::string> cells;
    for (const auto& [variant, against] : compared) {
      const json* pair = find_record(
          pairs, {{"variant", variant}, {"against", against}, {"indicator", string_of(first, "indicator")}});
      cells.push_back(difference_cell(pair, string_of(first, "format")));
    }
    table.row(both(text_of(first, "name")), cells);
  }
  return table.html();
}

}  // namespace

std::string asked_section(const ReportContext& context) {
  const Bilingual question = text_of(context.summary, "question");
  std::string section;
  if (!is_empty(question)) section += "<p class=\"question\">" + both(question) + "</p>\n";
  return section + variant_list(context) + facts(context.summary);
}

std::string headlines_section(const ReportContext& context) {
  std::string items;
  for (const json& headline : list_of(context.summary, "headlines"))
    items += "<li>" + both(text_of(headline)) + "</li>\n";
  if (items.empty()) return "";
  std::string section = "<ul class=\"headlines\">\n" + items + "</ul>\n";
  const Bilingual luck = text_of(context.summary, "luck_note");
  if (!is_empty(luck)) section += "<p class=\"aside\">" + both(luck) + "</p>\n";
  const Bilingual note = text_of(context.summary, "interval_note");
  if (!is_empty(note)) {
    section += "<aside class=\"note\"><h3>" + both(words::kHowSure) + "</h3><p>" + both(note) + "</p></aside>\n";
  }
  return section + pairs_section(context);
}

}  // namespace guyub
