#pragma once
// A line on a terminal that tells how far a run is. Never part of a result.

#include <chrono>
#include <cstdint>

namespace guyub {

class ProgressBar {
 public:
  /// Nothing is shown when `shown` is false. total: months of all variants and replicates.
  ProgressBar(bool shown, std::int64_t total, std::int64_t households);
  void advance(std::int64_t months);
  void end() const;

 private:
  bool shown_;
  std::int64_t total_;
  std::int64_t households_;
  std::int64_t done_ = 0;
  std::chrono::steady_clock::time_point begin_;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace guyub
