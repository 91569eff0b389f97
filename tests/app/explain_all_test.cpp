// Whatever can be written in a scenario or read in a result is explained, in both languages.

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "app/explain.hpp"
#include "sim/record/indicators.hpp"
#include "sim/record/programme_indicators.hpp"
#include "sim/world/decisions.hpp"

namespace guyub {
namespace {

const Explanations& all() {
  static const Explanations explanations(GUYUB_SOURCE_DIR "/configs");
  return explanations;
}

/// Texts that are the same word in both languages.
const std::set<std::string> same_words{"Program", "PKH", "Agenda", "Model", "Progresa"};

void expect_both(const Bilingual& text, const std::string& what) {
  EXPECT_FALSE(text.id.empty()) << what;
  EXPECT_FALSE(text.en.empty()) << what;
  EXPECT_TRUE(text.id != text.en || same_words.contains(text.en)) << what << ": " << text.en;
}

/// What is said about it in both languages, which holds its words and says the same in neither.
void expect_told(const std::string& what, const Bilingual& words) {
  const std::string indonesian = all().of(what, Language::indonesian);
  const std::string english = all().of(what, Language::english);
  EXPECT_NE(indonesian.find(words.id), std::string::npos) << what << ": " << indonesian;
  EXPECT_NE(english.find(words.en), std::string::npos) << what << ": " << english;
  EXPECT_NE(indonesian, english) << what;
}

TEST(ExplainAll, EveryKey) {
  ASSERT_GT(all().keys().size(), 500u);
  for (const KeyRow& row : all().keys()) {
    expect_both(row.about, row.path);
    expect_told(row.path, row.about);
  }
}

TEST(ExplainAll, EveryOptionOfEveryChoice) {
  std::size_t options = 0;
  for (const KeyRow& row : all().keys()) {
    ASSERT_EQ(row.options.size(), row.option_words.size()) << row.path;
    for (std::size_t i = 0; i < row.options.size(); ++i, ++options) {
      expect_both(row.option_words[i], row.path + " = " + row.options[i]);
      expect_told("option:" + row.options[i], row.option_words[i]);
    }
  }
  EXPECT_GT(options, 40u);
}

TEST(ExplainAll, EverythingOfTheCatalogue) {
  std::set<std::string> kinds;
  for (const CatalogueEntry& entry : all().entries()) {
    kinds.insert(entry.kind);
    const std::string what = entry.kind + ":" + entry.name;
    const bool block = entry.kind == "programme" || entry.kind == "practice";   // proper names
    if (!block) expect_both(entry.words, what);
    expect_told(what, entry.words);
    for (const Bilingual& detail : entry.details) EXPECT_FALSE(detail.id.empty() || detail.en.empty()) << what;
    EXPECT_NE(all().of(entry.name, Language::english).find(entry.words.en), std::string::npos) << entry.name << " by its plain name";
  }
  EXPECT_EQ(kinds, (std::set<std::string>{"approach", "bucket", "factor", "guard", "indicator", "item", "measure", "option", "part", "practice", "programme", "term"}));
}

TEST(ExplainAll, EveryIndicatorFactorAndPart) {
  for (const Indicator& indicator : indicators()) EXPECT_FALSE(all().of("indicator:" + std::string(indicator.name), Language::indonesian).empty()) << indicator.name;
  for (const ProgrammeIndicator& indicator : programme_indicators()) EXPECT_FALSE(all().of(std::string(indicator.name), Language::english).empty()) << indicator.name;
  for (const AcceptancePartWords& part : acceptance_part_words) EXPECT_FALSE(all().of("part:" + std::string(part.key), Language::english).empty()) << part.key;
  const std::string outsider = all().of("factor:outsider", Language::english);
  for (const char* where : {"behaviour.acceptance.outsider", "mechanisms.resistance_outsider", "resistance_outsider", "institution_resistance_outsider"}) {
    EXPECT_NE(outsider.find(where), std::string::npos) << where;
  }
  EXPECT_NE(all().of("guard:exclusion", Language::english).find("limit = 0.5"), std::string::npos);
  EXPECT_NE(all().of("approach:participatory", Language::indonesian).find("participation"), std::string::npos);
}

TEST(ExplainAll, CodesAndWhatNobodyDeclared) {
  EXPECT_FALSE(all().of("G014", Language::english).empty());
  EXPECT_TRUE(all().of("factor:outsidr", Language::english).empty());
  EXPECT_EQ(all().nearest_to("factor:outsidr"), "factor:outsider");
}

// Strategies and fields of an approach are explained by being declared.
struct Sown {
  float depth = 0;
};
template <class Visitor>
void describe(Visitor& v, Sown& s) {
  v.number("depth", s.depth, {"1", 0, 1, {"Dalamnya", "Depth"}});
}
struct Strategies {
  Sown sowing;
};
template <class Visitor>
void describe(Visitor& v, Strategies& s) {
  v.section("sowing", s.sowing, {"Menabur", "Sowing"});
}
struct Fields {
  float power = 0;
};
template <class Visitor>
void describe(Visitor& v, Fields& f) {
  v.number("power", f.power, {"1", 0, 1, {"Kuasa", "Power"}});
}
struct Way {
  Strategies strategies;
  Fields rothman;
};
template <class Visitor>
void describe(Visitor& v, Way& w) {
  v.section("strategies", w.strategies, {"Strategi", "Strategies"});
  v.section("rothman", w.rothman, {"Peubah Rothman", "Rothman's variables"});
}
struct Ways {
  std::vector<std::pair<std::string, Way>> approaches;
};
template <class Visitor>
void describe(Visitor& v, Ways& w) {
  v.map("approaches", w.approaches, {"Pendekatan", "Approaches"});
}

TEST(ExplainAll, StrategiesAndFieldsAppearByTheirDeclaration) {
  const std::vector<KeyRow> keys = explain_keys<Ways>();
  ASSERT_NE(key_of_kind(keys, "strategy", "sowing"), nullptr);
  EXPECT_EQ(key_of_kind(keys, "strategy", "sowing")->about.en, "Sowing");
  ASSERT_NE(key_of_kind(keys, "field", "power"), nullptr);
  EXPECT_EQ(key_of_kind(keys, "field", "power")->about.id, "Kuasa");
  EXPECT_EQ(key_of_kind(keys, "strategy", "power"), nullptr) << "a field is no strategy";
  ASSERT_NE(key_of_kind(all().keys(), "strategy", "education"), nullptr);
}

}  // namespace
}  // namespace guyub
