// What a variant gains for what it costs, for several choices of values.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace guyub {
namespace {

using nlohmann::json;

/// A choice of values: discount rate and aversion to inequality.
using Choice = std::pair<double, double>;

Choice choice_of(const json& row) { return {number_of(row, "discount_rate"), number_of(row, "inequality_aversion")}; }

std::vector<Choice> choices_in(const std::vector<const json*>& rows) {
  std::vector<Choice> choices;
  for (const json* row : rows) {
    if (std::find(choices.begin(), choices.end(), choice_of(*row)) == choices.end()) choices.push_back(choice_of(*row));
  }
  return choices;
}

std::string head_of(const Choice& choice) {
  return both(in_both([&](Language language) {
    return std::string(in(words::kDiscountRate, language)) + " " + format_share(choice.first, language, 0) + ", " +
           std::string(in(words::kAversion, language)) + " " + format_significant(choice.second, 2, language);
  }));
}

std::string account_table(const ReportVariant& variant, const std::vector<const json*>& rows) {
  const std::vector<Choice> choices = choices_in(rows);
  std::vector<std::string> heads{both(words::kItem)};
  for (const Choice& choice : choices) heads.push_back(head_of(choice));
  Table table(variant_mark(variant), "numbers");
  table.heads(heads);
  for (std::size_t first = 0; first < rows.size() && choice_of(*rows[first]) == choices.front(); ++first) {
    const std::string item = string_of(*rows[first], "item");
    std::vector<std::string> cells;
    for (const json* row : rows) {
      if (string_of(*row, "item") == item) cells.push_back(level_cell(row, string_of(*row, "format")));
    }
    table.row(both(text_of(*rows[first], "name")), cells, item == "net_present_value" ? "total" : "");
  }
  return table.html();
}

}  // namespace

std::string returns_section(const ReportContext& context) {
  const json& returns = list_of(context.summary, "returns");
  std::string tables;
  for (const ReportVariant* variant : compared_variants(context)) {
    const std::vector<const json*> rows = find_records(returns, {{"variant", variant->id}});
    if (!rows.empty()) tables += account_table(*variant, rows);
  }
  if (tables.empty()) return "";
  return "<p>" + both(words::kReturnsNote) + "</p>\n" + tables + csv_button("returns", "", both(words::kReturns));
}

}  // namespace guyub
