// The sheet of facts as it stands in configs, and what is refused.

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include <gtest/gtest.h>

#include "analysis/patterns/pattern.hpp"
#include "analysis/validation/facts.hpp"
#include "tests/sim/support/process_folder.hpp"

namespace guyub::analysis {
namespace {

const std::filesystem::path sheet_file = std::filesystem::path(GUYUB_SOURCE_DIR) / "configs/evidence/facts.yaml";

TEST(Facts, AreReadWithIntervalsInOrderAndStandOnce) {
  Diagnostics diagnostics;
  const std::optional<FactSheet> sheet = read_facts(sheet_file, diagnostics);
  ASSERT_TRUE(sheet) << diagnostics.text();
  EXPECT_EQ(diagnostics.warnings(), 0u) << diagnostics.text();
  std::set<std::string> ids;
  for (const PublishedFact& fact : sheet->facts) {
    EXPECT_TRUE(ids.insert(fact.id).second) << fact.id;
    EXPECT_LE(fact.low, fact.high) << fact.id;
    EXPECT_FALSE(fact.source.empty()) << fact.id;
  }
  for (const FactsLeftOut& left : sheet->left_out) {
    for (const std::string& id : left.ids) EXPECT_TRUE(ids.insert(id).second) << id << " is both in and out";
  }
}

TEST(Facts, HaveAReasonToMissWhereThePageOfMissesTellsOne) {
  Diagnostics diagnostics;
  const std::optional<FactSheet> sheet = read_facts(sheet_file, diagnostics);
  ASSERT_TRUE(sheet) << diagnostics.text();
  std::ifstream input(std::filesystem::path(GUYUB_SOURCE_DIR) / "docs/validation/misses.md");
  const std::string misses{std::istreambuf_iterator<char>(input), {}};
  ASSERT_FALSE(misses.empty());
  for (const PublishedFact& fact : sheet->facts) {
    EXPECT_EQ(fact.why_missed.has_value(), misses.find("\n| " + fact.id + " ") != std::string::npos) << fact.id;
  }
}

TEST(Facts, TellOnlyOfPatternsThatExistWhyTheyMiss) {
  Diagnostics diagnostics;
  const std::optional<FactSheet> sheet = read_facts(sheet_file, diagnostics);
  ASSERT_TRUE(sheet) << diagnostics.text();
  EXPECT_FALSE(sheet->missed_patterns.empty());
  for (const MissedPattern& missed : sheet->missed_patterns) {
    const auto is_it = [&](const patterns::Pattern& pattern) { return pattern.id == missed.id; };
    EXPECT_TRUE(std::any_of(patterns::patterns().begin(), patterns::patterns().end(), is_it)) << missed.id;
  }
}

TEST(Facts, AMissingIntervalIsRefused) {
  const std::filesystem::path file = process_folder() / "facts_without_interval.yaml";
  std::ofstream(file) << "schema: guyub/facts/1\nfacts:\n  - {id: \"a\", what: {id: x, en: x}, measure: m, low: 1, measured_in: \"1\", use: level,"
                         " place: {id: sini, en: here}, source: s, reference: r}\nleft_out: []\n";
  Diagnostics diagnostics;
  EXPECT_FALSE(read_facts(file, diagnostics));
  EXPECT_NE(diagnostics.text().find("high"), std::string::npos) << diagnostics.text();
}

}  // namespace
}  // namespace guyub::analysis
