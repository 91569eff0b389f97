#pragma once
// One thread beside the Workers, for what may not hold them up: writing files.

#include <cstddef>
#include <functional>
#include <memory>

namespace guyub {

/// Does jobs on a thread of its own, one after the other in the order in which they came. All calls come from one
/// other thread.
class BackgroundWorker {
 public:
  /// At most `most_waiting` jobs (at least one) wait while another is done: what they hold in memory is bounded.
  explicit BackgroundWorker(std::size_t most_waiting);
  /// The job in progress ends; those that wait are dropped.
  ~BackgroundWorker();
  BackgroundWorker(const BackgroundWorker&) = delete;
  BackgroundWorker& operator=(const BackgroundWorker&) = delete;

  /// Adds a job, as soon as fewer than the most are waiting. When a job has thrown, those behind it are dropped, and
  /// its exception is rethrown here and by finish(), each time.
  void add(std::function<void()> job);

  /// Returns when all jobs are done.
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace guyub
