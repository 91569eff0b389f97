#include "app/estimate.hpp"

#include <algorithm>

#include "sim/engine/calibrate.hpp"
#include "sim/record/community_series.hpp"

namespace guyub {
namespace {

constexpr double chunk_cache = 1 << 20;   // what HDF5 keeps of an open variable
constexpr double number_bytes = 8;
constexpr double float_bytes = 4;

// The report: measured once, on runs of 1,000 to 20,000 households (bench/README.md, "Dry run").
constexpr double report_bytes = 25.7e6;        // the file's buffers, the page, and the code that makes them
constexpr double month_bytes = 12.7e3;         // summary, a month of a variant
constexpr double report_copies = 2.35;         // of the region's series, when differences and means are written
constexpr double page_bytes = 5e6;             // the page alone
constexpr double returned = 0.1;               // of what the countries took, to the system when they are gone
constexpr double report_over_finish = 2.2;     // seconds for report, summary and tables over those for the file
constexpr double cells_that_double = 1000.0;   // variants x replicates x months that double the time for the file

double as_double(std::int64_t n) { return static_cast<double>(n); }

double cells(const RunSize& run) { return as_double(run.variants * run.replicates * run.months); }

double region_bytes(const RunSize& run, const RecordedValues& values) { return number_bytes * as_double(values.region) * cells(run); }

/// Persons whose choices the calibration solves for.
double sampled(const RunSize& run) {
  const auto most = static_cast<std::int64_t>(calibration_sample);
  return as_double(run.persons) / as_double(std::max<std::int64_t>(1, run.persons / most));
}

/// Something that takes `small` at one size and `large` at another, at size `n`: in proportion, less what does not
/// grow; noise in the small one must not make it fall or grow faster than in proportion.
double at_size(double n, double n_small, double small, double n_large, double large) {
  if (n_large <= n_small) return large * n / n_large;
  const double slope = std::clamp((large - small) / (n_large - n_small), 0.5 * large / n_large, large / n_large);
  return large + slope * (n - n_large);
}

double replicate_seconds(const RunSize& run, const ProbeRun& small, const ProbeRun& large) {
  const double households = as_double(run.households);
  const double larger = households / as_double(large.size.households);
  const double synthesis = at_size(households, as_double(small.size.households), small.synthesis,
                                   as_double(large.size.households), large.synthesis);
  const double recording = at_size(as_double(run.communities), as_double(small.size.communities), small.recording,
                                   as_double(large.size.communities), large.recording);
  const double calibration = large.calibration * sampled(run) / sampled(large.size);
  return synthesis + calibration + larger * (large.copies + large.twins) + as_double(run.months) * (larger * large.month + recording);
}

double closing_seconds(const RunSize& run, const ProbeRun& large) {
  const double written = as_double(large.size.variants * large.recorded_months);
  const double file = large.finish * (cells_that_double + cells(run)) / (cells_that_double + written);
  return file * (1.0 + report_over_finish);
}

}  // namespace

double recorder_bytes(const RunSize& run, const RecordedValues& values) {
  const double of_month = float_bytes * as_double(values.indicators * run.communities);
  const auto block = static_cast<std::int64_t>(CommunitySeriesWriter::months_per_block);
  const double waiting = of_month * as_double(run.variants * std::min(run.months, block) + 1);
  const double written = std::min(chunk_cache * as_double(values.indicators), of_month * cells(run));
  const double panel = number_bytes * as_double(values.panel * run.variants * run.replicates);
  return region_bytes(run, values) + waiting + written + panel;
}

Estimate estimate(const RunSize& run, const RecordedValues& values, const Measured& measured) {
  const ProbeRun& large = measured.large;
  const double countries = large.bytes * as_double(run.households) / as_double(large.size.households);
  const double months = measured.base_bytes + large.recorder_bytes + recorder_bytes(run, values) + countries;
  const double few = measured.loaded_bytes + report_bytes + month_bytes * as_double(run.variants * run.months) +
                     report_copies * region_bytes(run, values);
  const double report = std::max(few, months - returned * countries + page_bytes);
  const double replicates = as_double(run.replicates) * replicate_seconds(run, measured.small, large);
  return {std::max(months, report), measured.loading + replicates + closing_seconds(run, large)};
}

}  // namespace guyub
