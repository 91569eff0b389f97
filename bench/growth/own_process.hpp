#pragma once
// Processes that measure alone, and processes that only keep the machine busy. Both are forked before any thread is
// made: whoever calls has no workers.

#include <array>
#include <cstddef>
#include <functional>
#include <vector>

#include <sys/types.h>

namespace guyub::bench {

/// What one measurement gave: its figures in the question's order, and the worst disturbance meanwhile.
struct Sample {
  std::array<double, 6> figures{};
  double steal = 0;
  double others = 0;
};

/// Runs an action in a process of its own, with fresh memory and its own peak. Throws std::runtime_error when the
/// process ends without an answer; what the action threw is on stderr.
Sample in_own_process(const std::function<Sample()>& action);

/// So many processes that add without end, waiting until start(); ended with the object.
class BusyProcesses {
 public:
  explicit BusyProcesses(int count);
  ~BusyProcesses();
  BusyProcesses(const BusyProcesses&) = delete;
  BusyProcesses& operator=(const BusyProcesses&) = delete;

  void start() const;
  /// Ends them. Returns the seconds of processor time that they took, all together.
  double end();

 private:
  std::vector<pid_t> processes_;
};

}  // namespace guyub::bench
