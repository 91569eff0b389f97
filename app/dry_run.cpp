#include "app/dry_run.hpp"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/report/format.hpp"
#include "app/interrupt.hpp"
#include "app/probe.hpp"

namespace guyub {
namespace {

nlohmann::ordered_json to_json(const RunSize& run, const Estimate& estimated, const ProbeRun& probed, int threads) {
  const auto whole = [](double value) { return static_cast<std::int64_t>(value + 0.5); };
  return {{"households", run.households},
          {"persons", run.persons},
          {"communities", run.communities},
          {"variants", run.variants},
          {"replicates", run.replicates},
          {"months", run.months},
          {"household_months", run.household_months()},
          {"threads", threads},
          {"peak_memory_bytes", whole(estimated.peak_bytes)},
          {"seconds", estimated.seconds},
          {"probe",
           {{"households", probed.size.households},
            {"months", probed.size.months},
            {"bytes_per_household", whole(probed.countries / static_cast<double>(probed.size.households))}}}};
}

/// "42 s", "3.5 min" or "2.1 h".
std::string duration(double seconds, Language language) {
  const bool id = language == Language::indonesian;
  if (seconds < 120.0) return format_number(seconds, seconds < 10.0 ? 1 : 0, language) + (id ? " detik" : " s");
  if (seconds < 7200.0) return format_number(seconds / 60.0, 1, language) + (id ? " menit" : " min");
  return format_number(seconds / 3600.0, 1, language) + (id ? " jam" : " h");
}

std::string to_text(const RunSize& run, const Estimate& estimated, const RunSize& probed, int threads, Language language) {
  const bool id = language == Language::indonesian;
  const auto count = [&](std::int64_t n) { return format_number(static_cast<double>(n), 0, language); };
  std::string text = id ? "Uji coba: tidak ada yang ditulis\n" : "Dry run: nothing is written\n";
  const auto line = [&](std::string_view indonesian, std::string_view english, const std::string& value) {
    text += fmt::format(" {:<42}{:>18}\n", id ? indonesian : english, value);
  };
  line("rumah tangga", "households", count(run.households));
  line("penduduk pada awal", "persons at the start", count(run.persons));
  line("komunitas", "communities", count(run.communities));
  line("varian", "variants", count(run.variants));
  line("ulangan", "replicates", count(run.replicates));
  line("bulan", "months", count(run.months));
  line("rumah tangga-bulan seluruhnya", "household-months in all", count(run.household_months()));
  line("utas", "threads", count(threads));
  line("perkiraan memori puncak", "estimated peak memory", format_number(estimated.peak_bytes / 1e6, 0, language) + " MB");
  line("perkiraan waktu", "estimated time", duration(estimated.seconds, language));
  text += id ? fmt::format(" diukur pada {} rumah tangga selama {} bulan di mesin ini\n", count(probed.households), count(probed.months))
             : fmt::format(" measured on {} households over {} months on this machine\n", count(probed.households), count(probed.months));
  return text;
}

}  // namespace

ExitCode dry_run(const LoadedScenario& scenario, const DryRun& asked) {
  const std::optional<ProbeRun> probed = probe(scenario.variants, asked.execution, interrupted);
  if (!probed) {
    fmt::print(stderr, "{}\n", asked.language == Language::indonesian ? "dihentikan: tidak ada yang ditulis" : "interrupted: nothing was written");
    return ExitCode::interrupted;
  }
  const RunSize run = size_of(scenario, asked.execution);
  const Estimate estimated = estimate(run, recorded_values(scenario.variants), *probed, asked.loading);
  const int threads = Workers(asked.execution.threads).threads();
  if (asked.json) {
    fmt::print("{}\n", to_json(run, estimated, *probed, threads).dump(1));
  } else {
    fmt::print("{}", to_text(run, estimated, probed->size, threads, asked.language));
  }
  return ExitCode::ok;
}

}  // namespace guyub
