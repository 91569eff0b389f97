// The household-month on the core gives the same bits for any number of threads and any instruction set.

#include <gtest/gtest.h>

#include "bench/household_month/population.hpp"
#include "bench/household_month/run.hpp"
#include "sim/core/kernels.hpp"

namespace guyub::bench::household_month {
namespace {

constexpr std::size_t villages = 100;

std::uint64_t digest(int threads, std::uint64_t seed = 5, std::uint32_t replicate = 0) {
  const Workers workers(threads);
  const Draws draws(seed, replicate);
  Villages all = make_villages(villages, draws, workers);
  Series series(villages);
  run(all, series, draws, workers);
  return digest_of(all, series);
}

/// Puts the best instruction set back.
class HouseholdMonthSameBits : public testing::Test {
 protected:
  ~HouseholdMonthSameBits() override { use_instruction_set(instruction_sets().back()); }
};

TEST_F(HouseholdMonthSameBits, ForAnyNumberOfThreads) {
  const std::uint64_t one = digest(1);
  EXPECT_EQ(digest(2), one);
  EXPECT_EQ(digest(8), one);
}

TEST_F(HouseholdMonthSameBits, ForEveryInstructionSet) {
  use_instruction_set(InstructionSet::baseline);
  const std::uint64_t baseline = digest(2);
  for (const InstructionSet set : instruction_sets()) {
    use_instruction_set(set);
    EXPECT_EQ(digest(2), baseline) << name(set);
  }
}

TEST_F(HouseholdMonthSameBits, ButOthersForAnotherSeedOrReplicate) {
  const std::uint64_t one = digest(2);
  EXPECT_NE(digest(2, 6), one);
  EXPECT_NE(digest(2, 5, 1), one);
}

}  // namespace
}  // namespace guyub::bench::household_month
