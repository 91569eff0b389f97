#pragma once
// Runs a model at many positions at once, and remembers.

#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <utility>
#include <vector>

#include "analysis/calibration/journal.hpp"
#include "analysis/calibration/simulator.hpp"
#include "sim/core/parallel.hpp"

namespace guyub::calibration {

struct Job {
  Position position;
  std::uint64_t seed = 0;
};

/// The user asked to stop; what was simulated is in the journal.
class Interrupted : public std::exception {
 public:
  const char* what() const noexcept override { return "interrupted"; }
};

/// One simulation takes one thread, and as many go at once as there are threads: the worlds of a calibration are small
/// and many, and threads that share a world wait for each other every month.
class Simulations {
 public:
  Simulations(PositionSimulator simulator, const Workers& workers) : simulator_(std::move(simulator)), workers_(workers) {}

  /// Remembers in `journal`, asks `stop` between handfuls, tells `progress` how many simulations are done.
  void watch(Journal* journal, std::function<bool()> stop, std::function<void(std::size_t)> progress);

  /// Outputs in the order of the jobs. Throws Interrupted.
  std::vector<Outputs> run(const std::vector<Job>& jobs);

  std::size_t done() const { return done_; }

 private:
  std::vector<Outputs> handful(const std::vector<Job>& jobs, std::size_t first, std::size_t last);

  PositionSimulator simulator_;
  const Workers& workers_;
  Journal* journal_ = nullptr;
  std::function<bool()> stop_;
  std::function<void(std::size_t)> progress_;
  std::size_t done_ = 0;
};

}  // namespace guyub::calibration
