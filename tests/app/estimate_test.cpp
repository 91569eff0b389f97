// The arithmetic of the dry run on numbers that can be worked out by hand.

#include "app/estimate.hpp"

#include <gtest/gtest.h>

namespace guyub {
namespace {

constexpr RecordedValues nothing_recorded{};

RunSize size(std::int64_t households, std::int64_t replicates, std::int64_t months) {
  return {households, 4 * households, households / 100, 3, replicates, months};
}

/// 100,000 bytes a household in all worlds: far beyond the report. A second for each part.
Measured measured() {
  Measured m;
  m.loading = 0.5;
  m.base_bytes = 20e6;
  m.small.size = size(1000, 1, 2);
  m.large.size = size(10'000, 1, 12);
  m.small.synthesis = 0.1;
  m.large.synthesis = 1.0;
  m.large.calibration = 1.0;
  m.large.copies = 0.2;
  m.large.month = 1.0;
  m.small.recording = 0.01;
  m.large.recording = 0.1;
  m.large.twins = 0.3;
  m.large.bytes = 1e9;
  m.large.recorder_bytes = 5e6;
  return m;
}

TEST(Estimate, CountsTheHouseholdMonthsOfAllVariantsAndReplicates) { EXPECT_EQ(size(1000, 8, 36).household_months(), 1000 * 3 * 8 * 36); }

TEST(Estimate, CountriesGrowWithHouseholdsAndTheRestStays) {
  const double at_once = estimate(size(10'000, 1, 12), nothing_recorded, measured()).peak_bytes;
  EXPECT_DOUBLE_EQ(at_once, 20e6 + 5e6 + 1e9);
  EXPECT_DOUBLE_EQ(estimate(size(30'000, 1, 12), nothing_recorded, measured()).peak_bytes, 20e6 + 5e6 + 3e9);
}

TEST(Estimate, ReplicatesOneAfterTheOtherTakeNoMoreMemoryButWhatIsRecorded) {
  const RecordedValues values{100, 10, 0};
  const RunSize one = size(30'000, 1, 12);
  const RunSize eight = size(30'000, 8, 12);
  const double more = recorder_bytes(eight, values) - recorder_bytes(one, values);
  EXPECT_GT(more, 0.0);
  EXPECT_NEAR(estimate(eight, values, measured()).peak_bytes - estimate(one, values, measured()).peak_bytes, more, 1.0);
}

TEST(Estimate, FewHouseholdsNeedAsMuchAsTheReport) {
  const double peak = estimate(size(10, 1, 12), nothing_recorded, measured()).peak_bytes;
  EXPECT_GT(peak, 26e6);
  EXPECT_DOUBLE_EQ(estimate(size(20, 1, 12), nothing_recorded, measured()).peak_bytes, peak + 0.9 * 1e6);
}

TEST(Estimate, TheRecorderHoldsSeriesAYearOfCommunitiesAndAMegabyteAnIndicator) {
  // 100 numbers of 8 bytes x 3 variants x 2 replicates x 24 months; 10 indicators x 50 communities x 4 bytes, of 3 x 12
  // months that wait, one month in the making and 144 months written; 7 numbers of 8 bytes a variant and replicate
  RunSize run = size(5000, 2, 24);
  const double of_month = 10 * 50 * 4;
  EXPECT_DOUBLE_EQ(recorder_bytes(run, {100, 10, 7}), 100 * 8 * 144 + of_month * (36 + 1 + 144) + 7 * 8 * 6);
  run.communities = 1'000'000;
  EXPECT_DOUBLE_EQ(recorder_bytes(run, {0, 10, 0}), 1e6 * 10 * 4 * (36 + 1) + 10 * (1 << 20));
  run.months = 5;
  EXPECT_DOUBLE_EQ(recorder_bytes(run, {0, 10, 0}), 1e6 * 10 * 4 * (15 + 1) + 10 * (1 << 20));
}

TEST(Estimate, TimeIsThatOfEveryPart) {
  // as large as the probe: load .5, synthesis 1, calibration 1, copies .2, twins .3, 12 months of 1 and recording .1
  EXPECT_DOUBLE_EQ(estimate(size(10'000, 1, 12), nothing_recorded, measured()).seconds, 0.5 + 1.0 + 1.0 + 0.2 + 0.3 + 12 * 1.1);
  EXPECT_DOUBLE_EQ(estimate(size(10'000, 2, 12), nothing_recorded, measured()).seconds, 0.5 + 2 * (1.0 + 1.0 + 0.2 + 0.3 + 12 * 1.1));
}

TEST(Estimate, TheCalibrationStopsGrowingAtItsSample) {
  // ten times the households: everything else grows ten times, the calibration from 40,000 persons to 400,000 / 6
  EXPECT_NEAR(estimate(size(100'000, 1, 12), nothing_recorded, measured()).seconds,
              0.5 + 10 * (1.0 + 0.2 + 0.3 + 12 * 1.1) + 400.0 / 6 / 40, 1e-9);
}

TEST(Estimate, WhatDoesNotGrowIsNotMultiplied) {
  Measured m = measured();
  m.small.synthesis = 0.4;   // .0667 a thousand households and .3333 once
  const double seconds = estimate(size(20'000, 1, 12), nothing_recorded, m).seconds;
  m.small.synthesis = 0.1;
  EXPECT_NEAR(estimate(size(20'000, 1, 12), nothing_recorded, m).seconds - seconds, 1.0 / 3, 1e-9);
  m.small.synthesis = 5.0;   // noise: half in proportion at least
  EXPECT_NEAR(seconds - estimate(size(20'000, 1, 12), nothing_recorded, m).seconds, 2.0 / 3 - 0.5, 1e-9);
}

TEST(Estimate, TheFileTakesLongerWithMoreToWrite) {
  Measured m = measured();
  m.large.recorded_months = 12;
  m.large.finish = 1.036;   // 36 variant-months: 1 s and .001 s each
  const double seconds = estimate(size(10'000, 1, 12), nothing_recorded, m).seconds - estimate(size(10'000, 1, 12), nothing_recorded, measured()).seconds;
  EXPECT_NEAR(seconds, 3.2 * 1.036, 1e-9);
}

}  // namespace
}  // namespace guyub
