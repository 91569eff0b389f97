#include "sim/core/background_worker.hpp"

#include <chrono>
#include <cstddef>
#include <future>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace guyub {
namespace {

constexpr std::chrono::seconds patience(30);   // then a test fails rather than hangs

/// A job that tells when it has begun and stays until it is let go.
class HeldJob {
 public:
  std::function<void()> job() {
    return [this] {
      begun_.set_value();
      let_go_.get_future().wait_for(patience);
    };
  }
  void wait_for_begin() { ASSERT_EQ(begun_.get_future().wait_for(patience), std::future_status::ready); }
  void let_go() { let_go_.set_value(); }

 private:
  std::promise<void> begun_;
  std::promise<void> let_go_;
};

template <class Call>
std::string thrown_by(Call call) {
  try {
    call();
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "";
}

TEST(BackgroundWorker, DoesAllJobsInOrderOnOneThreadOfItsOwn) {
  std::vector<int> done;
  std::vector<std::thread::id> threads;
  BackgroundWorker worker(3);
  for (int i = 0; i < 1000; ++i) {
    worker.add([&, i] {
      done.push_back(i);
      threads.push_back(std::this_thread::get_id());
    });
  }
  worker.finish();
  ASSERT_EQ(done.size(), 1000u);
  for (int i = 0; i < 1000; ++i) {
    EXPECT_EQ(done[static_cast<std::size_t>(i)], i);
    EXPECT_EQ(threads[static_cast<std::size_t>(i)], threads.front());
  }
  EXPECT_NE(threads.front(), std::this_thread::get_id());
}

TEST(BackgroundWorker, TakesJobsAgainAfterFinish) {
  int done = 0;
  BackgroundWorker worker(1);
  worker.finish();
  worker.add([&] { ++done; });
  worker.finish();
  EXPECT_EQ(done, 1);
  worker.add([&] { ++done; });
  worker.finish();
  EXPECT_EQ(done, 2);
}

TEST(BackgroundWorker, DoesNotHoldUpWhoeverAdds) {
  HeldJob held;
  BackgroundWorker worker(2);
  worker.add(held.job());
  held.wait_for_begin();   // this thread came back from add() while the job goes on
  worker.add([] {});
  worker.add([] {});
  held.let_go();
  worker.finish();
}

TEST(BackgroundWorker, LetsNoMoreJobsWaitThanAllowed) {
  HeldJob held;
  int done = 0;
  BackgroundWorker worker(2);
  worker.add(held.job());
  held.wait_for_begin();
  std::promise<void> third_added;
  std::future<void> third = third_added.get_future();
  worker.add([&] { ++done; });
  worker.add([&] { ++done; });
  std::jthread adding([&] {
    worker.add([&] { ++done; });
    third_added.set_value();
  });
  EXPECT_EQ(third.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout) << "three jobs wait";
  held.let_go();
  EXPECT_EQ(third.wait_for(patience), std::future_status::ready);
  adding.join();
  worker.finish();
  EXPECT_EQ(done, 3);
}

TEST(BackgroundWorker, GivesBackWhatAJobHoldsWhenItIsDone) {
  const auto held = std::make_shared<int>(1);
  BackgroundWorker worker(1);
  worker.add([held] {});
  worker.finish();
  EXPECT_EQ(held.use_count(), 1);
}

TEST(BackgroundWorker, RethrowsAJobsExceptionAtEveryLaterCallAndDropsWhatWaits) {
  HeldJob held;
  int later = 0;
  BackgroundWorker worker(3);
  worker.add(held.job());
  held.wait_for_begin();
  worker.add([] { throw std::runtime_error("the disk is full"); });
  worker.add([&] { ++later; });
  held.let_go();
  EXPECT_EQ(thrown_by([&] { worker.finish(); }), "the disk is full");
  EXPECT_EQ(thrown_by([&] { worker.add([&] { ++later; }); }), "the disk is full");
  EXPECT_EQ(thrown_by([&] { worker.finish(); }), "the disk is full");
  EXPECT_EQ(later, 0);
}

TEST(BackgroundWorker, AnExceptionFreesWhoeverWaitsToAdd) {
  HeldJob held;
  BackgroundWorker worker(1);
  worker.add([&, job = held.job()] {
    job();
    throw std::runtime_error("the disk is full");
  });
  held.wait_for_begin();
  worker.add([] {});
  std::promise<std::string> heard;
  const std::jthread adding([&] { heard.set_value(thrown_by([&] { worker.add([] {}); })); });
  held.let_go();
  std::future<std::string> answer = heard.get_future();
  ASSERT_EQ(answer.wait_for(patience), std::future_status::ready);
  EXPECT_EQ(answer.get(), "the disk is full");
}

TEST(BackgroundWorker, EndsTheJobInProgressAndDropsTheOthersWhenItGoes) {
  constexpr int waiting = 1000;
  HeldJob held;
  bool ended = false;
  int later = 0;
  {
    BackgroundWorker worker(waiting);
    worker.add([&, job = held.job()] {
      job();
      ended = true;
    });
    held.wait_for_begin();
    for (int i = 0; i < waiting; ++i) {
      worker.add([&] {
        ++later;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
      });
    }
    held.let_go();
  }
  EXPECT_TRUE(ended);
  EXPECT_LT(later, waiting);
}

}  // namespace
}  // namespace guyub
