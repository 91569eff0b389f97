// Monthly paths: small multiples, a variant each over the base in grey, beside the linear forecast.
#include <algorithm>
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

/// The first variant whose path carries a forecast, drawn through its own months; paths.size() without any. One column
/// keeps the table readable: the charts and the CSV have every variant's.
std::size_t first_with_forecast(const PathsOfIndicator& found) {
  const auto with =
      std::find_if(found.paths.begin(), found.paths.end(), [](const json* path) { return !list_of(*path, "trend").empty(); });
  return static_cast<std::size_t>(with - found.paths.begin());
}

std::string path_table(const ReportContext& context, const PathsOfIndicator& found, const Bilingual& name,
                       std::string_view format) {
  const std::size_t step = context.lean ? kLeanTableStep : kTableStep;
  Table table(both(name) + " (" + both(context.lean ? words::kYearly : words::kQuarterly) + ")", "numbers");
  std::vector<std::string> heads = variant_heads(words::kMonth, found.variants);
  const std::size_t with_forecast = first_with_forecast(found);
  const json* forecast = with_forecast < found.paths.size() ? found.paths[with_forecast] : nullptr;
  if (forecast != nullptr)
    heads.push_back(both(words::kForecast) + ": " + both(found.variants[with_forecast]->title));
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
    return std::string(english ? "Outside its straight-line forecast: " : "Di luar ramalan garis lurusnya: ")
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

/// Whether no variant differs from the base in anything at any replicate.
bool never_differs(const ReportContext& context, const std::string& indicator) {
  bool any = false;
  for (const ReportVariant* variant : compared_variants(context)) {
    const json* effect = context.estimate("effects", indicator, variant->id, "all");
    if (effect == nullptr || string_of(*effect, "verdict") != "no_difference") return false;
    any = true;
  }
  return any;
}

std::string group_part(const ReportContext& context, const json& group) {
  constexpr int most_in_front = 3;
  std::string front;
  std::string behind;
  Bilingual same;
  int in_front = 0;
  for (const json& id : list_of(group, "indicators")) {
    if (!id.is_string()) continue;
    const std::string name = id.get<std::string>();
    const json* indicator = find_record(list_of(context.summary, "indicators"), {{"id", name}});
    if (indicator != nullptr && never_differs(context, name)) {
      const Bilingual title = text_of(*indicator, "name");
      same.id.append(same.id.empty() ? " " : ", ").append(title.id);
      same.en.append(same.en.empty() ? " " : ", ").append(title.en);
      continue;
    }
    const std::string drawn = indicator == nullptr ? "" : trajectory_figure(context, *indicator);
    if (drawn.empty()) continue;
    const bool first = in_front < most_in_front && stands_in_front(name);
    if (first) ++in_front;
    (first ? front : behind) += drawn;
  }
  if (front.empty() && behind.empty() && is_empty(same)) return "";
  if (!is_empty(same)) front += "<p class=\"aside\">" + both(words::kNoDifference) + both(same) + "</p>\n";
  if (!behind.empty()) behind = details(both(words::kOtherPaths), behind, front.empty());
  return "<h3>" + both(text_of(group, "title")) + "</h3>\n" + front + behind;
}

}  // namespace

std::string trajectories_section(const ReportContext& context) {
  std::string section;
  for (const json& group : list_of(context.summary, "groups")) section += group_part(context, group);
  if (section.empty()) return "";
  const std::string fitted = string_of(context.summary, "fit_months");
  std::string note = both(words::kPathNote);
  if (!fitted.empty()) note.append(" ").append(both(words::kForecastNote)).append(" ").append(escape_html(fitted)).append(".");
  return "<p class=\"aside\">" + note + "</p>\n" + section;
}

}  // namespace guyub
