// All measures: levels and differences from the base, for everyone and by group.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace guyub {
namespace {

using nlohmann::json;

const json* indicator_of(const ReportContext& context, const json& id) {
  return id.is_string()
             ? find_record(list_of(context.summary, "indicators"), {{"id", id.get_ref<const std::string&>()}})
             : nullptr;
}

/// The groups for which a section speaks of an indicator, in their first order.
std::vector<std::string> groups_of(const json& records, const std::string& indicator) {
  std::vector<std::string> groups;
  for (const json& record : records) {
    if (string_of(record, "indicator") != indicator) continue;
    const std::string group = string_of(record, "group");
    if (std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(group);
  }
  return groups;
}

Bilingual levels_title(const ReportContext& context) {
  constexpr double usual_window = 12;
  const double given = number_of(context.summary, "window");
  const std::string months = format_number(std::isfinite(given) ? given : usual_window, 0, Language::english);
  return {"Tingkat, rata-rata " + months + " bulan terakhir", "Level, mean of the last " + months + " months"};
}

bool is_decile(const std::string& group) { return group.starts_with("decile_"); }

/// Everyone, the sexes and school levels stand in the main table; places and deciles are folded away.
bool in_main_table(const std::string& group) { return group != "urban" && group != "rural" && !is_decile(group); }

struct Side {
  std::string_view section;  ///< "levels" or "effects"
  Bilingual title;
  std::vector<const ReportVariant*> variants;
  std::string (*cell)(const json*, std::string_view);
};

/// One scale for all cells of a row: two decimals where an interval is so narrow that one would blur it.
std::string row_format(const std::string& format, const std::vector<const json*>& records) {
  constexpr double narrow = 0.003;
  constexpr double rounding = 1e-9;
  const bool any_narrow = std::any_of(records.begin(), records.end(), [](const json* record) {
    const double width = record == nullptr ? 0.0 : number_of(*record, "high") - number_of(*record, "low");
    return width > rounding && width < narrow;
  });
  return format == "share" && any_narrow ? "share_fine" : format;
}

void add_rows(Table& table, const ReportContext& context, const json& indicator, const Side& side, bool main) {
  const std::string id = string_of(indicator, "id");
  const std::string format = string_of(indicator, "format");
  const json& records = list_of(context.summary, side.section);
  for (const std::string& group : groups_of(records, id)) {
    if (in_main_table(group) != main || (context.lean && is_decile(group))) continue;
    std::vector<const json*> estimates;
    for (const ReportVariant* variant : side.variants)
      estimates.push_back(context.estimate(side.section, id, variant->id, group));
    const std::string row = row_format(format, estimates);
    std::vector<std::string> cells;
    for (const json* estimate : estimates) cells.push_back(side.cell(estimate, row));
    const bool everyone = group == "all";
    const std::string name = both(text_of(indicator, "name"));
    const std::string group_html = both(group_name(group));
    if (main)
      table.row(everyone ? name : group_html, cells, everyone ? "" : "part");
    else
      table.row(name + " <span class=\"group\">" + group_html + "</span>", cells);
  }
}

std::string table_of(const ReportContext& context, const json& group, const Side& side, bool main) {
  Table table(both(text_of(group, "title")) + ": " + both(side.title) + (main ? "" : ", " + both(words::kByGroup)),
              "numbers");
  table.heads(variant_heads(words::kMeasure, side.variants));
  for (const json& id : list_of(group, "indicators")) {
    const json* indicator = indicator_of(context, id);
    if (indicator != nullptr) add_rows(table, context, *indicator, side, main);
  }
  return table.empty() ? "" : table.html();
}

bool has_shares(const ReportContext& context, const json& group) {
  const json& ids = list_of(group, "indicators");
  return std::any_of(ids.begin(), ids.end(), [&context](const json& id) {
    const json* indicator = indicator_of(context, id);
    if (indicator == nullptr || string_of(*indicator, "format") != "share") return false;
    return find_record(list_of(context.summary, "effects"),
                       {{"indicator", string_of(*indicator, "id")}, {"group", "all"}}) != nullptr;
  });
}

/// The group's title with, where the scenario sets them, the smallest differences that matter.
std::string differences_title(const ReportContext& context, const json& group, Language language) {
  std::string matters;
  for (const json& id : list_of(group, "indicators")) {
    const json* indicator = indicator_of(context, id);
    const double smallest = indicator == nullptr ? std::nan("") : number_of(*indicator, "smallest");
    if (!std::isfinite(smallest)) continue;
    std::string size = format_difference(smallest, string_of(*indicator, "format"), language);
    if (size.starts_with('+')) size.erase(0, 1);
    matters.append(matters.empty() ? " " : "; ").append(in(text_of(*indicator, "name"), language)).append(" ").append(size);
  }
  const std::string title =
      in(text_of(group, "title"), language) + ": " + std::string(in(words::kEffects, language));
  return matters.empty() ? title : title + ". " + std::string(in(words::kSmallest, language)) + matters;
}

std::string effects_figure(const ReportContext& context, const json& group, const std::string& table) {
  const std::string id = string_of(group, "id");
  Figure content;
  content.id = "effects-" + escape_html(id);
  content.finding = in_both([&](Language language) { return differences_title(context, group, language); });
  content.alternative = {
      "Titik dengan selang 90% untuk tiap ukuran dan alternatif, dalam poin persen terhadap acuan; nilainya ada dalam "
      "tabel.",
      "Dots with 90% intervals for each measure and variant, in percentage points from the base; the values are in the "
      "table."};
  if (has_shares(context, group))
    content.panels = chart_panel("effects", {{"group", id}}, "", PanelWidth::wide) + legend(compared_variants(context));
  content.table = table;
  content.fold_table = false;
  return figure(context, content);
}

std::string group_part(const ReportContext& context, const json& group) {
  const Side levels{"levels", levels_title(context), all_variants(context), level_cell};
  const Side effects{"effects",
                     {std::string(words::kEffects.id), std::string(words::kEffects.en)},
                     compared_variants(context),
                     difference_cell};
  const std::string differences = table_of(context, group, effects, true);
  const std::string main = table_of(context, group, levels, true);
  const std::string folded = table_of(context, group, effects, false) + table_of(context, group, levels, false);
  if (differences.empty() && main.empty() && folded.empty()) return "";
  std::string part = "<h3>" + both(text_of(group, "title")) + "</h3>\n";
  if (!differences.empty()) part += effects_figure(context, group, differences);
  part += main;
  if (!folded.empty()) part += details(both(words::kByGroup), folded, false);
  return part;
}

}  // namespace

std::string results_section(const ReportContext& context) {
  std::string parts;
  for (const json& group : list_of(context.summary, "groups")) parts += group_part(context, group);
  if (parts.empty()) return "";
  const Bilingual sign_rule = text_of(context.summary, "sign_rule");
  if (context.lean) parts = "<p class=\"aside\">" + both(words::kLean) + "</p>\n" + parts;
  return "<p class=\"aside\">" + both(words::kCellRule) + " " +
         (is_empty(sign_rule) ? both(words::kSignRule) : both(sign_rule)) + "</p>\n" + parts +
         csv_button("effects", "", both(words::kEffects)) + csv_button("levels", "", both(levels_title(context)));
}

}  // namespace guyub
