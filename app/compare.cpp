#include "app/compare.hpp"

#include <malloc.h>
#include <unistd.h>

#include <chrono>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/comparison.hpp"
#include "analysis/load_run.hpp"
#include "analysis/report/report.hpp"
#include "analysis/tables.hpp"
#include "analysis/terminal_table.hpp"
#include "app/dry_run.hpp"
#include "app/fit_table.hpp"
#include "app/interrupt.hpp"
#include "analysis/load_model.hpp"
#include "app/progress.hpp"
#include "analysis/result_folder.hpp"
#include "app/story.hpp"
#include "app/version.hpp"
#include "sim/core/kernels.hpp"
#include "sim/engine/run.hpp"
#include "sim/record/digest.hpp"
#include "sim/record/netcdf_reader.hpp"
#include "sim/record/record_error.hpp"
#include "sim/record/trajectory_recorder.hpp"
#include "sim/scenario/resolved.hpp"

namespace guyub {
namespace {

/// Passes everything on to the recorder and tells the progress. What a replicate leaves in the heaps of its threads goes
/// back to the system before the worlds of the next are made beside it.
class Watching final : public Observer {
 public:
  Watching(Observer& recorder, Progress& progress) : recorder_(recorder), progress_(progress) {}
  void replicate_begins(std::uint32_t replicate, const Country& start, std::span<const FitRow> fit) override {
    malloc_trim(0);
    recorder_.replicate_begins(replicate, start, fit);
  }
  void month_done(std::uint32_t replicate, std::size_t variant, std::uint32_t step, const Country& country, const Workers& workers) override {
    recorder_.month_done(replicate, variant, step, country, workers);
    progress_.advance(1);
  }
  void replicate_ends(std::uint32_t replicate, std::span<const TwinEffects> twins) override {
    recorder_.replicate_ends(replicate, twins);
  }

