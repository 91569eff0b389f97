#pragma once
// Integer counters that tasks on any thread add to; integer sums come out the same in any order.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace guyub {

class SharedCounts {
 public:
  explicit SharedCounts(std::size_t size) : counts_(size) {}

  std::size_t size() const { return counts_.size(); }

  void add(std::size_t i, std::int64_t amount) { counts_[i].fetch_add(amount, std::memory_order_relaxed); }

  /// To be asked when all tasks that add are done.
  std::int64_t operator[](std::size_t i) const { return counts_[i].load(std::memory_order_relaxed); }

 private:
  std::vector<std::atomic<std::int64_t>> counts_;
};

}  // namespace guyub
