#include "sim/core/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
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
TEST(Workers, AreNeverMoreThanTheMost) { EXPECT_EQ(Workers(Workers::most_threads + 1).threads(), Workers::most_threads); }

/// Tasks that hold their threads until so many run at once. They give up after a while, to fail rather than hang.
class Meeting {
 public:
  explicit Meeting(std::size_t wanted) : wanted_(wanted) {}

  void join() {
    std::unique_lock lock(mutex_);
    if (++here_ == wanted_) changed_.notify_all();
    const auto over = [&] { return here_ == wanted_ || given_up_; };
    if (!changed_.wait_for(lock, std::chrono::seconds(30), over)) given_up_ = true;
    if (given_up_) changed_.notify_all();
  }
  bool took_place() const { return here_ == wanted_ && !given_up_; }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t wanted_;
  std::size_t here_ = 0;
  bool given_up_ = false;
};

TEST(Workers, OfTwoSizesLiveAtOnceEachWithItsOwnThreads) {
  const Workers few(2);
  const Workers many(8);
  EXPECT_EQ(few.threads(), 2);
  EXPECT_EQ(many.threads(), 8);
  Meeting of_few(2);
  Meeting of_many(8);
  std::vector<std::atomic<int>> runs_of_few(5000);
  std::vector<std::atomic<int>> runs_of_many(5000);
  {
    const std::jthread beside([&] {
      few.for_each(2, [&](std::size_t) { of_few.join(); });
      few.for_each(runs_of_few.size(), [&](std::size_t i) { ++runs_of_few[i]; });
    });
    many.for_each(8, [&](std::size_t) { of_many.join(); });
    many.for_each(runs_of_many.size(), [&](std::size_t i) { ++runs_of_many[i]; });
  }
  EXPECT_TRUE(of_few.took_place());
  EXPECT_TRUE(of_many.took_place());
  const auto once = [](const std::atomic<int>& n) { return n == 1; };
  EXPECT_TRUE(std::all_of(runs_of_few.begin(), runs_of_few.end(), once));
  EXPECT_TRUE(std::all_of(runs_of_many.begin(), runs_of_many.end(), once));
}

}  // namespace
}  // namespace guyub
