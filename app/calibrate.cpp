#include "app/calibrate.hpp"

#include <unistd.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/calibration/calibrate.hpp"
#include "analysis/calibration/results.hpp"
#include "analysis/calibration/results_text.hpp"
#include "analysis/calibration/self_check.hpp"
#include "analysis/result_folder.hpp"
#include "analysis/worlds/target_tables.hpp"
#include "app/interrupt.hpp"
#include "app/version.hpp"
#include "sim/record/record_error.hpp"

namespace guyub {
namespace {

namespace cal = calibration;

/// How many simulations are done, on a terminal.
class Counter {
 public:
  explicit Counter(const std::string& progress) : shown_(progress == "bar" || (progress == "auto" && isatty(STDERR_FILENO) != 0)) {}
  void show(std::size_t simulations) const {
    if (shown_) fmt::print(stderr, "\r{} simulations   ", simulations);
  }
  void end() const {
    if (shown_) fmt::print(stderr, "\r{:40}\r", "");
  }

 private:
  bool shown_;
};

void write_tables(const std::filesystem::path& folder, const cal::Problem& problem, const cal::Calibration& found) {
  write_text(folder / "posterior.csv", cal::posterior_csv(problem, found));
  write_text(folder / "fit.csv", cal::fit_csv(found));
  write_text(folder / "identifiability.csv", cal::identifiability_csv(problem, found));
}

/// The chance below which ranks count as uneven: what the self-check promises.
constexpr double least_p = 0.01;

ExitCode run(const CalibrateArguments& arguments, const cal::LoadedCalibration& loaded, const std::filesystem::path& folder) {
  const cal::Problem problem = cal::problem_of(loaded);
  const Workers workers(arguments.threads);
  const Counter counter(arguments.progress);
  const std::filesystem::path unfinished = folder / (arguments.self_check > 0 ? "self_check.unfinished" : "calibration.unfinished");
  cal::Journal journal(unfinished, fmt::format("guyub {} {} {}", version(), loaded.hash, arguments.self_check));
  cal::Simulations model(cal::by_position(cal::scenario_simulator(loaded), cal::priors_of(problem)), workers);
  model.watch(&journal, interrupted, [&](std::size_t done) { counter.show(done); });
  ExitCode code = ExitCode::ok;
  nlohmann::json json;
  std::string text;
  if (arguments.self_check > 0) {
    const cal::SelfCheck check = cal::self_check(problem, static_cast<std::size_t>(arguments.self_check), model, workers);
    json = cal::to_json(problem, check);
    text = cal::self_check_text(problem, check, arguments.common.spoken());
    write_text(folder / "self_check.csv", cal::ranks_csv(problem, check));
    if (!(check.pooled.p > least_p)) code = ExitCode::check_failed;
  } else {
    const cal::Calibration found = cal::calibrate(problem, model, workers);
    json = cal::to_json(problem, found);
    text = cal::results_text(problem, found, arguments.common.spoken());
    write_tables(folder, problem, found);
  }
  json["calibration_sha256"] = loaded.hash;
  json["version"] = version();
  write_text(folder / (arguments.self_check > 0 ? "self_check.json" : "calibration.json"), json.dump(1) + "\n");
  counter.end();
  std::filesystem::remove(unfinished);
  fmt::print("{}\n", arguments.json ? json.dump(1) : text + "\n" + folder.string());
  return code;
}

}  // namespace

ExitCode calibrate(const CalibrateArguments& arguments) {
  Diagnostics diagnostics;
  const std::optional<cal::LoadedCalibration> loaded =
      cal::load_calibration(arguments.file, arguments.common.configs, analysis::target_tables(), diagnostics);
  if (!diagnostics.empty()) fmt::print(stderr, "{}", diagnostics.text(arguments.common.spoken()));
  if (!loaded) return static_cast<ExitCode>(diagnostics.exit_code());
  const std::filesystem::path folder = result_folder(arguments.output, arguments.file, loaded->hash);
  try {
    make_folder(folder);
    return run(arguments, *loaded, folder);
  } catch (const cal::Interrupted&) {
    fmt::print(stderr, "\ninterrupted: the same command goes on from here\n");
    return ExitCode::interrupted;
  } catch (const RecordError& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return ExitCode::output_failed;
  }
}

}  // namespace guyub