 private:
  Observer& recorder_;
  Progress& progress_;
};

std::string now_utc() {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
}

RootAttributes about(const LoadedScenario& scenario, const CompareArguments& arguments) {
  const std::string created = now_utc();
  return {.title = scenario.base.head.title.en,
          .summary = scenario.base.head.question ? scenario.base.head.question->en : scenario.base.head.title.en,
          .source = fmt::format("guyub {}", version()),
          .history = fmt::format("{} {}", created, arguments.command_line),
          .id = fmt::format("{}-{}", arguments.scenario.stem().string(), scenario.hash.substr(0, 8)),
          .date_created = created,
          .scenario_sha256 = scenario.hash,
          .schema_version = "guyub/run/1",
          .seed = scenario.base.head.run.seed};
}

Execution execution_of(const CompareArguments& arguments) {
  return {arguments.threads, static_cast<std::size_t>(arguments.communities_per_task), static_cast<std::size_t>(arguments.households_per_tile)};
}

struct RunCounts {
  std::int64_t persons = 0;
  std::int64_t communities = 0;
};

/// Runs and writes run.h5. Nothing when the user interrupted it; then no file stays.
std::optional<RunCounts> run_to_file(const LoadedScenario& scenario, const CompareArguments& arguments, const std::filesystem::path& file) {
  TrajectoryRecorder recorder(file, scenario.variants, about(scenario, arguments));
  const ScenarioHead& head = scenario.base.head;
  const bool shown = arguments.progress == "bar" || (arguments.progress == "auto" && isatty(STDERR_FILENO) != 0);
  Progress progress(shown, static_cast<std::int64_t>(head.run.replicates) * head.run.months * static_cast<std::int64_t>(scenario.variants.size()),
                    head.population.households);
  Watching observer(recorder, progress);
  const bool whole = run_comparison(scenario.variants, execution_of(arguments), observer, interrupted);
  progress.end();
  if (!whole) return {};
  malloc_trim(0);   // the worlds are gone: neither the closing file nor the report stands beside what is left of them
  recorder.finish({{"command", arguments.command_line}, {"version", version()}, {"created", now_utc()}, {"resolved_scenario", to_yaml(scenario.document)}});
  return RunCounts{recorder.persons(), recorder.communities()};
}

analysis::SummaryContext context_of(const LoadedScenario& scenario, const CompareArguments& arguments, const RunCounts& counts, std::string digest) {
  const ScenarioHead& head = scenario.base.head;
  analysis::SummaryContext context;
  context.title = head.title;
  context.question = head.question.value_or(Bilingual{});
  context.region = scenario.base.region.name;
  context.scenario_hash = scenario.hash;
  context.command = arguments.command_line;
  context.version = version();
  const Month start = policy_start(scenario);
  if (start < head.run.start + head.run.months) context.policy_start = start.iso_date();
  context.households = head.population.households;
  context.persons = counts.persons;
  context.communities = counts.communities;
  context.seed = head.run.seed;
  context.variants = what_was_asked(scenario);
  context.sources = sources_of(scenario);
  context.limits = limits_of(scenario);
  context.digest = std::move(digest);
  context.files = {"run.h5", "summary.json", "scenario.resolved.yaml"};
  context.resolved = "scenario.resolved.yaml";
  return context;
}

std::string role_word(IndicatorRule::Role role) {
  using Role = IndicatorRule::Role;
  return role == Role::primary ? "primary" : role == Role::guard ? "guard" : "secondary";
}

ExitCode report(const LoadedScenario& scenario, const CompareArguments& arguments, const RunCounts& counts, const std::filesystem::path& folder) {
  malloc_trim(0);   // the recorder is gone
  const std::filesystem::path file = folder / "run.h5";
  const analysis::RunResults results = analysis::load_run(file);
  analysis::CompareOptions options;
  options.interval = scenario.base.head.analysis.interval;
  options.policy_start = static_cast<std::size_t>(policy_start(scenario) - scenario.base.head.run.start);
  options.fit_months = static_cast<std::size_t>(scenario.base.head.analysis.trend_fit_months);
  for (const IndicatorRule& rule : scenario.base.head.indicators) options.indicators.push_back({rule.id, role_word(rule.role), rule.mde});
  options.guards = scenario.base.head.guards;
  const analysis::Comparison comparison = analysis::compare(results, options);
  const nlohmann::json summary = analysis::build_summary(results, comparison, context_of(scenario, arguments, counts, digest(NetcdfReader(file)).total));
  write_text(folder / "summary.json", summary.dump(1) + "\n");
  write_text(folder / "report.html", render_report(summary, arguments.common.language));
  analysis::write_tables(folder / "tables", results, comparison);
  if (arguments.json) {
    fmt::print("{}\n", summary.dump(1));
  } else {
    const bool colour = isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
    fmt::print("{}\n", fit_table(summary, arguments.common.spoken()));
    fmt::print("{}\n{}\n{}\n", analysis::terminal_table(summary, arguments.common.language, colour), file.string(), (folder / "report.html").string());
  }
  return comparison.all_passed() ? ExitCode::ok : ExitCode::check_failed;
}

}  // namespace

ExitCode compare(const CompareArguments& arguments) {
  const auto begin = std::chrono::steady_clock::now();
  Diagnostics diagnostics;
  const std::optional<LoadedScenario> scenario =
      load_model(arguments.scenario, find_config_root(arguments.common.configs, arguments.scenario), arguments.overrides, diagnostics);
  if (!diagnostics.empty()) fmt::print(stderr, "{}", diagnostics.text(arguments.common.spoken()));
  if (!scenario) return static_cast<ExitCode>(diagnostics.exit_code());
  if (!arguments.instruction_set.empty()) use_instruction_set(arguments.instruction_set);
  if (arguments.dry_run) {
    const std::chrono::duration<double> loading = std::chrono::steady_clock::now() - begin;
    return dry_run(*scenario, {execution_of(arguments), arguments.common.spoken(), arguments.json, loading.count()});
  }
  const std::filesystem::path folder = result_folder(arguments.output, arguments.scenario, scenario->hash);
  try {
    make_folder(folder);
    const std::optional<RunCounts> counts = run_to_file(*scenario, arguments, folder / "run.h5");
    if (!counts) {
      fmt::print(stderr, "interrupted: nothing was written; run the same command again\n");
      return ExitCode::interrupted;
    }
    write_text(folder / "scenario.resolved.yaml", to_yaml(scenario->document));
    return report(*scenario, arguments, *counts, folder);
  } catch (const RecordError& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return ExitCode::output_failed;
  }
}

}  // namespace guyub
