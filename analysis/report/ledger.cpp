// Where the money goes: the ledger as a waterfall and by programme and item.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace guyub {
namespace {

using nlohmann::json;

struct Line {
  std::string programme;
  std::string item;
  Bilingual name;
};

std::vector<Line> lines_of(const json& ledger) {
  std::vector<Line> lines;
  for (const json& record : ledger) {
    const Line line{string_of(record, "programme"), string_of(record, "item"), text_of(record, "name")};
    const bool known = std::any_of(lines.begin(), lines.end(), [&line](const Line& other) {
      return other.programme == line.programme && other.item == line.item;
    });
    if (!known) lines.push_back(line);
  }
  return lines;
}

std::vector<const ReportVariant*> paying_variants(const ReportContext& context, const json& ledger) {
  std::vector<const ReportVariant*> paying = all_variants(context);
  std::erase_if(paying, [&ledger](const ReportVariant* variant) {
    const json* budget = find_record(ledger, {{"variant", variant->id}, {"item", "budget"}});
    return budget == nullptr || !(number_of(*budget, "estimate") > 0);
  });
  return paying;
}

std::string ledger_table(const json& ledger, const std::vector<const ReportVariant*>& paying) {
  Table table(both(words::kLedgerNote), "numbers");
  table.heads(variant_heads(words::kItem, paying));
  const std::vector<Line> lines = lines_of(ledger);
  const bool many_programmes = std::any_of(lines.begin(), lines.end(), [&lines](const Line& line) { return line.programme != lines.front().programme; });
  for (const Line& line : lines) {
    std::vector<std::string> cells;
    for (const ReportVariant* variant : paying) {
      cells.push_back(level_cell(find_record(ledger, {{"programme", line.programme}, {"item", line.item}, {"variant", variant->id}}), "rupiah"));
    }
    const std::string programme = many_programmes ? "<span class=\"group\">" + escape_html(line.programme) + "</span> " : "";
    table.row(programme + both(line.name), cells, line.item == "budget" ? "total" : "");
  }
  return table.html();
}

double total_of(const json& ledger, const std::string& variant, std::string_view item) {
  double total = 0;
  for (const json& record : ledger) {
    const double estimate = number_of(record, "estimate");
    if (string_of(record, "variant") == variant && string_of(record, "item") == item && std::isfinite(estimate)) total += estimate;
  }
  return total;
}

/// "Of every 100 rupiah ... reach households", a clause for each variant.
std::string reach_sentence(const json& ledger, const std::vector<const ReportVariant*>& paying, Language language) {
  const bool english = language == Language::english;
  std::string text = english ? "Share of the budget that reaches households: " : "Bagian anggaran yang sampai ke rumah tangga: ";
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
      text += " " + in(text_of(record, "name"), language) + " " + format_rupiah(number_of(record, "estimate"), language) + ";";
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
  for (const ReportVariant* variant : paying) content.panels += chart_panel("waterfall", {{"variant", variant->id}}, variant_mark(*variant));
  content.table = ledger_table(ledger, paying);
  content.csv = csv_button("ledger");
  return figure(context, content);
}

}  // namespace guyub
