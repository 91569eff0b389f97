// The guyub command: parse, call, print.

#include <cstdio>
#include <exception>
#include <optional>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/calibrate.hpp"
#include "app/check.hpp"
#include "app/compare.hpp"
#include "app/evaluate.hpp"
#include "app/exit_code.hpp"
#include "app/explain.hpp"
#include "app/fit_progresa.hpp"
#include "app/identify.hpp"
#include "app/interrupt.hpp"
#include "app/margins.hpp"
#include "app/plan.hpp"
#include "app/robustness.hpp"
#include "app/validate.hpp"
#include "app/verify.hpp"
#include "app/version.hpp"
#include "sim/core/kernels.hpp"
#include "sim/core/parallel.hpp"

namespace {

using namespace guyub;

std::string command_line(int argc, char** argv) {
  std::string text = "guyub";
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    const bool plain = word.find_first_of(" \t\"'\\$&|;<>(){}*?") == std::string_view::npos && !word.empty();
    text += plain ? fmt::format(" {}", word) : fmt::format(" '{}'", word);
  }
  return text;
}

void add_common(CLI::App& verb, CommonOptions& common) {
  verb.add_option("--configs", common.configs, "folder with the building blocks (default: configs beside or above the scenario)");
  verb.add_option("--lang", common.language, "language of messages and of the report's first view: en or id")->check(CLI::IsMember({"en", "id"}));
}

