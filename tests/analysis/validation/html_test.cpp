// The page of the pattern-and-evidence table: complete, in both languages, safe, and loading nothing.

#include <regex>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "analysis/validation/validation_html.hpp"
#include "analysis/validation/validation_json.hpp"
#include "tests/analysis/validation/made_up_draws.hpp"

namespace guyub::analysis {
namespace {

PublishedFact fact(const std::string& id, double low, double high) {
  PublishedFact fact;
  fact.id = id;
  fact.what = {"apa " + id, "what " + id};
  fact.measure = "m";
  fact.low = low;
  fact.high = high;
  fact.unit = "1";
  fact.place = {"di sini", "here"};
  fact.source = "Source of " + id;
  fact.reference = "https://example.org/" + id;
  return fact;
}

const Measures measures{{"m", {0.101, 0.1234, 0.145}}};

Validation made_up() {
  patterns::Findings good;
  good.borne_out(evidence(40, 0.05), {"strong", 0.01});
  good.borne_out(evidence(37, 0.02), {"weak", 0.01});
  good.exactly_none({0.0, 0.0}, "control");
  good.check(true, "check");
  patterns::Findings bad;
  bad.borne_out(evidence(30, 0.02), {"unreliable", 0.01});
  patterns::Findings only_controls;
  only_controls.exactly_none({0.0, 0.5}, "should be none");
  Validation validation;
  validation.patterns.push_back(judge({"A.One", {"satu", "one"}, nullptr, {"tema", "theme"}}, good));
  validation.patterns.push_back(judge({"A.Two", {"dua", "two"}, nullptr, {"tema", "theme"}}, bad));
  validation.patterns.push_back(judge({"B.Three", {"tiga", "three"}, nullptr, {"tema lain", "another theme"}}, only_controls));
  validation.patterns[0].why_missed = Bilingual{"tidak diceritakan", "not told"};
  validation.patterns[1].why_missed = Bilingual{"sebab pola", "reason of the pattern"};
  PublishedFact missed = fact("f_miss", 0.2, 0.3);
  missed.why_missed = Bilingual{"sebab meleset", "reason of the miss"};
  PublishedFact withheld = fact("f_withheld", 0.2, 0.3);
  withheld.not_comparable = Bilingual{"sebab tak dinilai", "reason to withhold"};
  PublishedFact fitted = fact("f_fitted", 0.1, 0.2);
  fitted.use = FactUse::fitted;
  fitted.why_missed = Bilingual{"tidak diceritakan", "not told"};
  for (const PublishedFact& one : {missed, withheld, fitted, fact("f_inside", 0.1, 0.2)}) validation.facts.push_back(judge(one, measures));
  validation.left_out = {{{"x_1", "x_2"}, {"sebab di luar", "reason to leave out"}}};
  return validation;
}

std::string page_of(const nlohmann::json& json) { return validation_html(json, Language::indonesian); }
std::string page() { return page_of(validation_json(made_up())); }

/// What a reader sees without scripts.
std::string visible(const std::string& page) {
  const std::size_t body = page.find("<body>");
  return page.substr(body, page.find("<script type=\"application/json\"") - body);
}

std::string section(const std::string& page, const std::string& id) {
  const std::size_t from = page.find("<section id=\"" + id + "\"");
  return from == std::string::npos ? "" : page.substr(from, page.find("</section>", from) - from);
}

std::size_t times(const std::string& page, const std::string& text) {
  std::size_t found = 0;
  for (std::size_t at = page.find(text); at != std::string::npos; at = page.find(text, at + 1)) ++found;
  return found;
}

bool contains(const std::string& page, const std::string& text) { return times(page, text) > 0; }

TEST(ValidationPage, SaysInOneSentenceWhatHoldsAndWhatMisses) {
  const std::string text = section(page(), "short");
  EXPECT_TRUE(contains(text, "1 dari 3 pola berlaku; dari 3 fakta terbitan yang dinilai, 2 berada di dalam selang terbitannya dan 1 meleset.")) << text;
  EXPECT_TRUE(contains(text, "1 of 3 patterns hold; of 3 published facts that were judged, 2 lie inside the published interval and 1 miss.")) << text;
  EXPECT_TRUE(contains(text, "1 of the 2 facts that pass are levels")) << text;
  EXPECT_TRUE(contains(text, "1 further facts are compared without a verdict, and 2 cannot be expressed")) << text;
}

TEST(ValidationPage, TellsMissesFirstWithWordAndReason) {
  const std::string text = page();
  std::size_t before = 0;
  for (const char* id : {"short", "misses", "facts", "patterns", "left-out"}) {
    const std::size_t at = text.find("<section id=\"" + std::string(id) + "\"");
    ASSERT_NE(at, std::string::npos) << id;
    EXPECT_GT(at, before) << id;
    before = at;
  }
  const std::string misses = section(text, "misses");
  const std::string word = "<strong class=\"miss-mark\"><span lang=\"id\">MELESET</span><span lang=\"en\">MISS</span></strong>";
  EXPECT_EQ(times(misses, word), 3u) << "a fact and two patterns";
  EXPECT_TRUE(contains(misses, "reason of the miss"));
  EXPECT_TRUE(contains(misses, "simulasi 12,34%, terbitan 20,00 sampai 30,00% (di sini)")) << misses;
  EXPECT_TRUE(contains(misses, "tanda benar pada 30 dari 40 undian (diminta 36)")) << misses;
  EXPECT_TRUE(contains(misses, "should be none: a difference in 1 of 2 draws")) << misses;
  EXPECT_TRUE(contains(misses, "Pattern (theme)</span>: <a href=\"#pattern-A.Two\">")) << misses;
  EXPECT_FALSE(contains(misses, "f_inside"));
  EXPECT_TRUE(contains(misses, "reason of the pattern"));
  EXPECT_FALSE(contains(text, "not told")) << "what passes has no reason to miss";
  EXPECT_EQ(times(section(text, "facts"), word), 1u);
  EXPECT_EQ(times(section(text, "patterns"), word), 2u);
}

TEST(ValidationPage, SaysSoWhereNothingMisses) {
  Validation validation = made_up();
  validation.patterns.resize(1);
  validation.facts.erase(validation.facts.begin());
  const std::string misses = section(page_of(validation_json(validation)), "misses");
  EXPECT_TRUE(contains(misses, "Nothing misses.")) << misses;
  EXPECT_FALSE(contains(misses, "MISS"));
}

TEST(ValidationPage, HasEachFactAndPatternOnceInItsTable) {
  const nlohmann::json json = validation_json(made_up());
  const std::string text = visible(page_of(json));
  for (const nlohmann::json& row : json["facts"]) {
    const std::string id = row["id"];
    EXPECT_EQ(times(text, "<code>" + id + "</code>"), 1u) << id;
    EXPECT_EQ(times(text, "<tr id=\"fact-" + id + "\""), 1u) << id;
  }
  for (const char* name : {"A.<wbr>One", "A.<wbr>Two", "B.<wbr>Three"}) EXPECT_EQ(times(text, std::string("<code>") + name + "</code>"), 1u) << name;
  for (const nlohmann::json& row : json["patterns"]) {
    const std::string id = row["id"];
    EXPECT_EQ(times(text, "<tr id=\"pattern-" + id + "\""), 1u) << id;
  }
  for (const char* id : {"x_1", "x_2"}) EXPECT_EQ(times(text, std::string("<code>") + id + "</code>"), 1u) << id;
  EXPECT_EQ(times(text, "class=\"theme\""), 2u) << "a heading a theme";
}

TEST(ValidationPage, TellsOfAPatternItsWeakestClaimAndItsControls) {
  const std::string text = section(page(), "patterns");
  const std::string row = text.substr(text.find("<tr id=\"pattern-A.One\""));
  EXPECT_TRUE(contains(row.substr(0, row.find("</tr>")), "<td>weak<em>"));
  EXPECT_TRUE(contains(row.substr(0, row.find("</tr>")), "<td>37</td><td><span lang=\"id\">0,02</span><span lang=\"en\">0.02</span></td>"
                                                         "<td><span lang=\"id\">0,01</span><span lang=\"en\">0.01</span></td><td><span lang=\"id\">1 dari 1</span>"))
      << row;
  EXPECT_TRUE(contains(text, "<td><span lang=\"id\">0 dari 1</span><span lang=\"en\">0 of 1</span></td>")) << "a control that fails is counted";
}

TEST(ValidationPage, SpeaksBothLanguagesAndShowsTheChosenOneFirst) {
  const nlohmann::json json = validation_json(made_up());
  const std::string english = validation_html(json, Language::english);
  EXPECT_TRUE(contains(english, "<html lang=\"en\""));
  EXPECT_TRUE(contains(english, "id=\"language-en\" checked"));
  EXPECT_TRUE(contains(page_of(json), "id=\"language-id\" checked"));
  const auto count_of = [](const std::string& text, const char* language) { return times(text, std::string("<span lang=\"") + language + "\">"); };
  const std::string text = visible(english);
  EXPECT_EQ(count_of(text, "id"), count_of(text, "en"));
  EXPECT_TRUE(contains(text, "<span lang=\"id\">sebab tak dinilai</span><span lang=\"en\">reason to withhold</span>"));
  EXPECT_TRUE(contains(text, "<span lang=\"id\">sebab di luar</span><span lang=\"en\">reason to leave out</span>"));
}

TEST(ValidationPage, EscapesTexts) {
  const std::string attack = "</script><script>alert(1)</script>\"' onload=x &";
  nlohmann::json json = validation_json(made_up());
  nlohmann::json& row = json["facts"][0];
  for (const char* key : {"id", "source", "reference", "unit"}) row[key] = attack;
  for (const char* key : {"what", "place", "reason"}) row[key] = {{"id", attack}, {"en", attack + "2"}};
  json["patterns"][1]["id"] = attack;
  json["patterns"][1]["findings"][0]["name"] = attack;
  json["patterns"][1]["weakest_claim"]["name"] = attack;
  json["command"] = attack;
  const std::string text = page_of(json);
  EXPECT_FALSE(contains(text, "<script>alert"));
  EXPECT_FALSE(contains(visible(text), "\"' onload"));
  EXPECT_TRUE(contains(text, "&lt;/script&gt;&lt;script&gt;alert(1)"));
}

TEST(ValidationPage, LoadsNothingAndLinksOnlyToTheWeb) {
  nlohmann::json json = validation_json(made_up());
  json["facts"][1]["reference"] = "javascript:alert(1)";
  const std::string text = page_of(json);
  EXPECT_FALSE(std::regex_search(visible(text), std::regex("<(script|link|img|iframe|object|embed|source)[^>]*(src|href)")));
  EXPECT_FALSE(std::regex_search(visible(text), std::regex("src=\"")));
  EXPECT_FALSE(contains(text, "href=\"javascript:"));
  EXPECT_TRUE(contains(text, "<a rel=\"noreferrer\" href=\"https://example.org/f_miss\">Source of f_miss</a>"));
  EXPECT_TRUE(contains(text, "default-src 'none'"));
}

}  // namespace
}  // namespace guyub::analysis
