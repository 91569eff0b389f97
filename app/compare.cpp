#include "app/compare.hpp"

#include <malloc.h>
#include <unistd.h>

#include <chrono>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/comparison.hpp"
#include "analysis/forecast_table.hpp"
#include "analysis/load_run.hpp"
#include "analysis/report/report.hpp"
#include "analysis/returns/returns_text.hpp"
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
  Watching(Observer& recorder, ProgressBar& progress) : recorder_(recorder), progress_(progress) {}
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
  ProgressBar& progress_;
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
  ProgressBar progress(shown, static_cast<std::int64_t>(head.run.replicates) * head.run.months * static_cast<std::int64_t>(scenario.variants.size()),
                    head.population.households);
  Watching observer(recorder, progress);
  const bool whole = run_comparison(scenario.variants, execution_of(arguments), observer, interrupted);
  progress.end();
  if (!whole) return {};
  malloc_trim(0);   // the worlds are gone: neither the closing file nor the report stands beside what is left of them
  recorder.finish({{"command", arguments.command_line}, {"version", version()}, {"created", now_utc()}, {"resolved_scenario", to_yaml(scenario.document, scenario.numbers)}});
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

/// What a benefit-cost account needs of the model; nothing where the scenario asks for none.
std::optional<analysis::ReturnRules> return_rules(const Model& model) {
  if (!model.economics) return {};
  constexpr std::size_t first_group = 4, last_group = 11;   // 20-24 .. 55-59
  const AgeStructure& ages = model.region.age_structure;
  double adults = 0.0;
  double all = 0.0;
  for (std::size_t group = 0; group < AgeStructure::groups; ++group) {
    const double persons = ages.male[group] + ages.female[group];
    all += persons;
    if (group >= first_group && group <= last_group) adults += persons;
  }
  return analysis::ReturnRules{*model.economics, static_cast<double>(model.behaviour.earnings.schooling_return), adults / all};
}

std::string analysis_text(const nlohmann::json& summary, Language language) {
  const std::string returns = analysis::returns_table(summary, language);
  const std::string missing = in_language(both("Tambahkan `economics: {{use: default}}` pada skenario untuk neraca manfaat dan biaya.",
                                               "Add `economics: {{use: default}}` to the scenario for a benefit-cost account."), language);
  return analysis::forecast_table(summary, language) + "\n" + (returns.empty() ? missing + "\n" : returns);
}

/// The scenario's small size as changes, to which --set comes on top.
std::vector<std::string> small_size(const ScenarioHead& head) {
  const SmallSize& small = *head.library.small;
  std::vector<std::string> changes;
  const auto add = [&](std::string_view path, std::int32_t size, const std::optional<std::int32_t>& wanted) {
    if (wanted && *wanted != size) changes.push_back(fmt::format("{}={}", path, *wanted));
  };
  add("population.households", head.population.households, small.households);
  add("run.replicates", head.run.replicates, small.replicates);
  add("run.months", head.run.months, small.months);
  return changes;
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
  options.from_start = changes_from_start(scenario);
  options.expects = scenario.base.head.library.expects;
  options.guards = scenario.base.head.guards;
  const std::optional<analysis::ReturnRules> returns = return_rules(scenario.base);
  const analysis::Comparison comparison = analysis::compare(results, options, returns ? &*returns : nullptr);
  const nlohmann::json summary = analysis::build_summary(results, comparison, context_of(scenario, arguments, counts, digest(NetcdfReader(file)).total));
  write_text(folder / "summary.json", summary.dump(1) + "\n");
  write_text(folder / "report.html", render_report(summary, arguments.common.language));
  analysis::write_tables(folder / "tables", results, comparison);
  if (arguments.json) {
    fmt::print("{}\n", summary.dump(1));
  } else if (arguments.analysis_only) {
    fmt::print("{}", analysis_text(summary, arguments.common.spoken()));
  } else {
    const bool colour = isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
    fmt::print("{}\n", fit_table(summary, arguments.common.spoken()));
    fmt::print("{}\n{}\n{}\n", analysis::terminal_table(summary, arguments.common.language, colour), file.string(), (folder / "report.html").string());
  }
  return comparison.all_passed() ? ExitCode::ok : ExitCode::check_failed;
}

std::optional<LoadedScenario> load(const CompareArguments& arguments, Diagnostics& diagnostics) {
  const std::filesystem::path configs = find_config_root(arguments.common.configs, arguments.scenario);
  std::optional<LoadedScenario> scenario = load_model(arguments.scenario, configs, arguments.overrides, diagnostics);
  if (!arguments.small || !scenario) return scenario;
  if (!scenario->base.head.library.small) {
    Place place;
    place.file = arguments.scenario.string();
    diagnostics.error(Fault::missing_key, std::move(place), both("skenario ini tidak punya ukuran kecil", "this scenario has no small size"), {},
                      both("nyatakan di bawah `library.small`", "give one below `library.small`"));
    return {};
  }
  std::vector<std::string> overrides = small_size(scenario->base.head);
  overrides.insert(overrides.end(), arguments.overrides.begin(), arguments.overrides.end());
  diagnostics = {};
  return load_model(arguments.scenario, configs, overrides, diagnostics);
}

}  // namespace

ExitCode compare(const CompareArguments& arguments) {
  const auto begin = std::chrono::steady_clock::now();
  Diagnostics diagnostics;
  const std::optional<LoadedScenario> scenario = load(arguments, diagnostics);
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
    write_text(folder / "scenario.resolved.yaml", to_yaml(scenario->document, scenario->numbers));
    return report(*scenario, arguments, *counts, folder);
  } catch (const RecordError& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return ExitCode::output_failed;
  }
}

}  // namespace guyub
