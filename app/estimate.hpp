#pragma once
// What a comparison will take: memory and time, worked out from what a small one took. Arithmetic only; app/probe
// measures, and bench/README.md ("Dry run") tells how far the result was off.

#include <cstddef>
#include <cstdint>

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
  std::int64_t region = 0;             ///< numbers of 8 bytes for each variant, replicate and month
  std::int64_t indicators = 0;         ///< of each community, 4 bytes
  std::int64_t panel = 0;              ///< numbers of 8 bytes for each variant and replicate
};

/// One small run of the same region and variants, one replicate, on the threads asked for. Seconds by the clock.
struct ProbeRun {
  RunSize size;
  double synthesis = 0;    ///< people and their fit
  double calibration = 0;  ///< constants of the school choice
  double copies = 0;       ///< a country for each variant
  double month = 0;        ///< mean month of all variants together
  double recording = 0;    ///< of one month of all variants
  double finish = 0;       ///< writing what the recorder kept of so many months, to memory
  std::int64_t recorded_months = 0;
  double twins = 0;        ///< comparing households with their twins
  double bytes = 0;           ///< growth of resident memory until the last month, nothing recorded
  double recorder_bytes = 0;  ///< growth when a recorder begins
};

struct Measured {
  double loading = 0;      ///< seconds until the scenario was read and checked
  double loaded_bytes = 0; ///< resident then
  double base_bytes = 0;   ///< resident between two probes, before anything is recorded
  ProbeRun small;
  ProbeRun large;          ///< as large as the time for probing allows
};

struct Estimate {
  double peak_bytes = 0;   ///< resident
  double seconds = 0;      ///< by the clock
};

/// Bytes that the recorder holds at the end of a run: the region's series, a year of the communities' series that
/// waits for its last month, and what HDF5 keeps of those written (at most a megabyte an indicator).
double recorder_bytes(const RunSize& run, const RecordedValues& values);

/// The run's peak is that of the months, when a country for each variant stands beside the one that they began with,
/// or for few households that of the report.
Estimate estimate(const RunSize& run, const RecordedValues& values, const Measured& measured);

}  // namespace guyub
