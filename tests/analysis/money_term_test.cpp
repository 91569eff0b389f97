// The money term: exact answers of the grouped logit, how often its intervals hold the truth, and the page that tells it.

#include "analysis/money_term/margins.hpp"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>

#include <gtest/gtest.h>

#include "analysis/money_term/margins_text.hpp"
#include "sim/scenario/read_file.hpp"

namespace guyub::analysis {
namespace {

double logit(double share) { return std::log(share / (1.0 - share)); }

TEST(GroupedLogit, TwoCellsGiveTheDifferenceOfTheirLogOdds) {
  const Slope slope = slope_within_strata({{0.3, 100, 0, 1.0}, {0.6, 400, 0, 3.0}});
  EXPECT_NEAR(slope.estimate, (logit(0.6) - logit(0.3)) / 2.0, 1e-8);
  const double variance = 1.0 / (100 * 0.3 * 0.7) + 1.0 / (400 * 0.6 * 0.4);
  EXPECT_NEAR(slope.standard_error, std::sqrt(variance) / 2.0, 1e-8);
}

TEST(GroupedLogit, StrataWithoutContrastSayNothing) {
  const std::vector<SharedCell> told{{0.3, 100, 0, 1.0}, {0.6, 400, 0, 3.0}};
  std::vector<SharedCell> more = told;
  more.push_back({0.9, 1000, 1, 7.0});   // alone in its stratum
  more.push_back({1.0, 50, 2, 1.0});     // nobody is out
  more.push_back({1.0, 50, 2, 2.0});
  EXPECT_DOUBLE_EQ(slope_within_strata(more).estimate, slope_within_strata(told).estimate);
  EXPECT_THROW(slope_within_strata({{0.5, 10, 0, 1.0}}), std::invalid_argument);
}

TEST(GroupedLogit, ClusteredErrorsTellTheEffectiveNumber) {
  EXPECT_NEAR(effective_observations(0.5, 1000, 0.05, 2.0), 100.0, 1e-9);
  EXPECT_EQ(effective_observations(0.5, 60, 0.05, 2.0), 60.0);
  EXPECT_EQ(effective_observations(1.0, 60, 0.0, 2.0), 30.0);
}

/// How many of 400 simulated tables have a slope within `width` standard errors of the truth.
int held(double width) {
  constexpr int tables = 400;
  constexpr double truth = -0.5;
  std::mt19937_64 stream(7);
  int count = 0;
  for (int t = 0; t < tables; ++t) {
    std::vector<SharedCell> cells;
    for (std::size_t stratum = 0; stratum < 6; ++stratum) {
      for (int level = 0; level < 4; ++level) {
        const double p = 1.0 / (1.0 + std::exp(-(0.5 * static_cast<double>(stratum) - 1.0 + truth * level)));
        std::bernoulli_distribution enrolled(p);
        int count_enrolled = 0;
        for (int child = 0; child < 120; ++child) count_enrolled += enrolled(stream) ? 1 : 0;
        cells.push_back({count_enrolled / 120.0, 120, stratum, static_cast<double>(level)});
      }
    }
    const Slope slope = slope_within_strata(cells);
    if (std::abs(slope.estimate - truth) <= width * slope.standard_error) ++count;
  }
  return count;
}

// Of 400 tables 380 are expected at 95%; the errors are a little wide because a dispersion below one counts as one, so at
// least 363 (four standard errors below: a right rule fails once in 30,000).
TEST(GroupedLogit, IntervalsHoldTheTruthAndNarrowerOnesDoNot) {
  EXPECT_GE(held(1.96), 363);
  EXPECT_LT(held(1.0), 363);
}

Margins margins_of_the_repository() {
  const std::filesystem::path folder = GUYUB_SOURCE_DIR "/configs/evidence";
  Document document;
  Diagnostics diagnostics;
  const auto reading = read_file<MoneyReading>(folder / "money_term.yaml", "money_term", SourceFile::Kind::config, document, diagnostics);
  EXPECT_TRUE(reading.has_value()) << diagnostics.text();
  return money_margins(reading.value(), folder);
}

TEST(MoneyTerm, MarginsAreThreeAndThePoolLiesAmongThem) {
  const Margins margins = margins_of_the_repository();
  ASSERT_EQ(margins.each.size(), 3u);
  double least = 1e9, most = 0.0;
  for (const Margin& margin : margins.each) {
    least = std::min(least, margin.estimate);
    most = std::max(most, margin.estimate);
    EXPECT_GT(margin.log_sd, 0.0);
  }
  EXPECT_GT(margins.pooled.estimate, least);
  EXPECT_LT(margins.pooled.estimate, most);
  EXPECT_GT(margins.pooled.log_sd, margins.between_sd);
}

TEST(MoneyTerm, ThePageHoldsTheTable) {
  const std::string path = GUYUB_SOURCE_DIR "/docs/validation/money_term.md";
  std::ifstream file(path);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const std::string wanted = margins_text(margins_of_the_repository(), Language::english);
  if (std::getenv("GUYUB_REGENERATE") != nullptr) {
    const std::size_t begin = text.find("| margin |");
    const std::size_t end = text.find("\n## ", begin);
    ASSERT_NE(end, std::string::npos);
    std::ofstream(path) << text.substr(0, begin) << wanted << text.substr(end);
    return;
  }
  EXPECT_NE(text.find(wanted), std::string::npos) << "run this test with GUYUB_REGENERATE=1 and look at the new table\n" << wanted;
}

}  // namespace
}  // namespace guyub::analysis
