#pragma once
// Writes what a comparison produces to run.h5 (layout: docs/result-file.md).

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "sim/engine/run.hpp"
#include "sim/record/netcdf_file.hpp"

namespace guyub {

/// Reads each month with the workers and hands what it read to a thread that writes the file while the next months are
/// computed. It may fall behind by a month of all variants; then the run waits. What fails there is thrown by the next
/// call here (RecordError). All calls come from one thread.
class TrajectoryRecorder final : public Observer {
 public:
  /// Begins `path`.part. Throws RecordError.
  TrajectoryRecorder(const std::filesystem::path& path, std::span<const VariantModel> variants, const RootAttributes& about);
  /// Into a file that was begun and has nothing in it yet.
  TrajectoryRecorder(NetcdfFile file, std::span<const VariantModel> variants, const RootAttributes& about);
  ~TrajectoryRecorder() override;

  void replicate_begins(std::uint32_t replicate, const Country& start, std::span<const FitRow> fit) override;
  void month_done(std::uint32_t replicate, std::size_t variant, std::uint32_t step, const Country& country, const Workers& workers) override;
  void replicate_ends(std::uint32_t replicate, std::span<const TwinEffects> twins) override;

  /// Persons and communities of the first replicate.
  std::int64_t persons() const;
  std::int64_t communities() const;

  /// Returns when everything handed over is written.
  void wait();

  /// Writes everything and gives the file its final name. `provenance` are text attributes of /provenance.
  void finish(const std::vector<std::pair<std::string, std::string>>& provenance);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace guyub
