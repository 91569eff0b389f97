#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>

#include "analysis/report/assets.hpp"
#include "analysis/report/report.hpp"

namespace guyub {
namespace {

using nlohmann::json;

json sample() {
  std::ifstream input(GUYUB_SOURCE_DIR "/tests/analysis/report/sample_summary.json");
  return json::parse(input);
}

bool contains(const std::string& page, const std::string& text) { return page.find(text) != std::string::npos; }

/// The page without embedded style, data and scripts: what a reader sees without JavaScript.
std::string visible(const std::string& page) {
  const std::size_t body = page.find("<body>");
  return page.substr(body, page.find("<script type=\"application/json\"") - body);
}

TEST(Report, HasEverySectionInItsOrder) {
  const std::string page = visible(render_report(sample(), "id"));
  std::size_t before = 0;
  for (const char* id : {"asked", "headlines", "paths", "results", "ledger", "distribution", "targeting", "acceptance",
                         "checks", "sources", "limits", "provenance"}) {
    const std::size_t at = page.find("<section id=\"" + std::string(id) + "\"");
    ASSERT_NE(at, std::string::npos) << id;
    EXPECT_GT(at, before) << id;
    before = at;
  }
}

TEST(Report, SpeaksBothLanguagesWithoutScripts) {
  const std::string page = visible(render_report(sample(), "id"));
  EXPECT_TRUE(contains(page, "<span lang=\"id\">Tingkat kemiskinan</span><span lang=\"en\">Poverty headcount</span>"));
  EXPECT_TRUE(contains(page, "Ke mana uangnya pergi"));
  EXPECT_TRUE(contains(page, "Where the money goes"));
  EXPECT_TRUE(contains(page, "poin persen"));
  EXPECT_TRUE(contains(page, " pp</b>"));
  EXPECT_TRUE(contains(page, "Juli 2025"));
  EXPECT_TRUE(contains(page, "July 2025"));
}

TEST(Report, LanguageChoosesWhatIsShownFirst) {
  const std::string indonesian = render_report(sample(), "id");
  const std::string english = render_report(sample(), "en");
  EXPECT_TRUE(contains(indonesian, "<html lang=\"id\""));
  EXPECT_TRUE(contains(indonesian, "id=\"language-id\" checked"));
  EXPECT_TRUE(contains(english, "<html lang=\"en\""));
  EXPECT_TRUE(contains(english, "id=\"language-en\" checked"));
  EXPECT_FALSE(contains(english, "id=\"language-id\" checked"));
}

TEST(Report, StatesEveryLevelAndEffectOfTheSummary) {
  json summary = sample();
  summary["levels"][0]["estimate"] = 0.98765;
  summary["effects"][0]["estimate"] = -0.12345;
  summary["effects"][0]["tells"] = {{"id", "UJI-TELLS"}, {"en", "TEST-TELLS"}};
  const std::string page = visible(render_report(summary, "id"));
  EXPECT_TRUE(contains(page, "98,8%"));
  EXPECT_TRUE(contains(page, "98.8%"));
  EXPECT_TRUE(contains(page, "\u221212,3 poin persen"));
  EXPECT_TRUE(contains(page, "\u221212.3 pp"));
  EXPECT_TRUE(contains(page, "UJI-TELLS"));
  EXPECT_TRUE(contains(page, "TEST-TELLS"));
}

TEST(Report, EachTableIsThere) {
  const std::string page = visible(render_report(sample(), "id"));
  for (const char* caption :
       {"Kemiskinan dan ketimpangan", "Rupiah dalam wilayah", "Deciles are formed in the base",
        "Bagian orang menurut perubahan", "Galat eksklusi", "Resistensi: datang dari luar", "Rupiah balance each month",
        "Fit of the synthetic population", "Keputusan rekaan", "scenario.resolved.yaml"}) {
    EXPECT_TRUE(contains(page, caption)) << caption;
  }
  EXPECT_TRUE(contains(page, "Rp 31,2 miliar"));
  EXPECT_TRUE(contains(page, "IDR 31.2 billion"));
}

TEST(Report, SaysWhereTheModelItselfIsTested) {
  json summary = sample();
  EXPECT_TRUE(contains(visible(render_report(summary, "id")), "<code>guyub validate -o FOLDER</code>"));
  summary.erase("checks");
  summary.erase("fit");
  EXPECT_FALSE(contains(visible(render_report(summary, "id")), "guyub validate"));
}

TEST(Report, TellsWhatTheScenarioExpectsAndWhetherItCame) {
  json summary = sample();
  EXPECT_FALSE(contains(visible(render_report(summary, "en")), "Patterns that this scenario expects"));
  const auto expected = [](const char* name, const char* outcome) {
    return json{{"name", {{"id", std::string(name) + "-ID"}, {"en", name}}}, {"detail", {{"id", "selisih"}, {"en", "difference"}}}, {"outcome", outcome}};
  };
  summary["expectations"] = json::array({expected("CAME", "shown"), expected("CAME-NOT", "failed"), expected("LATER", "not_judged")});
  const std::string page = visible(render_report(summary, "en"));
  for (const char* words : {"Patterns that this scenario expects", "Pola yang diharapkan skenario ini", "CAME-ID", "CAME-NOT", "\u2713 shown", "\u2717 failed", "not judged"}) {
    EXPECT_TRUE(contains(page, words)) << words;
  }
}

TEST(Report, SetsVariantsWithTheSameProgrammesAgainstEachOther) {
  json summary = sample();
  const std::string second = summary["variants"][2]["id"];
  const std::string first = summary["variants"][1]["id"];
  summary["pairs"] = json::array({{{"variant", second},
                                   {"against", first},
                                   {"indicator", "poverty_headcount"},
                                   {"name", {{"id", "NAMA-PASANGAN"}, {"en", "PAIR-NAME"}}},
                                   {"format", "share"},
                                   {"estimate", 0.01234},
                                   {"low", 0.01},
                                   {"high", 0.015},
                                   {"mcse", 0.001},
                                   {"verdict", "clear"},
                                   {"tells", {{"id", ""}, {"en", ""}}}}});
  const std::string page = visible(render_report(summary, "id"));
  EXPECT_TRUE(contains(page, "Same programmes, another way"));
  EXPECT_TRUE(contains(page, "PAIR-NAME"));
  EXPECT_TRUE(contains(page, "+1.2 pp"));
  EXPECT_FALSE(contains(visible(render_report(sample(), "id")), "Same programmes, another way"));
}

TEST(Report, WhatNeverDiffersHasNoChart) {
  json summary = sample();
  const std::string id = summary["indicators"][0]["id"];
  ASSERT_TRUE(contains(visible(render_report(summary, "id")), "id=\"path-" + id + "\""));
  for (json& effect : summary["effects"]) {
    if (effect["indicator"] == id) effect["verdict"] = "no_difference";
  }
  const std::string page = visible(render_report(summary, "id"));
  EXPECT_FALSE(contains(page, "id=\"path-" + id + "\""));
  EXPECT_TRUE(contains(page, "No difference at all in any variant"));
}

TEST(Report, DoesNotCountWhatCanBeTold) {
  EXPECT_FALSE(contains(visible(render_report(sample(), "en")), "that can be told from the base:"));
}

TEST(Report, AFitRowWithItsOwnFormatIsNoPercentage) {
  json summary = sample();
  summary["fit"][0].update({{"unit", "1"}, {"format", "number"}, {"target", 0.3456}, {"simulated", 0.3478}});
  const std::string page = visible(render_report(summary, "en"));
  EXPECT_TRUE(contains(page, "0.346"));
  EXPECT_FALSE(contains(page, "34.6%"));
}

TEST(Report, ARowOfNarrowIntervalsHasOneScale) {
  json summary = sample();
  ASSERT_EQ(summary["indicators"][0]["format"], "share");
  const std::string id = summary["indicators"][0]["id"];
  for (json& effect : summary["effects"]) {
    if (effect["indicator"] != id || effect["group"] != "all") continue;
    const bool first = effect["variant"] == summary["variants"][1]["id"];
    effect.update({{"estimate", -0.00701}, {"low", first ? -0.0072 : -0.02}, {"high", first ? -0.0068 : 0.01}});
  }
  const std::string page = visible(render_report(summary, "en"));
  EXPECT_TRUE(contains(page, "<b>\u22120.70 pp</b><small>\u22120.72 to \u22120.68"));
  EXPECT_TRUE(contains(page, "<b>\u22120.70 pp</b><small>\u22122.00 to 1.00"));
}

TEST(Report, LoadsNothing) {
  const std::string page = render_report(sample(), "id");
  const std::string text = visible(page);
  EXPECT_FALSE(std::regex_search(text, std::regex("<(script|link|img|iframe|object|embed|source)[^>]*(src|href)")));
  EXPECT_FALSE(std::regex_search(text, std::regex("(src|href)=\"(https?:)?//")));
  EXPECT_FALSE(contains(std::string(report_style()), "@import"));
  EXPECT_FALSE(contains(std::string(report_style()), "url("));
  EXPECT_TRUE(contains(page, "default-src 'none'"));
}

TEST(Report, StaysBelowTwoMegabytes) { EXPECT_LT(render_report(sample(), "id").size(), 2'000'000U); }

/// Fifty more measures with every group: the page leaves out deciles rather than grow past its
/// limit.
TEST(Report, LeavesOutDecilesRatherThanGrowPastItsLimit) {
  json summary = sample();
  const json measure = summary["indicators"][0];
  const json path = summary["paths"][0];
  for (int at = 0; at < 50; ++at) {
    const std::string id = "measure_" + std::to_string(at);
    summary["indicators"].push_back(measure);
    summary["indicators"].back()["id"] = id;
    summary["groups"][0]["indicators"].push_back(id);
    for (const json& variant : summary["variants"]) {
      summary["paths"].push_back(path);
      summary["paths"].back()["indicator"] = id;
      summary["paths"].back()["variant"] = variant["id"];
      for (const std::string group : {"all", "urban", "rural", "decile_1", "decile_2", "decile_3", "decile_4",
                                      "decile_5", "decile_6", "decile_7", "decile_8", "decile_9", "decile_10"}) {
        for (const char* section : {"levels", "effects"}) {
          json record = summary[section][0];
          record.update({{"indicator", id}, {"variant", variant["id"]}, {"group", group}});
          summary[section].push_back(record);
        }
      }
    }
  }
  const std::string page = render_report(summary, "id");
  EXPECT_LT(page.size(), 2'000'000U);
  EXPECT_TRUE(contains(page, "deciles are not written here"));
}

TEST(Report, EscapesHostileTexts) {
  json summary = sample();
  const std::string attack = "</script><script>alert(1)</script>\"' onload=x &";
  summary["title"] = {{"id", attack}, {"en", attack}};
  summary["variants"][1]["title"] = {{"id", attack}, {"en", attack + "2"}};
  summary["variants"][1]["id"] = attack;
  summary["indicators"][0]["name"] = attack;
  summary["provenance"][attack] = attack;
  summary["sources"][0]["reference"] = attack;
  const std::string page = render_report(summary, "en");
  EXPECT_FALSE(contains(page, "<script>alert"));
  EXPECT_FALSE(contains(page.substr(0, page.find("<script type=\"application/json\"")), "\"' onload"));
  EXPECT_TRUE(contains(page, "&lt;/script&gt;&lt;script&gt;alert(1)"));
}

TEST(Report, EmbeddedDataAreTheSummary) {
  const std::string page = render_report(sample(), "id");
  const std::string mark = "id=\"summary\">";
  const std::size_t from = page.find(mark) + mark.size();
  const json data = json::parse(page.substr(from, page.find("</script>", from) - from));
  EXPECT_EQ(data.at("variants"), sample().at("variants"));
  EXPECT_EQ(data.at("effects").at("rows").size(), sample().at("effects").size());
  const auto first = [&data](const char* field) {
    const json& fields = data.at("effects").at("fields");
    const auto at = std::find(fields.begin(), fields.end(), field) - fields.begin();
    return data.at("effects").at("rows").at(0).at(static_cast<std::size_t>(at));
  };
  EXPECT_EQ(first("indicator"), sample().at("effects").at(0).at("indicator"));
  EXPECT_NEAR(first("estimate").get<double>(), sample().at("effects").at(0).at("estimate").get<double>(), 1e-4);
}

TEST(Report, AnEmptySummaryIsStillAPage) {
  const std::string page = render_report(json::object(), "id");
  EXPECT_TRUE(contains(page, "</html>"));
  EXPECT_FALSE(contains(page, "<section id=\"ledger\""));
  EXPECT_FALSE(contains(page, "<section id=\"paths\""));
}

/// Any section may be missing or hold nothing; the others must not change with it.
TEST(Report, LeavesOutWhatTheSummaryLacks) {
  const json whole = sample();
  for (const auto& [key, value] : whole.items()) {
    for (const json& gone : {json(nullptr), json::array()}) {
      json summary = whole;
      summary[key] = gone;
      EXPECT_NO_THROW(EXPECT_TRUE(contains(render_report(summary, "id"), "</html>")) << key) << key;
    }
  }
  json summary = whole;
  summary.erase("ledger");
  const std::string page = visible(render_report(summary, "id"));
  EXPECT_FALSE(contains(page, "<section id=\"ledger\""));
  EXPECT_TRUE(contains(page, "<section id=\"targeting\""));
}

TEST(Report, NumbersThatAreNotKnownAreDashes) {
  json summary = sample();
  for (json& effect : summary["effects"]) effect["estimate"] = nullptr;
  EXPECT_TRUE(contains(visible(render_report(summary, "id")), "<b>\u2013</b>"));
}

TEST(Report, SaysWhetherItHasCharts) {
  const std::string page = visible(render_report(sample(), "en"));
  const bool charts = !report_chart_script().empty();
  EXPECT_EQ(contains(page, "This report was made without charts"), !charts);
  EXPECT_EQ(contains(page, "data-chart="), charts);
}

}  // namespace
}  // namespace guyub
