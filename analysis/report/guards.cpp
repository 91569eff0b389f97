// Limits that no variant may break, beside the benefits.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace guyub {
namespace {

using nlohmann::json;

std::string judged_over(const json& guard) {
  const std::string over = string_of(guard, "over");
  return both(over == "last_year" ? words::kLastYear : over == "programme" ? words::kSincePolicy : words::kWorstMonth);
}

std::string guard_cell(const json& guard) {
  const std::string format = string_of(guard, "format");
  const bool broken = guard.value("broken", false);
  const auto write = [&](double value) { return both(in_both([&](Language language) { return format_value(value, format, language); })); };
  const std::string programme = string_of(guard, "programme");
  return (programme.empty() ? "" : "<span class=\"group\">" + escape_html(programme) + "</span> ") + "<b>" + write(number_of(guard, "value")) + "</b> <span class=\"" +
         (broken ? "no" : "yes") + "\">" + both(broken ? words::kBroken : words::kWithin) + "</span><small>" + both(words::kLimit) + " " +
         write(number_of(guard, "limit")) + ", " + judged_over(guard) + "</small>";
}

std::string not_judged(const ReportContext& context) {
  std::string titles;
  for (const json& guard : list_of(context.summary, "guards_not_judged")) titles.append(titles.empty() ? "" : ", ").append(both(text_of(guard, "title")));
  return titles.empty() ? "" : "<p class=\"aside\">" + both(words::kGuardsNotJudged) + " " + titles + ".</p>\n";
}

}  // namespace

std::string guards_section(const ReportContext& context) {
  const json& variants = list_of(context.summary, "variants");
  std::vector<const json*> kinds;
  for (const json& variant : variants) {
    for (const json& guard : list_of(variant, "guards")) {
      const bool known = std::any_of(kinds.begin(), kinds.end(), [&](const json* kind) { return string_of(*kind, "id") == string_of(guard, "id"); });
      if (!known) kinds.push_back(&guard);
    }
  }
  if (kinds.empty()) return "";
  Table table(both(words::kGuardNote), "numbers");
  table.heads(variant_heads(words::kGuard, all_variants(context)));
  for (const json* kind : kinds) {
    std::vector<std::string> cells;
    for (const json& variant : variants) {
      std::string cell;
      for (const json* guard : find_records(list_of(variant, "guards"), {{"id", string_of(*kind, "id")}})) cell += "<div>" + guard_cell(*guard) + "</div>";
      cells.push_back(cell.empty() ? "\u2013" : cell);
    }
    table.row(both(text_of(*kind, "title")), cells);
  }
  return table.html() + not_judged(context);
}

}  // namespace guyub
