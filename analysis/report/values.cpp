#include "analysis/report/values.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "analysis/report/assets.hpp"
#include "analysis/report/words.hpp"

namespace guyub {
namespace {

using nlohmann::json;

constexpr int kColours = 7;  // of web/report/style.css, beside the base's grey

const json* member(const json& object, std::string_view key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(std::string(key));
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::string estimate_key(std::string_view section, std::string_view indicator, std::string_view variant,
                         std::string_view group) {
  std::string key(section);
  for (const std::string_view part : {indicator, variant, group}) key.append("\n").append(part);
  return key;
}

bool matches(const json& record, const std::vector<Field>& fields) {
  return std::all_of(fields.begin(), fields.end(), [&record](const Field& field) {
    const json* found = member(record, field.key);
    return found != nullptr && found->is_string() && found->get_ref<const std::string&>() == field.value;
  });
}

std::string small_print(const json& record, std::string_view format, Language language) {
  const double low = number_of(record, "low");
  const double high = number_of(record, "high");
  const double error = number_of(record, "mcse");
  std::string text;
  if (std::isfinite(low) && std::isfinite(high)) text = format_interval(low, high, format, language);
  if (std::isfinite(error)) {
    text.append(text.empty() ? "" : " ").append("<i>(").append(format_error(error, format, language)).append(")</i>");
  }
  return text.empty() ? "" : "<small>" + text + "</small>";
}

template <class Format>
std::string cell(const json* record, std::string_view format, const Format& of_estimate) {
  const Bilingual text = in_both([&](Language language) {
    const double estimate =
        record == nullptr ? std::numeric_limits<double>::quiet_NaN() : number_of(*record, "estimate");
    const std::string number = "<b>" + of_estimate(estimate, format, language) + "</b>";
    return record == nullptr ? number : number + small_print(*record, format, language);
  });
  return both_html(text.id, text.en);
}

}  // namespace

ReportContext::ReportContext(const json& document) : summary(document), charts(!report_chart_script().empty()) {
  int compared = 0;
  for (const json& variant : list_of(summary, "variants")) {
    const bool is_base = variant.value("is_base", false);
    const int colour = is_base ? 0 : 1 + compared++ % kColours;
    Bilingual title = text_of(variant, "title");
    if (string_of(variant, "breaks_a_guard") == "true") {
      title.id += " (" + std::string(words::kBreaks.id) + ")";
      title.en += " (" + std::string(words::kBreaks.en) + ")";
    }
    variants.push_back({string_of(variant, "id"), std::move(title), is_base, colour});
  }
  for (const std::string_view section : {"levels", "effects"}) {
    for (const json& record : list_of(summary, section)) {
      estimates_.emplace(estimate_key(section, string_of(record, "indicator"), string_of(record, "variant"),
                                      string_of(record, "group")),
                         &record);
    }
  }
}

const json* ReportContext::estimate(std::string_view section, std::string_view indicator, std::string_view variant,
                                    std::string_view group) const {
  const auto found = estimates_.find(estimate_key(section, indicator, variant, group));
  return found == estimates_.end() ? nullptr : found->second;
}

const ReportVariant* ReportContext::base() const {
  const auto found =
      std::find_if(variants.begin(), variants.end(), [](const ReportVariant& one) { return one.is_base; });
  return found == variants.end() ? nullptr : &*found;
}

const json& list_of(const json& object, std::string_view key) {
  static const json nothing = json::array();
  const json* found = member(object, key);
  return found != nullptr && found->is_array() ? *found : nothing;
}

double number_of(const json& object, std::string_view key) {
  const json* found = member(object, key);
  return found != nullptr && found->is_number() ? found->get<double>() : std::numeric_limits<double>::quiet_NaN();
}

std::string string_of(const json& object, std::string_view key) {
  const json* found = member(object, key);
  if (found == nullptr) return "";
  return found->is_string() ? found->get<std::string>() : found->dump();
}

Bilingual text_of(const json& value) {
  if (value.is_string()) return {value.get<std::string>(), value.get<std::string>()};
  return {string_of(value, "id"), string_of(value, "en")};
}

Bilingual text_of(const json& object, std::string_view key) {
  const json* found = member(object, key);
  return found == nullptr ? Bilingual{} : text_of(*found);
}

bool is_empty(const Bilingual& text) { return text.id.empty() && text.en.empty(); }

const json* find_record(const json& records, const std::vector<Field>& fields) {
  const auto found =
      std::find_if(records.begin(), records.end(), [&fields](const json& record) { return matches(record, fields); });
  return found == records.end() ? nullptr : &*found;
}

std::vector<const json*> find_records(const json& records, const std::vector<Field>& fields) {
  std::vector<const json*> found;
  for (const json& record : records) {
    if (matches(record, fields)) found.push_back(&record);
  }
  return found;
}

std::string level_cell(const json* record, std::string_view format) { return cell(record, format, format_value); }

std::string difference_cell(const json* record, std::string_view format) {
  std::string text = cell(record, format, format_difference);
  if (record == nullptr) return text;
  const Bilingual tells = text_of(*record, "tells");
  if (!is_empty(tells)) text += "<em>" + both(tells) + "</em>";
  return text;
}

std::string measure_cell(const std::vector<const json*>& records, std::string_view usual_format) {
  if (records.empty()) return level_cell(nullptr, usual_format);
  std::string cells;
  for (const json* record : records) {
    const std::string own_format = string_of(*record, "format");
    const std::string_view format = own_format.empty() ? usual_format : own_format;
    if (records.size() > 1)
      cells += "<span class=\"group\">" + escape_html(string_of(*record, "programme")) + "</span> ";
    cells += level_cell(record, format);
    const json* difference = member(*record, "difference");
    if (difference == nullptr || !std::isfinite(number_of(*difference, "estimate"))) continue;
    const Bilingual text = in_both([&](Language language) { return difference_text(*difference, format, language); });
    cells += "<small>" + both(words::kDifference) + " " + both(text) + "</small>";
    const Bilingual tells = text_of(*record, "tells");
    if (!is_empty(tells)) cells += "<em>" + both(tells) + "</em>";
  }
  return cells;
}

bool is_told(const json& effect) {
  const std::string verdict = string_of(effect, "verdict");
  if (!verdict.empty()) return verdict == "clear" || verdict == "on_average";
  return number_of(effect, "low") > 0 || number_of(effect, "high") < 0;
}

std::string difference_text(const json& record, std::string_view format, Language language) {
  return format_difference(number_of(record, "estimate"), format, language) + " (" +
         format_interval(number_of(record, "low"), number_of(record, "high"), format, language) + ")";
}

std::string variant_mark(const ReportVariant& variant) {
  return "<span class=\"swatch variant-" + std::to_string(variant.colour) + "\"></span>" + both(variant.title);
}

std::vector<std::string> variant_heads(const Words& first, const std::vector<const ReportVariant*>& variants) {
  std::vector<std::string> heads{both(first)};
  for (const ReportVariant* variant : variants) heads.push_back(variant_mark(*variant));
  return heads;
}

std::vector<const ReportVariant*> all_variants(const ReportContext& context) {
  std::vector<const ReportVariant*> chosen;
  for (const ReportVariant& variant : context.variants) chosen.push_back(&variant);
  return chosen;
}

std::vector<const ReportVariant*> compared_variants(const ReportContext& context) {
  std::vector<const ReportVariant*> chosen = all_variants(context);
  std::erase_if(chosen, [](const ReportVariant* variant) { return variant->is_base; });
  return chosen;
}

std::string legend(const std::vector<const ReportVariant*>& variants) {
  std::string items;
  for (const ReportVariant* variant : variants) items += "<li>" + variant_mark(*variant) + "</li>";
  return "<ul class=\"legend\">" + items + "</ul>\n";
}

}  // namespace guyub
