#include "sim/scenario/diagnostics.hpp"

#include <gtest/gtest.h>

#include "tests/sim/scenario/texts.hpp"

namespace guyub {
namespace {

TEST(Diagnostics, AreShownInTheDocumentedForm) {
  Diagnostics diagnostics;
  diagnostics.error(Fault::out_of_range, {"pkh-plus.yaml", 7, 15, 3, "    coverage: 1.4"},
                    {"coverage harus antara 0 dan 1", "coverage must be between 0 and 1"},
                    {"bagian keluarga, satuan \"1\"", "share of eligible families, unit \"1\""},
                    {"maksud Anda 0.14?", "did you mean 0.14?"});
  EXPECT_EQ(diagnostics.text(Language::english),
            "error[G014]: coverage must be between 0 and 1\n"
            "  --> pkh-plus.yaml:7:15\n"
            "   |\n"
            " 7 |     coverage: 1.4\n"
            "   |               ^^^ share of eligible families, unit \"1\"\n"
            "   = help: did you mean 0.14?\n"
            "\n"
            "1 error, 0 warnings\n");
  EXPECT_EQ(diagnostics.text(Language::indonesian).substr(0, 48), "kesalahan[G014]: coverage harus antara 0 dan 1\n ");
}

TEST(Diagnostics, AreSortedAndKeptOnce) {
  Diagnostics diagnostics;
  const auto add = [&](std::int32_t line, Fault fault) {
    diagnostics.error(fault, {"a", line, 1, 1, "x"}, {"a", "a"});
  };
  add(5, Fault::syntax);
  add(2, Fault::tag);
  add(5, Fault::syntax);
  EXPECT_EQ(diagnostics.errors(), 2U);
  EXPECT_EQ(codes(diagnostics), "G007 G005");
}

TEST(Diagnostics, ShowsFiftyAndCountsTheRest) {
  Diagnostics diagnostics;
  for (std::int32_t line = 1; line <= 5000; ++line) {
    diagnostics.error(Fault::syntax, {"a", line, 1, 1, "x"}, {"a", "a"});
  }
  EXPECT_EQ(diagnostics.errors(), 5000U);
  EXPECT_TRUE(diagnostics.full());
  EXPECT_TRUE(diagnostics.text().ends_with("5000 errors, 0 warnings (4950 more not shown)\n"));
}

TEST(Diagnostics, ExitCodesFollowTheWorst) {
  Diagnostics diagnostics;
  EXPECT_EQ(diagnostics.exit_code(true), 0);
  EXPECT_EQ(diagnostics.text(), "");
  diagnostics.warning(Fault::missing_source, {"a", 1, 1, 1, "x"}, {"a", "a"});
  EXPECT_EQ(diagnostics.exit_code(), 0);
  EXPECT_EQ(diagnostics.exit_code(true), 2);
  EXPECT_TRUE(diagnostics.text(Language::english, true).starts_with("error[G024]"));
  diagnostics.error(Fault::syntax, {"a", 1, 1, 1, "x"}, {"a", "a"});
  EXPECT_EQ(diagnostics.exit_code(), 2);
  diagnostics.error(Fault::unreadable_file, {"a", 0, 0, 1, ""}, {"a", "a"});
  EXPECT_EQ(diagnostics.exit_code(), 3);
}

TEST(Diagnostics, NoControlCharacterReachesTheTerminal) {
  Diagnostics diagnostics;
  diagnostics.error(Fault::syntax, {"a", 1, 1, 1, "x \x1b[31m"}, {shown("\x1b[2J"), shown("\x1b[2J")});
  EXPECT_EQ(diagnostics.text().find('\x1b'), std::string::npos);
}

TEST(Faults, EveryCodeIsExplainedInBothLanguages) {
  int number = 0;
  for (const FaultEntry& entry : fault_table()) {
    EXPECT_EQ(static_cast<int>(entry.fault), ++number);
    EXPECT_EQ(&entry_of(entry.fault), &entry);
    EXPECT_EQ(fault_of_code(code_of(entry.fault)), entry.fault);
    for (const std::string_view text : {entry.title.id, entry.title.en, entry.explanation.id, entry.explanation.en}) {
      EXPECT_FALSE(text.empty()) << code_of(entry.fault);
    }
  }
  EXPECT_FALSE(fault_of_code("G000").has_value());
  EXPECT_FALSE(fault_of_code("G041").has_value());
  EXPECT_FALSE(fault_of_code("G1").has_value());
  EXPECT_EQ(fault_of_code("g014"), Fault::out_of_range);
}

}  // namespace
}  // namespace guyub
