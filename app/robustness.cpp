#include "app/robustness.hpp"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/load_model.hpp"
#include "analysis/result_folder.hpp"
#include "analysis/robustness/robustness_html.hpp"
#include "analysis/robustness/robustness_json.hpp"
#include "analysis/robustness/robustness_text.hpp"
#include "app/interrupt.hpp"
#include "app/version.hpp"
#include "sim/record/record_error.hpp"

namespace guyub {
namespace {

namespace rob = robustness;

/// How many runs are done, on a terminal.
rob::Watch watch(const std::string& progress) {
  const bool shown = progress == "bar" || (progress == "auto" && isatty(STDERR_FILENO) != 0);
  const auto done = std::make_shared<std::atomic<std::size_t>>(0);
  return {interrupted, [shown, done](std::size_t of) {
            const std::size_t now = ++*done;
            if (!shown) return;
            if (now < of) {
              fmt::print(stderr, "\r{} / {} runs   ", now, of);
            } else {
              fmt::print(stderr, "\r{:40}\r", "");
            }
          }};
}

rob::Effort effort_of(const RobustnessArguments& arguments) {
  rob::Effort effort;
  effort.draws = arguments.draws;
  effort.replicates = arguments.replicates;
  effort.reference_replicates = std::max(arguments.reference_replicates, arguments.replicates);
  effort.confirming_replicates = std::min(effort.confirming_replicates, effort.reference_replicates);
  return effort;
}

ExitCode stopped() {
  fmt::print(stderr, "interrupted: nothing was written; run the same command again\n");
  return ExitCode::interrupted;
}

ExitCode run(const RobustnessArguments& arguments, const rob::Case& about) {
  const rob::Question question = rob::question_of(about);
  if (question.claims.empty()) {
    fmt::print(stderr, "error: the scenario has one variant only, so that nothing is compared\n");
    return ExitCode::invalid;
  }
  const rob::Effort effort = effort_of(arguments);
  const rob::Simulator simulator = rob::scenario_simulator(about, question);
  const Workers workers(arguments.threads);
  const rob::Watch watching = watch(arguments.progress);
  const rob::Study study = rob::run_study(question, effort, simulator, workers, watching);
  if (interrupted()) return stopped();
  std::vector<rob::Finding> findings = rob::judged(question, study);
  rob::confirm(findings, question, effort, simulator, workers, watching);
  if (interrupted()) return stopped();
  nlohmann::json told = rob::robustness_json(about, question, effort, study, findings);
  told.update({{"command", arguments.command_line}, {"version", version()}});
  const std::filesystem::path folder = result_folder(arguments.output, arguments.scenario, about.reference.hash);
  make_folder(folder);
  write_text(folder / "robustness.json", told.dump(1) + "\n");
  write_text(folder / "robustness.html", rob::robustness_html(told, arguments.common.spoken()));
  fmt::print("{}", arguments.json ? told.dump(1) + "\n" : rob::robustness_text(told, arguments.common.spoken()) + "\n" + (folder / "robustness.html").string() + "\n");
  return ExitCode::ok;
}

}  // namespace

ExitCode judge_robustness(const RobustnessArguments& arguments) {
  const std::filesystem::path configs = find_config_root(arguments.common.configs, arguments.scenario);
  Diagnostics diagnostics;
  const std::optional<rob::Plausibility> plausibility = rob::read_plausibility(configs / "plausibility" / (arguments.plausibility + ".yaml"), diagnostics);
  std::optional<rob::Case> about;
  if (plausibility) about = rob::open_case(arguments.scenario, configs, arguments.overrides, arguments.households, *plausibility, diagnostics);
  if (!diagnostics.empty()) fmt::print(stderr, "{}", diagnostics.text(arguments.common.spoken()));
  if (!about) return static_cast<ExitCode>(diagnostics.exit_code());
  try {
    return run(arguments, *about);
  } catch (const RecordError& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return ExitCode::output_failed;
  }
}

}  // namespace guyub
