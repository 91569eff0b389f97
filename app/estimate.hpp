#pragma once
// What a comparison will take: memory and time, worked out from what a small one took. Arithmetic only; app/probe
// measures, and bench/README.md ("Dry run") tells how far the result was off.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace guyub {

/// How large a run is.
struct RunSize {
  std::int64_t households = 0;
  std::int64_t persons = 0;
  std::int64_t communities = 0;
  std::int64_t variants = 0;
  std::int64_t replicates = 0;
  std::int64_t months = 0;

  /// Of all variants and replicates.
  std::int64_t household_months() const { return households * months * variants * replicates; }
};

/// How many values the recorder keeps of a month, by what they are kept for.
struct RecordedValues {
  std::vector<std::int64_t> region;    ///< by variable: numbers of 8 bytes for each variant, replicate and month
  std::int64_t indicators = 0;         ///< of each community, 4 bytes
  std::int64_t panel = 0;              ///< numbers of 8 bytes for each variant and replicate
};

/// A small run of the same region and variants, one replicate, recorded, on the threads asked for. Seconds by the clock.
struct ProbeRun {
  RunSize size;
  double synthesis = 0;    ///< people and their fit
  double calibration = 0;  ///< constants of the school choice
  double opening = 0;      ///< describing the file
  double copies = 0;       ///< a country for each variant
  double month = 0;        ///< mean month of all variants together, recorded
  double twins = 0;        ///< comparing households with their twins
  double finish = 0;       ///< writing what the recorder kept, to memory
  double countries = 0;         ///< bytes that the start and every variant's country hold in the last month, counted
  double holes = 0;             ///< what births leave when they move columns to the heap of another thread
  double beside_countries = 0;  ///< resident bytes then, less both and recorder_bytes(): program, scenario, threads, open file
  double left = 0;              ///< resident bytes when all is closed and given back
};

struct Estimate {
  double peak_bytes = 0;   ///< resident
  double seconds = 0;      ///< by the clock
};

/// Bytes that a recorder holds at the end of a run beside the open file: the region's series, a year of the
/// communities' series that waits for its last month, and the months that wait for the writer.
double recorder_bytes(const RunSize& run, const RecordedValues& values);

/// Bytes of the region's series that HDF5 keeps until the file is closed, at most a megabyte of each variable. The
/// communities' series go past that cache.
double cached_bytes(const RunSize& run, const RecordedValues& values);

/// The peak is that of the months, when a country for each variant stands beside the one that they began with, or with
/// few households that of the closing file or of the report. Each begins when the memory of the one before has been
/// given back.
Estimate estimate(const RunSize& run, const RecordedValues& values, const ProbeRun& probe, double loading);

}  // namespace guyub
