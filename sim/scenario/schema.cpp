#include "sim/scenario/schema.hpp"

#include <array>
#include <cmath>
#include <map>

#include <nlohmann/json.hpp>

#include "sim/scenario/parameter_class.hpp"

namespace guyub {
namespace {

using Json = nlohmann::ordered_json;

Json object_schema() { return {{"type", "object"}, {"properties", Json::object()}, {"additionalProperties", false}}; }

Json bounded(const char* type, const KeyRow& row) {
  Json schema{{"type", type}};
  if (std::isfinite(row.low)) schema["minimum"] = row.low;
  if (std::isfinite(row.high)) schema["maximum"] = row.high;
  return schema;
}

/// A bare number, or the number with its unit and source.
Json number_schema(const char* type, const KeyRow& row) {
  const Json bare = bounded(type, row);
  const Json text{{"type", "string"}};
  Json sourced = object_schema();
  sourced["properties"] = {
      {"value", bare},
      {"unit", {{"enum", Json::array({row.unit})}}},
      {"year", {{"type", {"string", "number"}}}},
      {"source", text},
      {"reference", {{"type", {"string", "object"}}}},
      {"note", text},
      {"grade", {{"enum", {"published", "computed", "assumption"}}}},
      {"class", {{"enum", told_classes()}}},
      {"range", {{"type", "array"}, {"items", {{"type", "number"}}}, {"minItems", 2}, {"maxItems", 2}}},
      {"distribution", {{"type", {"string", "object"}}}},
      {"stands_in", {{"type", {"string", "object"}}}},
      {"computed_from", Json::object()}};
  sourced["required"] = {"value"};
  return {{"anyOf", {bare, std::move(sourced)}}};
}

Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }

Json value_schema(const KeyRow& row) {
  switch (row.kind) {
    case KeyKind::number:
      return number_schema("number", row);
    case KeyKind::integer:
      return number_schema("integer", row);
    case KeyKind::numbers:
      return {{"anyOf", {list_of(number_schema("number", row)), {{"type", "object"}}}}};
    case KeyKind::flag:
      return {{"type", "boolean"}};
    case KeyKind::word:
      return {{"type", "string"}};
    case KeyKind::words:
      return list_of({{"type", "string"}});
    case KeyKind::choice:
      return {{"enum", row.options}};
    case KeyKind::month:
      return {{"type", "string"}, {"pattern", "^[0-9]{4}-(0[1-9]|1[0-2])-01$"}};
    case KeyKind::bilingual: {
      Json schema = object_schema();
      schema["properties"] = {{"id", {{"type", "string"}}}, {"en", {{"type", "string"}}}};
      return schema;
    }
    case KeyKind::section:
      return object_schema();
    case KeyKind::list:
      return list_of(object_schema());
    case KeyKind::map:
      return {{"type", "object"}, {"additionalProperties", object_schema()}};
    case KeyKind::open:
      return Json::object();
  }
  return Json::object();
}

/// The sections that a building block may fill, and those whose members it may fill.
void allow_use(const std::string& path, Json& schema) {
  constexpr std::array<std::string_view, 7> blocks{"synthesis",    "behaviour",    "institutions", "shocks",
                                                   "programmes.*", "approaches.*", "shocks.*"};
  for (const std::string_view block : blocks) {
    if (path == block) schema["properties"]["use"] = {{"type", "string"}};
  }
}

std::string description(const KeyRow& row, Language language) {
  std::string text = in_language(row.about, language);
  const bool indonesian = language == Language::indonesian;
  if (!row.unit.empty()) text += fmt::format(fmt::runtime(indonesian ? " (satuan {})" : " (unit {})"), row.unit);
  return text;
}

}  // namespace

std::string json_schema(std::span<const KeyRow> rows, Language language) {
  Json root{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "guyub/scenario/1"}};
  root.update(object_schema());
  const Json text{{"type", "string"}};
  root["properties"]["schema"] = {{"enum", {"guyub/scenario/1"}}};
  root["properties"]["extends"] = {{"anyOf", {text, list_of(text)}}};
  std::map<std::string, Json::json_pointer> containers{{"", Json::json_pointer("")}};
  for (const KeyRow& row : rows) {
    const std::size_t dot = row.path.rfind('.');
    const std::string parent = dot == std::string::npos ? std::string{} : row.path.substr(0, dot);
    const std::string key = dot == std::string::npos ? row.path : row.path.substr(dot + 1);
    const Json::json_pointer at = containers.at(parent) / "properties" / key;
    Json schema = value_schema(row);
    schema["description"] = description(row, language);
    if (!row.fallback.empty()) {
      schema["default"] =
          row.kind == KeyKind::word || row.kind == KeyKind::choice ? Json(row.fallback) : Json::parse(row.fallback);
    }
    root[at] = std::move(schema);
    const std::string members = row.path + ".*";
    if (row.kind == KeyKind::section) containers.emplace(row.path, at);
    if (row.kind == KeyKind::list) containers.emplace(members, at / "items");
    if (row.kind == KeyKind::map) containers.emplace(members, at / "additionalProperties");
    for (const std::string& path : {row.path, members}) {
      const auto container = containers.find(path);
      if (container != containers.end()) allow_use(path, root[container->second]);
    }
  }
  return root.dump(2) + '\n';
}

}  // namespace guyub
