#include "sim/core/background_worker.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

namespace guyub {

struct BackgroundWorker::State {
  explicit State(std::size_t most) : most_waiting(std::max<std::size_t>(1, most)), thread([this] { work(); }) {}
  ~State();

  void work();
  template <class Condition>
  void wait_until(std::unique_lock<std::mutex>& lock, Condition condition);

  const std::size_t most_waiting;
  std::mutex mutex;                           // of all below
  std::condition_variable changed;
  std::deque<std::function<void()>> waiting;
  bool busy = false;
  bool ending = false;
  std::exception_ptr failure;
  std::thread thread;                         // last: begins when all else is there
};

BackgroundWorker::State::~State() {
  {
    const std::lock_guard lock(mutex);
    ending = true;
  }
  changed.notify_all();
  thread.join();
}

void BackgroundWorker::State::work() {
  std::unique_lock lock(mutex);
  for (;;) {
    changed.wait(lock, [this] { return ending || !waiting.empty(); });
    if (ending) return;
    std::function<void()> job = std::move(waiting.front());
    waiting.pop_front();
    busy = true;
    changed.notify_all();
    lock.unlock();
    std::exception_ptr thrown;
    try {
      job();
    } catch (...) {
      thrown = std::current_exception();
    }
    job = nullptr;  // what it holds is given back before anyone hears that it is done
    lock.lock();
    busy = false;
    if (thrown) {
      failure = std::move(thrown);
      waiting.clear();
    }
    changed.notify_all();
  }
}

template <class Condition>
void BackgroundWorker::State::wait_until(std::unique_lock<std::mutex>& lock, Condition condition) {
  changed.wait(lock, [&] { return failure || condition(); });
  if (failure) std::rethrow_exception(failure);
}

BackgroundWorker::BackgroundWorker(std::size_t most_waiting) : state_(std::make_unique<State>(most_waiting)) {}
BackgroundWorker::~BackgroundWorker() = default;

void BackgroundWorker::add(std::function<void()> job) {
  {
    std::unique_lock lock(state_->mutex);
    state_->wait_until(lock, [this] { return state_->waiting.size() < state_->most_waiting; });
    state_->waiting.push_back(std::move(job));
  }
  state_->changed.notify_all();
}

void BackgroundWorker::finish() {
  std::unique_lock lock(state_->mutex);
  state_->wait_until(lock, [this] { return state_->waiting.empty() && !state_->busy; });
}

}  // namespace guyub
