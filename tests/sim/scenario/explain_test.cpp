#include "sim/scenario/explain.hpp"

#include <gtest/gtest.h>

#include <set>

#include <nlohmann/json.hpp>

#include "sim/scenario/schema.hpp"
#include "tests/sim/scenario/head_only.hpp"

namespace guyub {
namespace {

TEST(Explain, HasARowForEveryKeyInBothLanguages) {
  const std::vector<KeyRow> rows = explain_keys<HeadOnly>();
  std::set<std::string> paths;
  for (const KeyRow& row : rows) {
    EXPECT_TRUE(paths.insert(row.path).second) << row.path << " is declared twice";
    EXPECT_FALSE(row.about.id.empty()) << row.path;
    EXPECT_FALSE(row.about.en.empty()) << row.path;
    EXPECT_LE(row.low, row.high) << row.path;
  }
  const KeyRow* months = find_key(rows, "run.months");
  ASSERT_NE(months, nullptr);
  EXPECT_EQ(months->kind, KeyKind::integer);
  EXPECT_EQ(months->unit, "month");
  EXPECT_EQ(months->high, 360.0);
  EXPECT_TRUE(months->required);
}

TEST(Explain, FindsMembersByTheirName) {
  const std::vector<KeyRow> rows = explain_keys<HeadOnly>();
  const KeyRow* title = find_key(rows, "variants.pkh.title");
  ASSERT_NE(title, nullptr);
  EXPECT_EQ(title->path, "variants.*.title");
  EXPECT_EQ(find_key(rows, "variants.pkh.titel"), nullptr);
}

TEST(Explain, TellsDefaults) {
  const std::vector<KeyRow> rows = explain_keys<HeadOnly>();
  EXPECT_EQ(find_key(rows, "mechanisms.peers")->fallback, "true");
  EXPECT_EQ(find_key(rows, "analysis.interval")->fallback, "0.9");
  EXPECT_EQ(find_key(rows, "run.months")->fallback, "");
}

TEST(Explain, TellsJudgementsOfValue) {
  const std::vector<KeyRow> rows = explain_keys<HeadOnly>();
  EXPECT_TRUE(find_key(rows, "indicators.poverty.mde")->normative);
  EXPECT_FALSE(find_key(rows, "run.months")->normative);
}

TEST(Schema, SaysWhatTheReaderSays) {
  const std::vector<KeyRow> rows = explain_keys<HeadOnly>();
  const auto schema = nlohmann::json::parse(json_schema(rows, Language::english));
  const auto& run = schema["properties"]["run"]["properties"];
  EXPECT_EQ(run["months"]["anyOf"][0]["type"], "integer");
  EXPECT_EQ(run["months"]["anyOf"][0]["maximum"], 360);
  EXPECT_EQ(run["months"]["anyOf"][1]["properties"]["unit"]["enum"][0], "month");
  EXPECT_EQ(schema["properties"]["mechanisms"]["properties"]["peers"]["default"], true);
  EXPECT_EQ(schema["properties"]["mechanisms"]["additionalProperties"], false);
  const auto& variant = schema["properties"]["variants"]["items"]["properties"];
  EXPECT_EQ(variant["programmes"]["items"]["type"], "string");
  EXPECT_TRUE(variant.contains("changes"));
  const auto& rule = schema["properties"]["indicators"]["items"]["properties"];
  EXPECT_EQ(rule["good"]["enum"], (nlohmann::json{"up", "down"}));
  EXPECT_NE(json_schema(rows, Language::indonesian).find("lamanya simulasi"), std::string::npos);
}

}  // namespace
}  // namespace guyub
