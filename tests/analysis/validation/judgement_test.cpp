// Verdicts: what passes, what misses, what is not judged; and how they are told.

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "analysis/validation/validation_json.hpp"
#include "analysis/validation/validation_text.hpp"
#include "tests/analysis/validation/made_up_draws.hpp"

namespace guyub::analysis {
namespace {

PublishedFact fact(double low, double high) {
  PublishedFact fact;
  fact.id = "1";
  fact.what = {"apa", "what"};
  fact.measure = "m";
  fact.low = low;
  fact.high = high;
  return fact;
}

const Measures measures{{"m", {3.0, 1.0, 2.0}}};

TEST(Judgement, OfAFactIsByTheMedianAndTheInterval) {
  const FactRow row = judge(fact(1.5, 2.0), measures);
  EXPECT_EQ(row.verdict, RowVerdict::pass);
  EXPECT_EQ(row.simulated, 2.0);
  EXPECT_NEAR(row.low, 1.1, 1e-12);
  EXPECT_NEAR(row.high, 2.9, 1e-12);
  EXPECT_EQ(judge(fact(2.1, 2.9), measures).verdict, RowVerdict::miss) << "inside the spread is not enough";
  EXPECT_EQ(judge(fact(0.0, 1.9), measures).verdict, RowVerdict::miss);
}

TEST(Judgement, IsWithheldWhereThereIsAReasonAndImpossibleWithoutANumber) {
  PublishedFact other = fact(2.0, 2.0);
  other.not_comparable = Bilingual{"beda", "different"};
  EXPECT_EQ(judge(other, measures).verdict, RowVerdict::not_comparable);
  other.measure = "nothing";
  EXPECT_THROW(judge(other, measures), WorldError);
}

Validation made_up() {
  patterns::Findings good;
  good.borne_out(evidence(40, 0.05), {"strong", 0.01});
  good.borne_out(evidence(37, 0.02), {"weak", 0.01});
  patterns::Findings bad;
  bad.borne_out(evidence(30, 0.02), {"unreliable", 0.01});
  Validation validation;
  validation.patterns.push_back(judge({"A.One", {"satu", "one"}, nullptr}, good));
  validation.patterns.push_back(judge({"A.Two", {"dua", "two"}, nullptr}, bad));
  validation.facts.push_back(judge(fact(0.0, 1.0), measures));
  return validation;
}

TEST(Judgement, OfAPatternTellsItsWeakestClaim) {
  const Validation validation = made_up();
  EXPECT_EQ(validation.passed(), 1u);
  EXPECT_EQ(validation.patterns[0].verdict, RowVerdict::pass);
  EXPECT_EQ(validation.patterns[0].weakest()->name, "weak");
  EXPECT_EQ(validation.patterns[1].verdict, RowVerdict::miss);
}

TEST(Judgement, AMissIsPrintedInBothLanguages) {
  const nlohmann::json json = validation_json(made_up());
  EXPECT_EQ(json["patterns_passed"], 1);
  const std::string english = validation_text(json, Language::english);
  EXPECT_NE(english.find("MISS        30/40"), std::string::npos) << english;
  EXPECT_NE(english.find("unreliable"), std::string::npos) << "with what was found";
  EXPECT_NE(english.find("1 of 2 patterns pass"), std::string::npos) << english;
  const std::string indonesian = validation_text(json, Language::indonesian);
  EXPECT_NE(indonesian.find("MELESET"), std::string::npos) << indonesian;
  EXPECT_NE(indonesian.find("1 dari 2 pola lulus"), std::string::npos) << indonesian;
  EXPECT_NE(validation_markdown(json).find("| miss | A.Two | 30/40 |"), std::string::npos);
}

}  // namespace
}  // namespace guyub::analysis
