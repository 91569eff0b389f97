// Monthly paths: small multiples, a variant each over the base in grey, beside the linear forecast.
#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace guyub {
namespace {

using nlohmann::json;

constexpr std::size_t kTableStep = 3;       // months between rows of the table
constexpr std::size_t kLeanTableStep = 12;  // the same in a page that must stay small

double at_or_nan(const json& list, std::size_t at) {
  return at < list.size() && list[at].is_number() ? list[at].get<double>() : std::nan("");
}

std::string path_cell(const json* path, std::size_t at, std::string_view format) {
  if (path == nullptr) return "\u2013";
  const Bilingual text = in_both([&](Language language) {
    std::string cell = format_value(at_or_nan(list_of(*path, "mean"), at), format, language);
    const double low = at_or_nan(list_of(*path, "low"), at);
    const double high = at_or_nan(list_of(*path, "high"), at);
    if (std::isfinite(low) && std::isfinite(high))
      cell += "<small>" + format_interval(low, high, format, language) + "</small>";
    return cell;
  });
  return both_html(text.id, text.en);
}

std::string forecast_cell(const json* path, std::size_t at, std::string_view format) {
  if (path == nullptr) return "\u2013";
  return both(in_both(
      [&](Language language) { return format_value(at_or_nan(list_of(*path, "trend"), at), format, language); }));
}

struct PathsOfIndicator {
  std::vector<const ReportVariant*> variants;
  std::vector<const json*> paths;  ///< beside variants
};

PathsOfIndicator paths_of(const ReportContext& context, const std::string& indicator) {
  PathsOfIndicator found;
  for (const ReportVariant* variant : all_variants(context)) {
    const json* path =
        find_record(list_of(context.summary, "paths"), {{"indicator", indicator}, {"variant", variant->id}});
    if (path == nullptr) continue;
    found.variants.push_back(variant);
    found.paths.push_back(path);
  }
  return found;
}

/// The forecast is fitted before the policy, so one path that carries it speaks for all.
const json* path_with_forecast(const PathsOfIndicator& found) {
  for (const json* path : found.paths) {
    if (!list_of(*path, "trend").empty()) return path;
  }
  return nullptr;
}

std::string path_table(const ReportContext& context, const PathsOfIndicator& found, const Bilingual& name,
                       std::string_view format) {
  const std::size_t step = context.lean ? kLeanTableStep : kTableStep;
  Table table(both(name) + " (" + both(context.lean ? words::kYearly : words::kQuarterly) + ")", "numbers");
  std::vector<std::string> heads = variant_heads(words::kMonth, found.variants);
  const json* forecast = path_with_forecast(found);
  if (forecast != nullptr) heads.push_back(both(words::kForecast));
  table.heads(heads);
  const json& time = list_of(*found.paths.front(), "time");
  for (std::size_t at = step - 1; at < time.size(); at += step) {
    std::vector<std::string> cells;
    for (const json* path : found.paths) cells.push_back(path_cell(path, at, format));
    if (forecast != nullptr) cells.push_back(forecast_cell(forecast, at, format));
    const std::string date = text_of(time[at]).id;
    table.row(both(in_both([&date](Language language) { return format_month(date, language); })), cells);
  }
  return table.html();
}

std::string described(const PathsOfIndicator& found, std::string_view format, Language language) {
  const bool english = language == Language::english;
  std::string text =
      english ? "Lines of monthly means with their intervals, a panel for each variant over the base in grey."
              : "Garis rata-rata bulanan dengan selangnya, satu panel tiap alternatif di atas acuan yang kelabu.";
  for (std::size_t at = 0; at < found.paths.size(); ++at) {
    const json& mean = list_of(*found.paths[at], "mean");
    if (mean.empty()) continue;
    text += " " + in(found.variants[at]->title, language) + ": " + format_value(at_or_nan(mean, 0), format, language) +
            (english ? " to " : " menjadi ") + format_value(at_or_nan(mean, mean.size() - 1), format, language) + ".";
  }
  return text;
}

/// From which month each variant's path lies outside the linear forecast.
std::string parting_sentence(const PathsOfIndicator& found) {
  const Bilingual text = in_both([&](Language language) {
    const bool english = language == Language::english;
    std::string items;
    for (std::size_t at = 0; at < found.paths.size(); ++at) {
      const std::string date = string_of(*found.paths[at], "parts");
      if (date.empty()) continue;
      items.append(items.empty() ? "" : "; ").append(in(found.variants[at]->title, language));
      items.append(english ? " from " : " sejak ").append(format_month(date, language));
    }
    if (items.empty()) return items;
    return std::string(english ? "Outside the linear forecast: " : "Di luar ramalan linear: ")
        .append(items)
        .append(".");
  });
  return is_empty(text) ? "" : "<p class=\"aside\">" + both(text) + "</p>\n";
}

std::string trajectory_figure(const ReportContext& context, const json& indicator) {
  const std::string id = string_of(indicator, "id");
  const PathsOfIndicator found = paths_of(context, id);
  if (found.paths.empty()) return "";
  const std::string format = string_of(indicator, "format");
  Figure content;
  content.id = "path-" + escape_html(id);
  content.finding = finding_of(context, indicator);
  content.alternative = in_both([&](Language language) { return described(found, format, language); });
  for (const ReportVariant* variant : found.variants) {
    if (variant->is_base && found.variants.size() > 1) continue;
    content.panels += chart_panel("trajectory", {{"indicator", id}, {"variant", variant->id}}, variant_mark(*variant));
  }
  content.aside = parting_sentence(found);
  content.table = path_table(context, found, text_of(indicator, "name"), format);
  content.csv = csv_button("paths", id);
  return figure(context, content);
}

/// The sexes of a measure repeat it; they wait with the rest behind a fold.
bool stands_in_front(const std::string& indicator) {
  return !indicator.ends_with("_female") && !indicator.ends_with("_male") && !indicator.ends_with("_girls") &&
         !indicator.ends_with("_boys");
}

std::string group_part(const ReportContext& context, const json& group) {
  constexpr int most_in_front = 3;
  std::string front;
  std::string behind;
  int in_front = 0;
  for (const json& id : list_of(group, "indicators")) {
    if (!id.is_string()) continue;
    const std::string name = id.get<std::string>();
    const json* indicator = find_record(list_of(context.summary, "indicators"), {{"id", name}});
    const std::string drawn = indicator == nullptr ? "" : trajectory_figure(context, *indicator);
    if (drawn.empty()) continue;
    const bool first = in_front < most_in_front && stands_in_front(name);
    if (first) ++in_front;
    (first ? front : behind) += drawn;
  }
  if (front.empty() && behind.empty()) return "";
  if (!behind.empty()) behind = details(both(words::kOtherPaths), behind, front.empty());
  return "<h3>" + both(text_of(group, "title")) + "</h3>\n" + front + behind;
}

}  // namespace

std::string trajectories_section(const ReportContext& context) {
  std::string section;
  for (const json& group : list_of(context.summary, "groups")) section += group_part(context, group);
  return section;
}

}  // namespace guyub
