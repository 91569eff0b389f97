// The summary's contract, its sentences, the terminal table and the CSV files, on one run with everything in it.

#include "analysis/summary.hpp"

#include <gtest/gtest.h>

#include "tests/sim/support/process_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "analysis/comparison_words.hpp"
#include "analysis/headlines.hpp"
#include "analysis/report/report.hpp"
#include "analysis/tables.hpp"
#include "analysis/terminal_table.hpp"
#include "analysis/text_layout.hpp"
#include "sim/record/record_error.hpp"
#include "tests/analysis/summary_context.hpp"
#include "tests/analysis/synthetic_run.hpp"

namespace guyub::analysis {
namespace {

using nlohmann::json;

json whole_summary() {
  const RunResults run = whole_run();
  return build_summary(run, compare(run, whole_run_options()), context());
}

TEST(Summary, KeepsTheContract) {
  const json summary = whole_summary();
  for (const char* key :
       {"schema",  "title",    "question",      "scenario_hash", "command",   "version",    "region",
        "run",     "interval", "interval_note", "luck_note", "variants",      "headlines", "groups",     "indicators",
        "levels",  "effects",  "paths",         "ledger",        "targeting", "acceptance", "deciles",
        "buckets", "fit",      "checks",        "expectations", "sources",       "limits",    "provenance"}) {
    EXPECT_TRUE(summary.contains(key)) << key;
    EXPECT_FALSE(summary.at(key).is_null()) << key;
  }
  EXPECT_EQ(summary["schema"], "guyub/summary/1");
  EXPECT_EQ(summary["run"]["start"], "2025-01-01");
  EXPECT_EQ(summary["variants"][0]["is_base"], true);
  EXPECT_EQ(summary["variants"][1]["asked"]["en"], "a voucher");
  EXPECT_EQ(summary["paths"][0]["time"].size(), 24U);
  EXPECT_EQ(summary["paths"][0]["trend"].size(), 24U);
  EXPECT_EQ(summary["buckets"].size(), 10U);
  EXPECT_EQ(summary["fit"][0]["within"], true);
  EXPECT_TRUE(summary["fit"][0]["stands_in"].is_null());
  EXPECT_EQ(json::parse(summary.dump()), summary);
}

TEST(Summary, EveryEffectNamesAnIndicatorThatIsListed) {
  const json summary = whole_summary();
  std::set<std::string> known;
  for (const json& indicator : summary["indicators"]) known.insert(indicator["id"].get<std::string>());
  for (const char* list : {"levels", "effects", "paths"}) {
    for (const json& record : summary[list]) {
      EXPECT_TRUE(known.contains(record["indicator"].get<std::string>())) << record;
    }
  }
}

TEST(Summary, SaysInWordsWhatCannotBeTold) {
  const json summary = whole_summary();
  const auto effect = std::find_if(summary["effects"].begin(), summary["effects"].end(), [](const json& record) {
    return record["indicator"] == "child_work_10_17" && record["variant"] == "v1";
  });
  ASSERT_NE(effect, summary["effects"].end());
  EXPECT_EQ((*effect)["tells"]["en"], "no difference at all");
  EXPECT_NE(summary["interval_note"]["en"].get<std::string>().find("does NOT cover"), std::string::npos);
  EXPECT_NE(summary["interval_note"]["id"].get<std::string>().find("TIDAK mencakup"), std::string::npos);
  EXPECT_NE(summary["luck_note"]["en"].get<std::string>().find("hold luck alone"), std::string::npos);
  EXPECT_NE(summary["luck_note"]["id"].get<std::string>().find("hanya memuat kebetulan"), std::string::npos);
}

TEST(Summary, UnknownNumbersAreNull) {
  RunResults run = empty_run(2, 1, 12);
  add_indicator(run, "x", Format::number, Good::none,
                [](std::size_t variant, std::size_t, std::size_t) { return static_cast<double>(variant); });
  const json summary = build_summary(run, compare(run, {}), {});
  EXPECT_EQ(summary["effects"][0]["estimate"], 1.0);
  EXPECT_TRUE(summary["effects"][0]["low"].is_null());
  EXPECT_TRUE(summary["effects"][0]["percent"].is_null());
  EXPECT_EQ(summary["effects"][0]["tells"]["en"], "cannot be told from zero");
}

TEST(Summary, GroupsTakeEveryIndicatorOnce) {
  const auto groups = group_indicators({"gini", "enrolment_13_15", "poverty_gap", "brand_new", "poverty_headcount"});
  std::vector<std::string> ids;
  for (const IndicatorGroup& group : groups) ids.insert(ids.end(), group.indicators.begin(), group.indicators.end());
  EXPECT_EQ(ids,
            (std::vector<std::string>{"poverty_gap", "poverty_headcount", "gini", "enrolment_13_15", "brand_new"}));
  EXPECT_EQ(groups.back().id, "other");
}

TEST(Headlines, TellWhatMovedAndWhatDidNot) {
  RunResults run = empty_run(3, 4, 12);
  run.variants[0].name.en = "No programme";
  run.variants[1].name.en = "PKH";
  run.variants[2].name.en = "Talk";
  add_indicator(run, "poverty_headcount", Format::share, Good::down,
                [](std::size_t variant, std::size_t replicate, std::size_t) {
                  return 0.2 - (variant == 1 ? 0.02 : 0.0) + (variant == 2 && replicate % 2 == 0 ? 0.002 : 0.0) -
                         (variant == 2 && replicate % 2 == 1 ? 0.002 : 0.0);
                });
  const std::vector<Bilingual> headlines = headlines_of(run, compare(run, {}));
  ASSERT_EQ(headlines.size(), 2U);
  EXPECT_EQ(headlines[0].en,
            "PKH would lower the poverty rate by 2.0 pp (90% range \u22122.0 to \u22122.0), compared to No programme.");
  EXPECT_NE(headlines[1].en.find("no change that can be told from zero in the poverty rate"), std::string::npos)
      << headlines[1].en;
  EXPECT_NE(headlines[1].id.find("tidak ada perubahan yang dapat dibedakan dari nol"), std::string::npos)
      << headlines[1].id;
}

TEST(Headlines, ASlightChangeIsNotWrittenAsZero) {
  RunResults run = empty_run(2, 4, 12);
  add_indicator(run, "enrolment_13_15", Format::share, Good::up, [](std::size_t variant, std::size_t, std::size_t) {
    return 0.9 + 0.0002 * static_cast<double>(variant);
  });
  EXPECT_EQ(headlines_of(run, compare(run, {})).at(0).en,
            "v1 (en) would only slightly change school participation at ages 13-15 (by less than 0.05 pp), compared to "
            "v0 (en).");
}

TEST(Headlines, BudgetsAndWhatReachesHouseholds) {
  const RunResults run = whole_run();
  const std::vector<Bilingual> headlines = headlines_of(run, compare(run, whole_run_options()));
  ASSERT_EQ(headlines.size(), 3U);
  EXPECT_EQ(headlines.back().en,
            "Budget over the 18 months of the programme: Food voucher IDR 23.4 billion (85% reaches households) and Participatory PKH IDR "
            "23.4 billion "
            "(85% reaches households).");
}

TEST(Words, FewReplicatesAreWarnedOf) {
  EXPECT_NE(interval_note(0.9, 4, 12).en.find("WARNING: only 4"), std::string::npos);
  EXPECT_NE(interval_note(0.9, 4, 12).id.find("PERINGATAN: hanya 4"), std::string::npos);
  EXPECT_EQ(interval_note(0.9, 5, 12).en.find("WARNING"), std::string::npos);
}

TEST(Summary, TheGiniOfTheFitIsNoShare) {
  RunResults run = whole_run();
  run.fit.push_back({{"Gini konsumsi", "Gini of consumption"}, "1", "", true, 0.32, 0.33, 0.003, 0.02});
  const json summary = build_summary(run, compare(run, {}), {});
  EXPECT_EQ(summary["fit"][0]["format"], "share");
  EXPECT_EQ(summary["fit"][1]["format"], "number");
}

TEST(Summary, WhatAProgrammeDoesNotAskForIsLeftOut) {
  RunResults run = whole_run();
  for (Series& series : run.by_programme.series) {
    if (series.indicator.id != "institution_acceptance") continue;
    for (std::size_t replicate = 0; replicate < run.replicates; ++replicate) {
      for (std::size_t month = 0; month < run.months; ++month)
        series.at(1, replicate, month, 0) = std::numeric_limits<double>::quiet_NaN();
    }
  }
  const json summary = build_summary(run, compare(run, whole_run_options()), context());
  for (const json& row : summary["acceptance"]) {
    EXPECT_FALSE(row["who"] == "institution" && row["term"] == "acceptance" && row["programme"] == "bpnt") << row;
  }
  const std::string table = terminal_table(summary, "en", false);
  const std::size_t section = table.find("Acceptance of the reform by institutions");
  ASSERT_NE(section, std::string::npos);
  const std::size_t row = table.find("Acceptance, %", section);
  const std::string line = table.substr(row, table.find('\n', row) - row);
  const std::string dash = "\u2013";
  const std::size_t base = line.find(dash);
  ASSERT_NE(base, std::string::npos) << line;
  EXPECT_NE(line.find(dash, base + 1), std::string::npos) << line;
}

TEST(TerminalTable, RangesAreNotWrittenAsZero) {
  RunResults run = empty_run(2, 6, 12);
  add_indicator(run, "poverty_gap", Format::share, Good::down,
                [](std::size_t variant, std::size_t replicate, std::size_t) {
                  return 0.05 - (variant == 1 ? 0.007 + 0.0001 * static_cast<double>(replicate % 2) : 0.0);
                });
  const std::string table = terminal_table(build_summary(run, compare(run, {}), {}), "en", false);
  EXPECT_NE(table.find("\u22120.70"), std::string::npos) << table;
  EXPECT_EQ(table.find("\u00b10.0 "), std::string::npos) << table;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST(TerminalTable, StatesEverythingWithinItsWidth) {
  const json summary = whole_summary();
  for (const char* language : {"id", "en"}) {
    const std::string table = terminal_table(summary, language, false);
    for (const std::string& line : lines_of(table)) EXPECT_LE(display_width(line), 110U) << line;
    EXPECT_EQ(table.find('\x1b'), std::string::npos);
  }
  const std::string table = terminal_table(summary, "en", false);
  for (const char* row : {"Budget",
                          "Delivery cost",
                          "Leakage",
                          "Beneficiary households",
                          "Coverage",
                          "Exclusion error",
                          "Inclusion error",
                          "poverty_headcount",
                          "poverty_gap",
                          "gini",
                          "enrolment_7_12",
                          "enrolment_16_18_female",
                          "child_work",
                          "Acceptance of the programme by households",
                          "Acceptance of the reform by institutions",
                          "Resistance: risk",
                          "Difference = variant less base",
                          "Straight line",
                          "Parts from",
                          "passed",
                          "guyub compare x.yaml"}) {
    EXPECT_NE(table.find(row), std::string::npos) << row;
  }
}

TEST(TerminalTable, ManyVariantsComeInBlocks) {
  RunResults run = empty_run(9, 2, 12);
  add_indicator(run, "gini", Format::number, Good::down, [](std::size_t variant, std::size_t replicate, std::size_t) {
    return 0.3 + 0.01 * static_cast<double>(variant) + 0.001 * static_cast<double>(variant * replicate);
  });
  const std::string table = terminal_table(build_summary(run, compare(run, {}), {}), "en", false);
  for (const std::string& line : lines_of(table)) EXPECT_LE(display_width(line), 110U) << line;
  for (int variant = 1; variant < 9; ++variant)
    EXPECT_NE(table.find(fmt::format("v{} (en)", variant)), std::string::npos);
}

TEST(TerminalTable, ColourOnlyWhenAsked) {
  EXPECT_NE(terminal_table(whole_summary(), "id", true).find("\x1b[32m"), std::string::npos);
}

TEST(TextLayout, CountsCharactersAndWraps) {
  EXPECT_EQ(display_width("\u22121,5"), 4U);
  EXPECT_EQ(padded_left("\u22121", 4), "  \u22121");
  EXPECT_EQ(wrapped("satu dua tiga", 8), (std::vector<std::string>{"satu dua", "tiga"}));
  EXPECT_EQ(wrapped("panjangsekali a", 5), (std::vector<std::string>{"panjangsekali", "a"}));
}

std::string content_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(Tables, AreTidyCsv) {
  const std::filesystem::path folder = process_folder() / "guyub_tables_test";
  std::filesystem::remove_all(folder);
  RunResults run = whole_run();
  run.fit.front().statistic.en = "Poverty, \"national\" line";
  const auto files = write_tables(folder, run, compare(run, whole_run_options()));
  EXPECT_EQ(files.size(), 13U);
  for (const auto& file : files) EXPECT_TRUE(std::filesystem::exists(file)) << file;
  EXPECT_NE(content_of(folder / "fit.csv").find("\"Poverty, \"\"national\"\" line\""), std::string::npos);
  const std::vector<std::string> levels = lines_of(content_of(folder / "targeting.csv"));
  EXPECT_EQ(
      levels.front(),
      "variant,programme,measure,difference,difference_low,difference_high,verdict,estimate,low,high,mcse,replicates");
  EXPECT_EQ(levels.at(1), "v1,bpnt,coverage,,,,undefined,0.21,0.21,0.21,0,4");
  std::filesystem::remove_all(folder);
}

TEST(Tables, AnUnwritableFolderIsNamed) {
  const std::filesystem::path blocked = process_folder() / "guyub_tables_blocked";
  std::ofstream(blocked) << "a file where the folder should be";
  try {
    write_tables(blocked, whole_run(), compare(whole_run(), {}));
    FAIL() << "no error";
  } catch (const RecordError& error) {
    EXPECT_NE(std::string(error.what()).find("guyub_tables_blocked"), std::string::npos);
  }
  std::filesystem::remove(blocked);
}

TEST(Report, RendersTheSummary) {
  const std::string page = render_report(whole_summary(), "id");
  for (const char* text : {"Four futures", "Food voucher", "Made-up Province", "poverty_headcount", "Coady"}) {
    EXPECT_NE(page.find(text), std::string::npos) << text;
  }
}

}  // namespace
}  // namespace guyub::analysis
