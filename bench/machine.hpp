#pragma once
// What the machine does while we measure: time, memory, and how much of it others take.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "sim/core/parallel.hpp"

namespace guyub::bench {

/// One timed run of something.
struct Timing {
  double seconds = 0;       ///< wall
  double cpu_seconds = 0;   ///< of this process
  double steal = 0;         ///< share of the machine's time that its host took away
  double others = 0;        ///< share of the machine's time that other processes took
};

/// Runs an action and watches the machine (Linux: /proc/stat, getrusage).
Timing timed(const std::function<void()>& action);

/// Bytes of memory that this process has in RAM now, and at its peak.
std::size_t resident_bytes();
std::size_t peak_resident_bytes();

/// Gives freed memory back to the system, so that what comes next is seen in resident_bytes().
void give_back_memory();

std::string processor_name();

/// Bytes a second of a[i] = b[i] + s c[i] over arrays far larger than the caches (the triad of McCalpin's STREAM,
/// counted as there: two reads and a write, 24 bytes an element), with the workers' threads.
class Triad {
 public:
  Triad();
  double bytes_per_second(const Workers& workers);

 private:
  static constexpr std::size_t elements = std::size_t{1} << 24;
  std::vector<double> a_, b_, c_;
};

}  // namespace guyub::bench
