#pragma once
// Threads are made here and in background_worker, nowhere else. Tasks are independent; nothing may depend on which thread runs one.

#include <cstddef>
#include <functional>
#include <memory>

namespace guyub {

/// A fixed number of threads that run numbered tasks. Several may live at once, each with its own number.
class Workers {
 public:
  static constexpr int most_threads = 1024;

  /// threads = 0 takes as many as the machine has; never more than most_threads.
  explicit Workers(int threads);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  int threads() const { return threads_; }

  /// Runs task(0) .. task(count - 1), each once, and returns when all are done. An exception of a task is
  /// rethrown here.
  void for_each(std::size_t count, const std::function<void(std::size_t)>& task) const;

 private:
  struct Arena;
  int threads_;
  std::unique_ptr<Arena> arena_;
};

}  // namespace guyub
