#include "sim/core/parallel.hpp"

#include <algorithm>
#include <thread>

#ifdef GUYUB_THREADS_STD
#include <atomic>
#include <exception>
#include <mutex>
#include <vector>
#else
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>
#endif

namespace guyub {
namespace {

int threads_or_all(int threads) {
  const int wanted = threads > 0 ? threads : static_cast<int>(std::thread::hardware_concurrency());
  return std::clamp(wanted, 1, Workers::most_threads);
}

}  // namespace

#ifdef GUYUB_THREADS_STD

struct Workers::Arena {};

Workers::Workers(int threads) : threads_(threads_or_all(threads)) {}

void Workers::for_each(std::size_t count, const std::function<void(std::size_t)>& task) const {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto work = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        task(i);
      } catch (...) {
        const std::lock_guard lock(failure_mutex);
        failure = std::current_exception();
        next = count;
      }
    }
  };
  {
    std::vector<std::jthread> threads;
    for (int i = 1; i < threads_; ++i) threads.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
}

#else

struct Workers::Arena {
  explicit Arena(int threads) : arena(threads) {}
  // The process has as many threads as its least control allows, and without one no more than the machine has cores.
  // All ask for the same, so that none takes another's threads; how many there are, the arenas say.
  tbb::global_control control{tbb::global_control::max_allowed_parallelism, most_threads};
  tbb::task_arena arena;
};

Workers::Workers(int threads)
    : threads_(threads_or_all(threads)), arena_(std::make_unique<Arena>(threads_)) {}

void Workers::for_each(std::size_t count, const std::function<void(std::size_t)>& task) const {
  arena_->arena.execute([&] {
    tbb::parallel_for(std::size_t{0}, count, [&](std::size_t i) { task(i); }, tbb::simple_partitioner{});
  });
}

#endif

Workers::~Workers() = default;

}  // namespace guyub
