// Where the money goes: the ledger as a waterfall and by programme and item.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace guyub {
namespace {

using nlohmann::json;

std::vector<const ReportVariant*> paying_variants(const ReportContext& context, const json& ledger) {
  std::vector<const ReportVariant*> paying = all_variants(context);
  std::erase_if(paying, [&ledger](const ReportVariant* variant) {
    const json* budget = find_record(ledger, {{"variant", variant->id}, {"item", "budget"}});
    return budget == nullptr || !(number_of(*budget, "estimate") > 0);
  });
  return paying;
}

/// A row for each item; a variant's programmes stand below each other in its cell.
std::string item_table(const std::string& caption, const json& records,
                       const std::vector<const ReportVariant*>& variants) {
  Table table(caption, "numbers");
  table.heads(variant_heads(words::kItem, variants));
  std::vector<std::string> items;
  for (const json& record : records) {
    const std::string item = string_of(record, "item");
    if (std::find(items.begin(), items.end(), item) != items.end()) continue;
    items.push_back(item);
    std::vector<std::string> cells;
    for (const ReportVariant* variant : variants) {
      cells.push_back(measure_cell(find_records(records, {{"item", item}, {"variant", variant->id}}), "rupiah"));
    }
    table.row(both(text_of(record, "name")), cells, item == "budget" ? "total" : "");
  }
  return table.empty() ? "" : table.html();
}

/// What each variant spent for its effect on poverty; a dash where that cannot be told from zero.
std::string spending_table(const ReportContext& context, const std::vector<const ReportVariant*>& paying) {
  const json& spending = list_of(context.summary, "spending");
  if (spending.empty()) return "";
  Table table(both(words::kSpendingRow), "numbers");
  table.heads(variant_heads(words::kItem, paying));
  std::vector<std::string> cells;
  for (const ReportVariant* variant : paying) {
    const json* row = find_record(spending, {{"variant", variant->id}});
    const double value = row == nullptr ? std::nan("") : number_of(*row, "spent_per_point");
    cells.push_back(both(in_both([value](Language language) { return format_rupiah(value, language); })));
  }
  table.row(both(words::kSpendingRow), cells);
  return table.html();
}

bool has_several_programmes(const json& ledger, const std::vector<const ReportVariant*>& paying) {
  return std::any_of(paying.begin(), paying.end(), [&ledger](const ReportVariant* variant) {
    return find_records(ledger, {{"item", "budget"}, {"variant", variant->id}}).size() > 1;
  });
}

double total_of(const json& ledger, const std::string& variant, std::string_view item) {
  double total = 0;
  for (const json& record : ledger) {
    const double estimate = number_of(record, "estimate");
    if (string_of(record, "variant") == variant && string_of(record, "item") == item && std::isfinite(estimate))
      total += estimate;
  }
  return total;
}

/// "Of every 100 rupiah ... reach households", a clause for each variant.
std::string reach_sentence(const json& ledger, const std::vector<const ReportVariant*>& paying, Language language) {
  const bool english = language == Language::english;
  std::string text =
      english ? "Share of the budget that reaches households: " : "Bagian anggaran yang sampai ke rumah tangga: ";
  for (std::size_t at = 0; at < paying.size(); ++at) {
    const double share = total_of(ledger, paying[at]->id, "households") / total_of(ledger, paying[at]->id, "budget");
    text += (at > 0 ? "; " : "") + in(paying[at]->title, language) + " " + format_share(share, language, 0);
  }
  return text;
}

std::string described(const json& ledger, const std::vector<const ReportVariant*>& paying, Language language) {
  std::string text;
  for (const ReportVariant* variant : paying) {
    text += in(variant->title, language) + ":";
    for (const json& record : ledger) {
      if (string_of(record, "variant") != variant->id) continue;
      text += " " + in(text_of(record, "name"), language) + " " +
              format_rupiah(number_of(record, "estimate"), language) + ";";
    }
    text += " ";
  }
  return text;
}

}  // namespace

std::string ledger_section(const ReportContext& context) {
  const json& ledger = list_of(context.summary, "ledger");
  const std::vector<const ReportVariant*> paying = paying_variants(context, ledger);
  if (paying.empty()) return "";
  Figure content;
  content.id = "ledger-figure";
  content.finding = in_both([&](Language language) { return reach_sentence(ledger, paying, language); });
  content.alternative = in_both([&](Language language) { return described(ledger, paying, language); });
  for (const ReportVariant* variant : paying)
    content.panels += chart_panel("waterfall", {{"variant", variant->id}}, variant_mark(*variant));
  const json& costs = list_of(context.summary, "costs");
  const std::string note = ". " + both(words::kLedgerNote);
  content.table = costs.empty() ? item_table(both(words::kByProgramme) + note, ledger, paying)
                                : item_table(both(words::kCosts) + note, costs, paying);
  if (!costs.empty() && has_several_programmes(ledger, paying))
    content.table += item_table(both(words::kByProgramme), ledger, paying);
  content.table += spending_table(context, paying);
  content.csv = csv_button("ledger", "", both(words::kByProgramme));
  if (!costs.empty()) content.csv += csv_button("costs", "", both(words::kCosts));
  content.fold_table = false;
  return figure(context, content);
}

}  // namespace guyub
