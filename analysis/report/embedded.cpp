#include "analysis/report/embedded.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "analysis/report/values.hpp"

namespace guyub {
namespace {

using nlohmann::json;

void shorten(json& value) {
  if (value.is_number_float()) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.5g", value.get<double>());
    value = std::strtod(buffer.data(), nullptr);
  }
  if (value.is_structured()) {
    for (json& inner : value) shorten(inner);
  }
}

json packed(const json& records, const std::vector<std::string>& fields) {
  json rows = json::array();
  for (const json& record : records) {
    json row = json::array();
    for (const std::string& field : fields) row.push_back(record.is_object() ? record.value(field, json()) : json());
    rows.push_back(std::move(row));
  }
  return {{"fields", fields}, {"rows", std::move(rows)}};
}

void leave_out_deciles(json& data, const char* section) {
  if (list_of(data, section).empty()) return;
  json kept = json::array();
  for (json& record : data[section]) {
    if (!string_of(record, "group").starts_with("decile_")) kept.push_back(std::move(record));
  }
  data[section] = std::move(kept);
}

void share_months(json& paths) {
  for (std::size_t at = 1; at < paths.size(); ++at) {
    if (paths[at].is_object() && list_of(paths[at], "time") == list_of(paths[0], "time")) paths[at].erase("time");
  }
}

}  // namespace

std::string embedded_summary(const json& summary, bool lean) {
  json data = summary;
  shorten(data);
  if (data.is_object()) {
    const std::vector<std::string> estimate{"indicator", "variant", "group", "estimate", "low", "high", "mcse"};
    // Neither charts nor CSV buttons read these; the page has them as text.
    for (const char* unread : {"sources", "limits", "headlines", "provenance", "definitions", "checks", "expectations", "why_findings", "guards_not_judged"})
      data.erase(unread);
    if (lean) {
      for (const char* section : {"levels", "effects"}) leave_out_deciles(data, section);
    }
    std::vector<std::string> effect = estimate;
    effect.insert(effect.end(), {"percent", "verdict"});
    if (!list_of(data, "levels").empty()) data["levels"] = packed(data["levels"], estimate);
    if (!list_of(data, "effects").empty()) data["effects"] = packed(data["effects"], effect);
    if (!list_of(data, "paths").empty()) share_months(data["paths"]);
  }
  // Inside a script element only "<" could end it early; JSON may write it as an escape.
  std::string escaped;
  for (const char letter : data.dump(-1, ' ', true, json::error_handler_t::replace)) {
    if (letter == '<') {
      escaped += "\\u003c";
    } else {
      escaped += letter;
    }
  }
  return "<script type=\"application/json\" id=\"summary\">" + escaped + "</script>\n";
}

}  // namespace guyub
