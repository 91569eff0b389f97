// The table of bytes in docs/decisions/0012-layout-of-a-community.md is what the columns really take.

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "sim/world/community.hpp"

namespace guyub {
namespace {

constexpr double persons = 3.1;        // of a household in official statistics, on average
constexpr double spare_slots = 0.6;    // free slots a household at the start
constexpr double ties = 9.2625;        // a household, both directions
constexpr double households = 860.0;   // of a community
constexpr double most_bytes = 280.0;   // of a household with its persons, one programme running

struct Budget {
  std::string lines;
  double bytes = 0.0;

  void add(const std::string& where, const std::string& column, std::size_t each, double times) {
    lines += fmt::format("| {} | `{}` | {} | {:.1f} |\n", where, column, each, static_cast<double>(each) * times);
    bytes += static_cast<double>(each) * times;
  }

  template <class Columns>
  void add_columns(const std::string& where, double times) {
    const Columns columns;
    Columns::each_column(columns, [&](const char* name, const auto& column) { add(where, name, sizeof(column[0]), times); });
  }
};

Budget budget() {
  Budget b;
  b.lines = "| of a | column | bytes each | bytes a household |\n|---|---|---|---|\n";
  b.add("household", "person_begin", sizeof(std::uint32_t), 1.0);
  b.add("household", "tie_begin", sizeof(std::uint32_t), 1.0);
  b.add_columns<Households>("household", 1.0);
  b.add("tie", "tie", sizeof(std::uint16_t), ties);
  b.add_columns<Persons>("slot of a person", persons + spare_slots);
  b.add_columns<Enrolments>("household, a programme", 1.0);
  const double community = static_cast<double>(Community{}.bytes());
  b.lines += fmt::format("| community | ledgers, institutions, sums | {:.0f} | {:.1f} |\n", community, community / households);
  b.bytes += community / households;
  b.lines += fmt::format("| | **all** | | **{:.1f}** |\n", b.bytes);
  return b;
}

TEST(ByteBudget, IsTheTableInTheDocumentation) {
  const std::string path = std::string(GUYUB_SOURCE_DIR) + "/docs/decisions/0012-layout-of-a-community.md";
  std::ifstream file(path);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const std::string wanted = budget().lines;
  if (std::getenv("GUYUB_REGENERATE") != nullptr) {
    const std::size_t begin = text.find("| of a | column |");
    const std::size_t end = text.find("\n\n", begin);
    ASSERT_NE(end, std::string::npos);
    std::ofstream(path) << text.substr(0, begin) << wanted << text.substr(end + 1);
    return;
  }
  EXPECT_NE(text.find(wanted), std::string::npos)
      << "the columns have changed: run this test with GUYUB_REGENERATE=1 and look at the new table\n" << wanted;
}

TEST(ByteBudget, StaysWithinWhatAHouseholdMayTake) { EXPECT_LE(budget().bytes, most_bytes); }

}  // namespace
}  // namespace guyub
