// Figures: charts under their finding, with a text alternative and the table that says the same.
#include <nlohmann/json.hpp>

#include "analysis/report/values.hpp"
#include "analysis/report/words.hpp"

namespace guyub {

std::string chart_panel(std::string_view chart, const std::vector<Field>& data, const std::string& title_html,
                        PanelWidth width) {
  std::string panel = width == PanelWidth::wide ? "<div class=\"panel wide\">" : "<div class=\"panel\">";
  if (!title_html.empty()) panel += "<div class=\"panel-title\">" + title_html + "</div>";
  panel += "<div class=\"chart\" data-chart=\"" + std::string(chart) + "\"";
  for (const Field& field : data) panel += " data-" + std::string(field.key) + "=\"" + escape_html(field.value) + "\"";
  return panel + "></div></div>\n";
}

std::string figure(const ReportContext& context, const Figure& content) {
  const std::string title = "<figcaption id=\"" + content.id + "\">" + both(content.finding) + "</figcaption>\n";
  const std::string table = content.table + content.csv;
  const std::string folded = details(both(words::kTable), table, false);
  if (!(context.charts || content.drawn) || content.panels.empty()) return "<figure>" + title + content.aside + table + "</figure>\n";
  return "<figure>" + title + "<div class=\"panels\" role=\"img\" aria-labelledby=\"" + content.id +
         "\" aria-describedby=\"" + content.id + "-text\">\n" + content.panels +
         "</div>\n<p class=\"alternative\" id=\"" + content.id + "-text\">" + both(content.alternative) + "</p>\n" +
         content.aside + (content.fold_table ? folded : "") + "</figure>\n" + (content.fold_table ? "" : table);
}

}  // namespace guyub
