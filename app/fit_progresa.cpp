#include "app/fit_progresa.hpp"

#include <fstream>

#include <fmt/format.h>

#include "analysis/evidence/evidence_table.hpp"
#include "analysis/worlds/progresa_fit.hpp"
#include "analysis/worlds/world.hpp"

namespace guyub {

ExitCode fit_progresa_world(const FitProgresaArguments& arguments) {
  const bool indonesian = arguments.common.spoken() == Language::indonesian;
  try {
    analysis::WorldRequest request;
    request.configs = find_config_root(arguments.common.configs, ".");
    std::vector<std::string> changes;
    if (arguments.households > 0) changes.push_back(fmt::format("population.households={}", arguments.households));
    const LoadedScenario loaded = analysis::load_world(request, "progresa.yaml", changes);
    analysis::ProgresaFitSettings settings;
    settings.iterations = arguments.iterations;
    settings.replicates = arguments.replicates;
    settings.final_replicates = arguments.final_replicates;
    settings.threads = arguments.threads;
    std::vector<double> start;
    if (!arguments.start.empty()) start = analysis::read_posterior(arguments.start, analysis::progresa_parameters(request.configs)).front();
    const analysis::ProgresaFit fit = analysis::fit_progresa(loaded.variants.front(), request.configs, std::move(start), settings, [&](int iteration, double objective) {
      fmt::print(stderr, "{} {}: {} {:.1f}\n", indonesian ? "putaran" : "iteration", iteration, indonesian ? "jumlah kuadrat" : "sum of squares", objective);
    });
    std::filesystem::create_directories(arguments.output);
    analysis::write_posterior(arguments.output / "posterior.csv", fit, arguments.draws, settings.seed);
    analysis::write_fit(arguments.output / "fit.csv", fit);
    const std::string page = analysis::fit_page(fit, settings);
    std::ofstream(arguments.output / "fit.md") << page;
    fmt::print("{}", page);
  } catch (const analysis::WorldError& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return ExitCode::invalid;
  } catch (const analysis::EvidenceError& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return ExitCode::unreadable_input;
  }
  return ExitCode::ok;
}

}  // namespace guyub
