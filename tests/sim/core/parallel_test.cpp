#include "sim/core/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace guyub {
namespace {

class WorkersOf : public ::testing::TestWithParam<int> {};

TEST_P(WorkersOf, RunEveryTaskOnce) {
  const Workers workers(GetParam());
  EXPECT_EQ(workers.threads(), GetParam());
  for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{10'000}}) {
    std::vector<std::atomic<int>> runs(count);
    workers.for_each(count, [&](std::size_t i) { ++runs[i]; });
    EXPECT_TRUE(std::all_of(runs.begin(), runs.end(), [](const std::atomic<int>& n) { return n == 1; })) << count;
  }
}

TEST_P(WorkersOf, RethrowATasksExceptionAndStayUsable) {
  const Workers workers(GetParam());
  const auto failing = [](std::size_t i) {
    if (i == 500) throw std::runtime_error("task 500");
  };
  try {
    workers.for_each(1000, failing);
    FAIL() << "nothing was thrown";
  } catch (const std::runtime_error& error) {
    EXPECT_EQ(std::string(error.what()), "task 500");
  }
  std::atomic<std::size_t> sum{0};
  workers.for_each(100, [&](std::size_t i) { sum += i; });
  EXPECT_EQ(sum, 4950u);
}

INSTANTIATE_TEST_SUITE_P(Threads, WorkersOf, ::testing::Values(1, 2, 8));

TEST(Workers, TakeAllThreadsOfTheMachineForZero) { EXPECT_GE(Workers(0).threads(), 1); }

}  // namespace
}  // namespace guyub
