// Tables of evidence: what is read, and what is refused with its place.

#include "analysis/evidence/evidence_table.hpp"

#include <cmath>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/sim/support/process_folder.hpp"

namespace guyub::analysis {
namespace {

EvidenceTable table_of(const std::string& text) {
  const std::filesystem::path path = process_folder() / "evidence_table_test.csv";
  std::ofstream(path) << text;
  return EvidenceTable::read(path);
}

std::string refusal_of(const std::string& text) {
  try {
    table_of(text);
  } catch (const EvidenceError& error) {
    return error.what();
  }
  return "";
}

TEST(EvidenceTable, ReadsByNameWhateverTheOrder) {
  const EvidenceTable table = table_of("b,a,what\n1.5,2,\"x, and \"\"y\"\"\"\n,-3e2,z\n");
  ASSERT_EQ(table.rows(), 2u);
  EXPECT_EQ(table.number(0, "a"), 2.0);
  EXPECT_EQ(table.number(0, "b"), 1.5);
  EXPECT_EQ(table.text(0, "what"), "x, and \"y\"");
  EXPECT_TRUE(std::isnan(table.number(1, "b")));
  EXPECT_EQ(table.number(1, "a"), -300.0);
  EXPECT_TRUE(table.has("what"));
  EXPECT_FALSE(table.has("c"));
}

TEST(EvidenceTable, RefusesWhatIsNoTable) {
  EXPECT_NE(refusal_of("a,b\n1,2\n1\n").find(":3: 1 fields, but 2 columns"), std::string::npos);
  EXPECT_NE(refusal_of("a,a\n1,2\n").find("two columns named `a`"), std::string::npos);
  EXPECT_THROW(EvidenceTable::read("no_such_file.csv"), EvidenceError);
  const EvidenceTable table = table_of("a\none\n");
  EXPECT_THROW(table.number(0, "a"), EvidenceError);
  EXPECT_THROW(table.text(0, "b"), EvidenceError);
}

TEST(EvidenceTable, EveryTableOfTheRepositoryIsOne) {
  std::size_t tables = 0;
  for (const auto& entry : std::filesystem::directory_iterator(GUYUB_SOURCE_DIR "/configs/evidence")) {
    if (entry.path().extension() != ".csv") continue;
    EXPECT_GT(EvidenceTable::read(entry.path()).rows(), 0u) << entry.path();
    ++tables;
  }
  EXPECT_GE(tables, 20u);
}

}  // namespace
}  // namespace guyub::analysis
