#include "app/estimate.hpp"

#include <algorithm>
#include <numeric>

#include "sim/engine/calibrate.hpp"
#include "sim/record/community_series.hpp"

namespace guyub {
namespace {

constexpr double chunk_cache = 1 << 20;   // what HDF5 keeps of an open variable at most
constexpr double number_bytes = 8;
constexpr double float_bytes = 4;

// The report: measured once (bench/README.md, "Dry run").
constexpr double report_bytes = 2e6;           // the page's own text, and the code that makes it
constexpr double variant_bytes = 9.3e6;       // summary and page, a variant
constexpr double month_bytes = 24e3;           // of these, a month of a variant
constexpr double report_copies = 1.8;          // of the region's series, when differences and means are made
constexpr double report_over_opening = 3.0;    // seconds for it, summary and tables over those for describing the file
constexpr double months_that_double = 700.0;   // variants x months that double them
constexpr double cells_that_double = 1000.0;   // variants x replicates x months that double the time for the file

double as_double(std::int64_t n) { return static_cast<double>(n); }

double cells(const RunSize& run) { return as_double(run.variants * run.replicates * run.months); }

double region_bytes(const RunSize& run, const RecordedValues& values) {
  return number_bytes * cells(run) * as_double(std::accumulate(values.region.begin(), values.region.end(), std::int64_t{0}));
}

/// Persons whose choices the calibration solves for.
double sampled(const RunSize& run) {
  const auto most = static_cast<std::int64_t>(calibration_sample);
  return as_double(run.persons) / as_double(std::max<std::int64_t>(1, run.persons / most));
}

double replicate_seconds(const RunSize& run, const ProbeRun& probe) {
  const double larger = as_double(run.households) / as_double(probe.size.households);
  const double calibration = probe.calibration * sampled(run) / sampled(probe.size);
  return calibration + larger * (probe.synthesis + probe.copies + probe.twins + as_double(run.months) * probe.month);
}

double closing_seconds(const RunSize& run, const ProbeRun& probe) {
  const double file = probe.finish * (cells_that_double + cells(run)) / (cells_that_double + cells(probe.size));
  const double report = report_over_opening * probe.opening * (1.0 + as_double(run.variants * run.months) / months_that_double);
  return file + report;
}

}  // namespace

double recorder_bytes(const RunSize& run, const RecordedValues& values) {
  const double of_month = float_bytes * as_double(values.indicators * run.communities);
  const auto block = static_cast<std::int64_t>(CommunitySeriesWriter::months_per_block);
  const std::int64_t waiting = run.variants * std::min(run.months, block);
  const std::int64_t on_their_way = run.variants + 2;   // to the writer; one each is being read and written
  const double panel = number_bytes * as_double(values.panel * run.variants * run.replicates);
  return region_bytes(run, values) + of_month * as_double(waiting + on_their_way) + panel;
}

double cached_bytes(const RunSize& run, const RecordedValues& values) {
  double cached = 0.0;
  for (const std::int64_t numbers : values.region) cached += std::min(chunk_cache, number_bytes * cells(run) * as_double(numbers));
  return cached;
}

Estimate estimate(const RunSize& run, const RecordedValues& values, const ProbeRun& probe, double loading) {
  const double countries = (probe.countries + probe.holes) * as_double(run.households) / as_double(probe.size.households);
  const double recording = probe.beside_countries + recorder_bytes(run, values);
  const double closing = recording + cached_bytes(run, values);
  const double report = probe.left + report_bytes + as_double(run.variants) * (variant_bytes + month_bytes * as_double(run.months)) +
                        report_copies * region_bytes(run, values);
  const double replicates = as_double(run.replicates) * replicate_seconds(run, probe);
  return {std::max({recording + countries, closing, report}), loading + probe.opening + replicates + closing_seconds(run, probe)};
}

}  // namespace guyub