/// Whether something printed did not arrive, as on a full disk.
bool output_lost() { return std::fflush(stdout) != 0 || std::ferror(stdout) != 0; }

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Guyub: a laboratory for community response to intervention"};
  app.set_version_flag("--version", version());
  app.require_subcommand(1);
  ExitCode code = ExitCode::ok;

  CompareArguments arguments;
  arguments.command_line = command_line(argc, argv);
  CLI::App* comparing = app.add_subcommand("compare", "run a scenario's variants and compare them");
  comparing->footer("Example: guyub compare scenarios/first-look.yaml --set population.region=jawa_timur");
  add_common(*comparing, arguments.common);
  comparing->add_option("scenario", arguments.scenario, "scenario file")->required();
  comparing->add_option("-o,--output", arguments.output, "folder for results")->capture_default_str();
  comparing->add_option("--set", arguments.overrides, "path.to.key=value, repeatable")->allow_extra_args(false);
  comparing->add_option("--threads", arguments.threads, "threads, 0 for all; changes no number")->check(CLI::Range(0, Workers::most_threads));
  comparing->add_option("--communities-per-task", arguments.communities_per_task, "work unit; changes no number")->check(CLI::Range(1, 100000));
  comparing->add_option("--households-per-tile", arguments.households_per_tile, "work unit; changes no number")->check(CLI::Range(1, 1000000));
  comparing->add_option("--instruction-set", arguments.instruction_set, "vector instructions, the best when absent; changes no number")
      ->check(CLI::IsMember(instruction_set_names()));
  comparing->add_option("--progress", arguments.progress, "auto, bar or none")->check(CLI::IsMember({"auto", "bar", "none"}));
  comparing->add_flag("--json", arguments.json, "print the summary as JSON instead of the table");
  comparing->add_flag("--small", arguments.small, "at the small size that the scenario gives under library.small");
  comparing->add_flag("--dry-run", arguments.dry_run, "check the scenario, estimate memory and time in about a second, write nothing");
  comparing->callback([&] { code = compare(arguments); });

  CLI::App* analysing = app.add_subcommand("analyse", "the forecast without change, and benefit against cost of the alternatives");
  analysing->footer("Example: guyub analyse scenarios/social-return.yaml");
  add_common(*analysing, arguments.common);
  analysing->add_option("scenario", arguments.scenario, "scenario file")->required();
  analysing->add_option("-o,--output", arguments.output, "folder for results")->capture_default_str();
  analysing->add_option("--set", arguments.overrides, "path.to.key=value, repeatable")->allow_extra_args(false);
  analysing->add_option("--threads", arguments.threads, "threads, 0 for all; changes no number")->check(CLI::Range(0, Workers::most_threads));
  analysing->callback([&] {
    arguments.analysis_only = true;
    code = compare(arguments);
  });

  EvaluateArguments evaluated;
  CLI::App* evaluating = app.add_subcommand("evaluate", "what weakens a policy, mechanism by mechanism, and where its money went");
  evaluating->footer("Example: guyub evaluate scenarios/first-look.yaml");
  add_common(*evaluating, evaluated.common);
  evaluating->add_option("scenario", evaluated.scenario, "scenario file")->required();
  evaluating->add_option("--set", evaluated.overrides, "path.to.key=value, repeatable")->allow_extra_args(false);
  evaluating->add_option("--households", evaluated.households, "households of the runs at most; 0: as the scenario says")->check(CLI::Range(0, 100000000))->capture_default_str();
  evaluating->add_option("--threads", evaluated.threads, "threads, 0 for all; changes no number")->check(CLI::Range(0, Workers::most_threads));
  evaluating->add_flag("--json", evaluated.json, "print JSON");
  evaluating->callback([&] { code = evaluate(evaluated); });

  PlanArguments planned;
  CLI::App* planning = app.add_subcommand("plan", "try the ways to land an intervention under a budget, and rank them");
  planning->footer("Example: guyub plan scenarios/first-look.yaml --variant pkh --try programmes.pkh.approach=standard,participatory");
  add_common(*planning, planned.common);
  planning->add_option("scenario", planned.scenario, "scenario file")->required();
  planning->add_option("--try", planned.choices, "path=value,value: a key and the values to try, repeatable")->allow_extra_args(false)->required();
  planning->add_option("--variant", planned.variant, "the variant that is brought in these ways; the second when absent");
  planning->add_option("--budget", planned.budget, "rupiah over all months in the region as simulated; 0: no limit")->check(CLI::Range(0.0, 1e18));
  planning->add_option("--set", planned.overrides, "path.to.key=value, repeatable")->allow_extra_args(false);
  planning->add_option("--households", planned.households, "households of the runs at most; 0: as the scenario says")->check(CLI::Range(0, 100000000))->capture_default_str();
  planning->add_option("--threads", planned.threads, "threads, 0 for all; changes no number")->check(CLI::Range(0, Workers::most_threads));
  planning->add_flag("--json", planned.json, "print JSON");
  planning->callback([&] { code = plan(planned); });

  CheckArguments checked;
  CLI::App* checking = app.add_subcommand("check", "check scenario files and report everything that is wrong");
  checking->footer("Example: guyub check scenarios/*.yaml");
  add_common(*checking, checked.common);
  checking->add_option("scenario", checked.scenarios, "scenario files")->required();
  checking->add_option("--set", checked.overrides, "path.to.key=value, repeatable")->allow_extra_args(false);
  checking->add_flag("--strict", checked.strict, "warnings are errors");
  checking->add_flag("--smart", checked.smart, "whether each programme's plan is specific, measurable, achievable, realistic and time-bound");
  checking->callback([&] { code = check(checked); });

  IdentifyArguments identified;
  CLI::App* identifying = app.add_subcommand("identify", "baseline profile of a scenario's region under the four headings a planner looks at");
  identifying->footer("Example: guyub identify scenarios/first-look.yaml --lang id");
  add_common(*identifying, identified.common);
  identifying->add_option("scenario", identified.scenario, "scenario file")->required();
  identifying->add_option("--set", identified.overrides, "path.to.key=value, repeatable")->allow_extra_args(false);
  identifying->add_option("--threads", identified.threads, "threads, 0 for all; changes no number")->check(CLI::Range(0, Workers::most_threads));
  identifying->add_flag("--json", identified.json, "print JSON");
  identifying->callback([&] { code = identify_region(identified); });

  CommonOptions explaining_common;
  std::string what;
  CLI::App* explaining = app.add_subcommand("explain", "what a key, a code, an indicator, a factor, a guard ... means");
  explaining->footer("Example: guyub explain behaviour.schooling.money; guyub explain indicator:poverty_headcount; guyub explain factor:outsider");
  add_common(*explaining, explaining_common);
  explaining->add_option("what", what, "key, code or name, with or without its kind (factor:, part:, guard:, strategy:, ...)")->required();
  explaining->callback([&] { code = explain(what, explaining_common); });

  FitProgresaArguments fitted;
  CLI::App* fitting = app.add_subcommand("fit-progresa", "calibrate the Progresa world to its tables of levels and transitions");
  fitting->footer("Example: guyub fit-progresa -o results/progresa-fit");
  add_common(*fitting, fitted.common);
  fitting->add_option("-o,--output", fitted.output, "folder for posterior.csv, fit.csv and fit.md")->capture_default_str();
  fitting->add_option("--start", fitted.start, "a posterior.csv, whose first row is where the search begins; else the priors' means");
  fitting->add_option("--iterations", fitted.iterations, "steps of the search")->check(CLI::Range(1, 100))->capture_default_str();
  fitting->add_option("--replicates", fitted.replicates, "replicates of each point")->check(CLI::Range(1, 100))->capture_default_str();
  fitting->add_option("--final-replicates", fitted.final_replicates, "replicates of the last comparison")->check(CLI::Range(1, 1000))->capture_default_str();
  fitting->add_option("--draws", fitted.draws, "draws of the posterior")->check(CLI::Range(1, 100000))->capture_default_str();
  fitting->add_option("--households", fitted.households, "fewer households, for a trial; 0: as the scenario says")->check(CLI::Range(0, 1000000));
  fitting->add_option("--threads", fitted.threads, "threads, 0 for all; changes no number")->check(CLI::Range(0, Workers::most_threads));
  fitting->callback([&] { code = fit_progresa_world(fitted); });

  CLI::App* schema = app.add_subcommand("schema", "JSON Schema of scenario files, for editors");
  schema->footer("Example: guyub schema > guyub-1.schema.json");
  add_common(*schema, explaining_common);
  schema->callback([&] { code = print_schema(explaining_common); });

  CommonOptions margins_common;
  bool margins_json = false;
  CLI::App* of_margins = app.add_subcommand("margins", "what money does to schooling, by three margins that no programme touched");
  of_margins->footer("Example: guyub margins --lang id");
  add_common(*of_margins, margins_common);
  of_margins->add_flag("--json", margins_json, "print JSON");
  of_margins->callback([&] { code = margins(margins_common, margins_json); });

  CalibrateArguments calibrated;
  CLI::App* calibrating = app.add_subcommand("calibrate", "fit parameters with priors to targets with errors");
  calibrating->footer("Example: guyub calibrate configs/calibration/income.yaml");
  add_common(*calibrating, calibrated.common);
  calibrating->add_option("file", calibrated.file, "calibration file")->required();
  calibrating->add_option("-o,--output", calibrated.output, "folder for results")->capture_default_str();
  calibrating->add_option("--threads", calibrated.threads, "threads, 0 for all; changes no number")->check(CLI::Range(0, Workers::most_threads));
  calibrating->add_option("--self-check", calibrated.self_check, "infer back so many synthetic truths instead, and test their ranks")->check(CLI::Range(10, 100000));
  calibrating->add_option("--progress", calibrated.progress, "auto, bar or none")->check(CLI::IsMember({"auto", "bar", "none"}));
  calibrating->add_flag("--json", calibrated.json, "print JSON");
  calibrating->callback([&] { code = calibrate(calibrated); });

  RobustnessArguments asked;
  asked.command_line = arguments.command_line;
  CLI::App* asking = app.add_subcommand("robustness", "what each claim of a comparison rests on: luck, estimates or assumptions");
  asking->footer("Example: guyub robustness scenarios/first-look.yaml");
  add_common(*asking, asked.common);
  asking->add_option("scenario", asked.scenario, "scenario file")->required();
  asking->add_option("-o,--output", asked.output, "folder for results")->capture_default_str();
  asking->add_option("--set", asked.overrides, "path.to.key=value, repeatable")->allow_extra_args(false);
  asking->add_option("--draws", asked.draws, "draws over the box of unidentified numbers; half as many each peaked at the reference and of estimated ones")
      ->check(CLI::Range(2, 100000))
      ->capture_default_str();
  asking->add_option("--households", asked.households, "households of a run, at most those of the scenario")->check(CLI::Range(3, 100000000))->capture_default_str();
  asking->add_option("--replicates", asked.replicates, "lives of each draw")->check(CLI::Range(1, 1000))->capture_default_str();
  asking->add_option("--reference-replicates", asked.reference_replicates, "lives at the reference, which tell the luck")->check(CLI::Range(2, 1000))->capture_default_str();
  asking->add_option("--plausibility", asked.plausibility, "conditions for a draw to be plausible: a file of configs/plausibility")->capture_default_str();
  asking->add_option("--threads", asked.threads, "threads, 0 for all; changes no number")->check(CLI::Range(0, Workers::most_threads));
  asking->add_option("--progress", asked.progress, "auto, bar or none")->check(CLI::IsMember({"auto", "bar", "none"}));
  asking->add_flag("--json", asked.json, "print JSON");
  asking->callback([&] { code = judge_robustness(asked); });

  std::filesystem::path file;
  std::optional<std::filesystem::path> other;
  CLI::App* verifying = app.add_subcommand("verify", "digest of a result file, or whether two hold the same numbers");
  verifying->footer("Example: guyub verify a/run.h5 b/run.h5");
  verifying->add_option("file", file, "result file")->required();
  verifying->add_option("other", other, "another one to compare with");
  verifying->callback([&] { code = verify(file, other); });

  ValidateArguments validated;
  validated.command_line = arguments.command_line;
  CLI::App* validating = app.add_subcommand("validate", "every pattern and every published fact against the model, with a verdict");
  validating->footer("Example: guyub validate --predict predictions");
  add_common(*validating, validated.common);
  validating->add_option("-o,--output", validated.output, "folder for the table as JSON, Markdown and HTML");
  validating->add_option("--predict", validated.predict, "instead, foretell the cells of every world into this folder");
  validating->add_option("--draws", validated.draws, "draws of the coefficients in a world")->check(CLI::Range(2, 10000));
  validating->add_option("--replicates", validated.replicates, "replicates of each draw")->check(CLI::Range(1, 10000));
  validating->add_option("--threads", validated.threads, "threads, 0 for all; changes no number")->check(CLI::Range(0, Workers::most_threads));
  validating->add_flag("--json", validated.json, "print the table as JSON");
  validating->callback([&] { code = validate(validated); });

  watch_interrupts();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? status(ExitCode::ok) : status(ExitCode::invalid);
  } catch (const std::exception& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return status(output_lost() ? ExitCode::output_failed : ExitCode::model_failure);
  }
  if (output_lost()) {
    fmt::print(stderr, "error: standard output cannot be written\n");
    return status(ExitCode::output_failed);
  }
  return status(code);
}
