// What was simulated outlives the process, to the bit.

#include "analysis/calibration/journal.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>

#include <gtest/gtest.h>

#include "tests/sim/support/process_folder.hpp"

namespace guyub::calibration {
namespace {

class JournalFile : public testing::Test {
 protected:
  JournalFile() { std::filesystem::remove(path_); }
  std::filesystem::path path_ = process_folder() / "journal_test.unfinished";
};

TEST_F(JournalFile, GivesBackEveryBit) {
  const Outputs odd{1.0 / 3.0, -0.0, 5e-324, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()};
  {
    Journal journal(path_, "title");
    journal.add(42, odd);
    journal.save(true);
  }
  const Journal read(path_, "title");
  ASSERT_NE(read.find(0, 42), nullptr);
  const Outputs& back = *read.find(0, 42);
  ASSERT_EQ(back.size(), odd.size());
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(std::signbit(back[i]), std::signbit(odd[i])) << i;
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(back[i], odd[i]);
  EXPECT_TRUE(std::isnan(back[4]));
  EXPECT_EQ(read.find(0, 43), nullptr);
  EXPECT_EQ(read.find(1, 42), nullptr);
}

TEST_F(JournalFile, CountsAsFarAsItIsWhole) {
  std::ofstream(path_) << "title\n1 0.5 .\n2 0.25 .\n3 0.1";
  EXPECT_EQ(Journal(path_, "title").size(), 2u);
}

TEST_F(JournalFile, IsOfNoUseUnderAnotherTitle) {
  std::ofstream(path_) << "title\n1 0.5 .\n";
  EXPECT_EQ(Journal(path_, "another").size(), 0u);
}

}  // namespace
}  // namespace guyub::calibration
