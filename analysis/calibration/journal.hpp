#pragma once
// What a calibration has simulated so far, on disk. A method asks for simulations in an order that depends on nothing
// but its file: run again after a kill it asks for the same ones, gets the known ones from here, and goes on.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/calibration/simulator.hpp"

namespace guyub::calibration {

class Journal {
 public:
  /// Takes up what `path` holds, if it was written under the same title; a file that is damaged counts as far as it can
  /// be read.
  Journal(std::filesystem::path path, std::string title);

  /// What simulation `number` gave; null when it is unknown or had another seed.
  const Outputs* find(std::size_t number, std::uint64_t seed) const;

  /// Simulations come in their order.
  void add(std::uint64_t seed, Outputs outputs);

  /// Writes beside the file and renames, when the last time is some seconds ago or `now`. Throws RecordError.
  void save(bool now);

  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::uint64_t seed;
    Outputs outputs;
  };
  void read();

  std::filesystem::path path_;
  std::string title_;
  std::vector<Entry> entries_;
  std::size_t saved_ = 0;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace guyub::calibration
