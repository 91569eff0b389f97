// The arithmetic of the dry run on numbers that can be worked out by hand.

#include "app/estimate.hpp"

#include <gtest/gtest.h>

namespace guyub {
namespace {

constexpr RecordedValues nothing_recorded{};

RunSize size(std::int64_t households, std::int64_t replicates, std::int64_t months) {
  return {households, 4 * households, households / 100, 3, replicates, months};
}

/// 100,000 bytes a household in all countries: far beyond the report. A second for most parts.
ProbeRun probed() {
  ProbeRun probe;
  probe.size = size(10'000, 1, 12);
  probe.synthesis = 1.0;
  probe.calibration = 1.0;
  probe.copies = 0.2;
  probe.month = 1.1;
  probe.twins = 0.3;
  probe.countries = 0.9e9;
  probe.holes = 0.1e9;
  probe.beside_countries = 25e6;
  probe.left = 20e6;
  return probe;
}

double peak(const RunSize& run, const RecordedValues& values = nothing_recorded) { return estimate(run, values, probed(), 0.5).peak_bytes; }

double seconds(const RunSize& run, const ProbeRun& probe = probed()) { return estimate(run, nothing_recorded, probe, 0.5).seconds; }

TEST(Estimate, CountsTheHouseholdMonthsOfAllVariantsAndReplicates) { EXPECT_EQ(size(1000, 8, 36).household_months(), 1000 * 3 * 8 * 36); }

TEST(Estimate, CountriesGrowWithHouseholdsAndTheRestStays) {
  EXPECT_DOUBLE_EQ(peak(size(10'000, 1, 12)), 25e6 + 1e9);
  EXPECT_DOUBLE_EQ(peak(size(30'000, 1, 12)), 25e6 + 3e9);
}

TEST(Estimate, ReplicatesOneAfterTheOtherTakeNoMoreMemoryButWhatIsRecorded) {
  const RecordedValues values{{1, 2, 10}, 10, 0};
  const RunSize one = size(30'000, 1, 12);
  const RunSize eight = size(30'000, 8, 12);
  const double more = recorder_bytes(eight, values) - recorder_bytes(one, values);
  EXPECT_DOUBLE_EQ(more, 13 * 8 * 3 * 7 * 12);
  EXPECT_NEAR(peak(eight, values) - peak(one, values), more, 1.0);
}

TEST(Estimate, FewHouseholdsNeedAsMuchAsTheReportWhateverTheirNumber) {
  const double few = peak(size(10, 1, 12));
  EXPECT_GT(few, 20e6 + 10e6);
  EXPECT_DOUBLE_EQ(peak(size(20, 1, 12)), few);
  EXPECT_GT(peak(size(10, 1, 240)), few + 1e6);
}

TEST(Estimate, TheRecorderHoldsSeriesAYearOfCommunitiesAndMonthsOnTheirWay) {
  // 100 numbers of 8 bytes x 3 variants x 2 replicates x 24 months; 10 indicators x 50 communities x 4 bytes, of 3 x 12
  // months that wait for their year and 3 + 2 that wait for the writer; 7 numbers of 8 bytes a variant and replicate
  RunSize run = size(5000, 2, 24);
  const double of_month = 10 * 50 * 4;
  EXPECT_DOUBLE_EQ(recorder_bytes(run, {{1, 99}, 10, 7}), 100 * 8 * 144 + of_month * (36 + 5) + 7 * 8 * 6);
  run.months = 5;
  EXPECT_DOUBLE_EQ(recorder_bytes(run, {{}, 10, 0}), of_month * (15 + 5));
}

TEST(Estimate, TheFileKeepsAMegabyteOfAVariableAtMost) {
  EXPECT_DOUBLE_EQ(cached_bytes(size(5000, 2, 24), {{1, 10}, 10, 0}), 11 * 8 * 144);
  EXPECT_DOUBLE_EQ(cached_bytes(size(5000, 100, 240), {{1, 10}, 10, 0}), 8 * 72'000 + (1 << 20));
}

TEST(Estimate, ManyReplicatesOfFewHouseholdsNeedAsMuchAsTheClosingFile) {
  // 2,000 variables of one number: what is held and as much again in the file's caches, over 1.8 times in the report
  const RecordedValues values{std::vector<std::int64_t>(2000, 1), 0, 0};
  const RunSize run = size(10, 300, 12);
  EXPECT_DOUBLE_EQ(peak(run, values), 25e6 + 2 * 2000.0 * 8 * 10800);
}

TEST(Estimate, TimeIsThatOfEveryPart) {
  EXPECT_DOUBLE_EQ(seconds(size(10'000, 1, 12)), 0.5 + 1.0 + 1.0 + 0.2 + 0.3 + 12 * 1.1);
  EXPECT_DOUBLE_EQ(seconds(size(10'000, 2, 12)), 0.5 + 2 * (1.0 + 1.0 + 0.2 + 0.3 + 12 * 1.1));
}

TEST(Estimate, TheCalibrationStopsGrowingAtItsSample) {
  // ten times the households: everything else grows ten times, the calibration from 40,000 persons to 400,000 / 6
  EXPECT_NEAR(seconds(size(100'000, 1, 12)), 0.5 + 10 * (1.0 + 0.2 + 0.3 + 12 * 1.1) + 400.0 / 6 / 40, 1e-9);
}

TEST(Estimate, TheFileTakesLongerWithMoreToWrite) {
  ProbeRun probe = probed();
  probe.finish = 0.1;
  const auto finishing = [&](const RunSize& run) { return seconds(run, probe) - seconds(run); };
  EXPECT_NEAR(finishing(size(10'000, 1, 12)), 0.1, 1e-9);
  EXPECT_NEAR(finishing(size(10'000, 8, 12)), 0.1 * (1000 + 288) / (1000 + 36), 1e-9);
}

TEST(Estimate, TheReportTakesLongerWithMoreMonthsOfMoreVariants) {
  ProbeRun probe = probed();
  probe.opening = 0.1;   // once for the file, and three times for the report
  const auto telling = [&](const RunSize& run) { return seconds(run, probe) - seconds(run); };
  EXPECT_NEAR(telling(size(10'000, 1, 12)), 0.1 + 0.3 * (1 + 36.0 / 700), 1e-9);
  EXPECT_NEAR(telling(size(10'000, 1, 240)), 0.1 + 0.3 * (1 + 720.0 / 700), 1e-9);
  EXPECT_NEAR(telling(size(10'000, 5, 12)), telling(size(10'000, 1, 12)), 1e-9);
}

}  // namespace
}  // namespace guyub
