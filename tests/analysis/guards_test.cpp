// Guards: what breaks a limit is marked beside every benefit, and what cannot be broken is not called well.

#include "analysis/guards.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <nlohmann/json.hpp>

#include "analysis/headlines.hpp"
#include "analysis/load_model.hpp"
#include "analysis/report/report.hpp"
#include "analysis/summary.hpp"
#include "analysis/terminal_table.hpp"
#include "tests/analysis/summary_context.hpp"
#include "tests/analysis/synthetic_run.hpp"

namespace guyub::analysis {
namespace {

Guard guard(const std::string& indicator, double limit, Guard::Side side = Guard::Side::above, Guard::Over over = Guard::Over::last_year) {
  return {{"batas " + indicator, "limit of " + indicator}, indicator, side, limit, over};
}

CompareOptions guarded(std::vector<std::pair<std::string, Guard>> guards) {
  CompareOptions options = whole_run_options();
  options.guards = std::move(guards);
  return options;
}

/// Exclusion of 0.4 under the first programme and 0.7 under the second, each where it runs.
RunResults excluding_run() {
  RunResults run = whole_run();
  std::erase_if(run.by_programme.series, [](const Series& series) { return series.indicator.id == "exclusion_error"; });
  add_programme_indicator(run, "exclusion_error", Format::share, Good::down, [](std::size_t variant, std::size_t programme) {
    return variant == programme + 1 ? (programme == 0 ? 0.4 : 0.7) : std::numeric_limits<double>::quiet_NaN();
  });
  return run;
}

TEST(Guards, AreBrokenBeyondTheirLimitOnly) {
  const auto rows = [](double limit, Guard::Side side) { return guards_of(excluding_run(), guarded({{"exclusion", guard("exclusion_error", limit, side)}})); };
  const std::vector<GuardRow> above = rows(0.5, Guard::Side::above);
  ASSERT_EQ(above.size(), 2u) << "each variant by its own programme; the base has none";
  EXPECT_FALSE(above[0].broken);
  EXPECT_TRUE(above[1].broken);
  EXPECT_EQ(above[1].programme, "pkh");
  EXPECT_NEAR(above[1].value.mean, 0.7, 1e-12);
  EXPECT_FALSE(rows(0.75, Guard::Side::above)[1].broken);
  EXPECT_TRUE(rows(0.5, Guard::Side::below)[0].broken);
}

TEST(Guards, JudgeTheMonthsTheyName) {
  RunResults run = empty_run(2, 3, 36);
  add_indicator(run, "coercion", Format::share, Good::down, [](std::size_t variant, std::size_t, std::size_t month) {
    return variant == 1 && month >= 6 ? (month == 8 ? 0.9 : month >= 24 ? 0.1 : 0.2) : 0.0;
  });
  CompareOptions options;
  options.policy_start = 6;
  const auto value = [&](Guard::Over over) {
    options.guards = {{"coercion", guard("coercion", 0.5, Guard::Side::above, over)}};
    const std::vector<GuardRow> rows = guards_of(run, options);
    EXPECT_EQ(rows.size(), 1u) << "nobody is coerced in the base: it is not called well";
    return rows.front().value.mean;
  };
  EXPECT_NEAR(value(Guard::Over::last_year), 0.1, 1e-12);
  EXPECT_NEAR(value(Guard::Over::programme), (17 * 0.2 + 0.9 + 12 * 0.1) / 30.0, 1e-12);
  EXPECT_NEAR(value(Guard::Over::worst_month), 0.9, 1e-12);
}

TEST(Guards, AreSilentWhereNothingCouldBreakThem) {
  RunResults run = whole_run();
  add_indicator(run, "falsification", Format::share, Good::down, [](std::size_t, std::size_t, std::size_t) { return 0.0; });
  const CompareOptions options = guarded({{"falsification", guard("falsification", 0.0)}, {"coercion", guard("coercion", 0.05)}});
  const std::vector<GuardRow> rows = guards_of(run, options);
  EXPECT_TRUE(rows.empty()) << "neither what is recorded as zero nor what is not recorded";
  EXPECT_EQ(silent_guards(options, rows), (std::vector<std::string>{"falsification", "coercion"}));
}

TEST(Guards, TakeLosersFromTheTwins) {
  const std::vector<GuardRow> rows = guards_of(whole_run(), guarded({{"losers", guard("lose_5", 0.0)}}));
  ASSERT_FALSE(rows.empty());
  for (const GuardRow& row : rows) {
    EXPECT_GT(row.variant, 0u) << "the base is its own twin";
    EXPECT_TRUE(row.broken);
  }
}

TEST(Guards, NoBenefitIsToldWithoutTheBreach) {
  const RunResults run = excluding_run();
  const CompareOptions options = guarded({{"exclusion", guard("exclusion_error", 0.5)}});
  const Comparison comparison = compare(run, options);
  const std::vector<Bilingual> headlines = headlines_of(run, comparison);
  const std::string broken = run.variants[2].name.en;
  for (const Bilingual& headline : headlines) {
    if (headline.en.find(broken) == std::string::npos) continue;
    EXPECT_NE(headline.en.find(broken + " [breaks a limit]"), std::string::npos) << headline.en;
    EXPECT_NE(headline.id.find("[melanggar batas]"), std::string::npos) << headline.id;
  }
  EXPECT_TRUE(headlines[1].en.ends_with("Breaks a limit: limit of exclusion_error (pkh) 70.0%, limit 50.0%.")) << headlines[1].en;
  EXPECT_TRUE(headlines[1].id.ends_with("Melanggar batas: batas exclusion_error (pkh) 70,0%, batas 50,0%.")) << headlines[1].id;
  EXPECT_EQ(headlines[0].en.find("limit"), std::string::npos) << headlines[0].en;
}

TEST(Guards, MarkTableReportAndSummary) {
  const RunResults run = excluding_run();
  const auto summary_with = [&](double limit) {
    const CompareOptions options = guarded({{"exclusion", guard("exclusion_error", limit)}});
    return build_summary(run, compare(run, options), context());
  };
  const nlohmann::json broken = summary_with(0.5);
  EXPECT_EQ(broken["variants"][2]["breaks_a_guard"], true);
  EXPECT_EQ(broken["variants"][1]["breaks_a_guard"], false);
  const nlohmann::json& told = broken["variants"][2]["guards"][0];
  EXPECT_EQ(told["id"], "exclusion");
  EXPECT_EQ(told["limit"], 0.5);
  EXPECT_EQ(told["broken"], true);
  EXPECT_NEAR(told["value"].get<double>(), 0.7, 1e-6);
  const nlohmann::json fine = summary_with(0.9);
  for (const auto& [language, mark, table_mark] : {std::tuple{"en", "breaks a limit", "(!) BROKEN"}, std::tuple{"id", "melanggar batas", "(!) MELANGGAR"}}) {
    EXPECT_NE(render_report(broken, language).find(mark), std::string::npos) << language;
    EXPECT_EQ(render_report(fine, language).find(std::string("(") + mark + ")"), std::string::npos) << language;
    EXPECT_NE(terminal_table(broken, language, false).find(table_mark), std::string::npos) << language;
    EXPECT_EQ(terminal_table(fine, language, false).find("(!)"), std::string::npos) << language;
  }
}

std::optional<LoadedScenario> loaded(const std::vector<std::string>& overrides, Diagnostics& diagnostics) {
  const std::filesystem::path root(GUYUB_SOURCE_DIR);
  return load_model(root / "scenarios/first-look.yaml", root / "configs", overrides, diagnostics);
}

double limit_of(const LoadedScenario& scenario, const std::string& id) {
  for (const auto& [name, guard] : scenario.base.head.guards) {
    if (name == id) return guard.limit;
  }
  return std::numeric_limits<double>::quiet_NaN();
}

TEST(Guards, AreReadWithEveryScenarioWhichMaySetItsOwn) {
  Diagnostics diagnostics;
  const std::optional<LoadedScenario> plain = loaded({}, diagnostics);
  const std::optional<LoadedScenario> own = loaded({"guards.exclusion.limit=0.3"}, diagnostics);
  ASSERT_TRUE(plain && own) << diagnostics.text();
  for (const char* id : {"exclusion", "losers", "harm", "coercion", "imposed_conditions", "falsification"}) EXPECT_TRUE(std::isfinite(limit_of(*plain, id))) << id;
  EXPECT_EQ(limit_of(*own, "exclusion"), 0.3);
  EXPECT_EQ(limit_of(*own, "losers"), limit_of(*plain, "losers"));
  EXPECT_NE(own->hash, plain->hash) << "limits are part of the scenario";
  const auto told = std::find_if(plain->numbers.begin(), plain->numbers.end(), [](const NumberRecord& record) { return record.path == "guards.exclusion.limit"; });
  ASSERT_NE(told, plain->numbers.end());
  EXPECT_EQ(told->grade, "assumption");
}

TEST(Guards, AScenariosOwnMustNameAnIndicator) {
  Diagnostics diagnostics;
  EXPECT_FALSE(loaded({"guards.exclusion.indicator=exclusion_eror"}, diagnostics));
  EXPECT_NE(diagnostics.text().find("exclusion_error"), std::string::npos) << diagnostics.text();
}

}  // namespace
}  // namespace guyub::analysis
