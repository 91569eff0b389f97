#include "analysis/calibration/calibrate.hpp"

#include <utility>

namespace guyub::calibration {
namespace {

/// Numbers of KeyedDraws' runs: what is drawn for one part of the method is free of the others.
enum Run : std::uint32_t { choosing = 0, sampling = 1, designing = 2, predicting = 3, focusing = 1000 };

Emulated trained(const Problem& problem, const std::vector<bool>& left_out, const std::vector<Position>& positions,
                 const std::vector<Outputs>& outputs, std::size_t judged_from) {
  Emulator emulator(positions, outputs, problem.method.degree, judged_from);
  const ErrorModel plain = error_of(problem, left_out);
  Covariance covariance = emulator.residuals(plain.cells());
  std::vector<double> observed;
  for (std::size_t i = 0; i < plain.cells().size(); ++i) {
    covariance.at(i, i) += problem.targets[plain.cells()[i]].variance();
    observed.push_back(problem.targets[plain.cells()[i]].value);
  }
  ErrorModel error(plain.cells(), std::move(observed), covariance);
  return {std::move(emulator), std::move(error)};
}

Sample sample_emulator(const Problem& problem, const Emulated& emulated, SamplerSettings settings, std::uint32_t run, const Workers& workers) {
  Simulations emulations([&](const Position& position, std::uint64_t) { return emulated.emulator(position); }, workers);
  return sample_posterior(problem.parameters.size(), emulated.error, settings, KeyedDraws(problem.seed, run), emulations);
}

std::vector<Outputs> simulated_at(const std::vector<Position>& positions, std::uint32_t step, const KeyedDraws& draws, Simulations& model) {
  std::vector<Job> jobs;
  for (std::size_t i = 0; i < positions.size(); ++i) jobs.push_back({positions[i], draws.seed(Use::prediction, step, static_cast<std::uint32_t>(i))});
  return model.run(jobs);
}

}  // namespace

Problem problem_of(const LoadedCalibration& calibration) {
  return {calibration.file.parameters, target_values(calibration), calibration.file.method, static_cast<std::uint64_t>(calibration.file.seed), calibration.file.held_out};
}

std::vector<Prior> priors_of(const Problem& problem) {
  std::vector<Prior> priors;
  for (const Parameter& parameter : problem.parameters) priors.emplace_back(parameter);
  return priors;
}

PositionSimulator by_position(Simulator simulator, std::vector<Prior> priors) {
  return [simulator = std::move(simulator), priors = std::move(priors)](const Position& position, std::uint64_t seed) {
    return simulator(values_at(priors, position), seed);
  };
}

SamplerSettings sampler_settings(const Method& method) {
  return {.particles = method.particles, .retained = method.retained, .moves = method.moves, .last_moves = method.last_moves, .most_stages = method.most_stages};
}

ErrorModel error_of(const Problem& problem, const std::vector<bool>& left_out) {
  std::vector<std::size_t> cells;
  std::vector<double> observed;
  for (std::size_t j = 0; j < problem.targets.size(); ++j) {
    if (left_out[j]) continue;
    cells.push_back(j);
    observed.push_back(problem.targets[j].value);
  }
  Covariance covariance(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) covariance.at(i, i) = problem.targets[cells[i]].variance();
  return {std::move(cells), std::move(observed), covariance};
}

Emulated emulate(const Problem& problem, const std::vector<bool>& left_out, std::int32_t waves, Simulations& model, const Workers& workers) {
  const KeyedDraws draws(problem.seed, Run::designing);
  const auto size = static_cast<std::size_t>(problem.method.design);
  std::vector<Position> positions = latin_hypercube(size, problem.parameters.size(), draws);
  std::vector<Outputs> outputs = simulated_at(positions, 0, draws, model);
  Emulated emulated = trained(problem, left_out, positions, outputs, 0);
  for (std::int32_t wave = 1; wave < waves; ++wave) {
    SamplerSettings wide = sampler_settings(problem.method);
    wide.tolerance = problem.method.cutoff;
    const Sample region = sample_emulator(problem, emulated, wide, Run::focusing + static_cast<std::uint32_t>(wave), workers);
    const std::size_t judged_from = positions.size();
    const std::vector<Position> more = thinned(region.particles, size);
    const std::vector<Outputs> there = simulated_at(more, static_cast<std::uint32_t>(wave), draws, model);
    positions.insert(positions.end(), more.begin(), more.end());
    outputs.insert(outputs.end(), there.begin(), there.end());
    emulated = trained(problem, left_out, positions, outputs, judged_from);
  }
  return emulated;
}

Calibration calibrate(const Problem& problem, Simulations& model, const Workers& workers) {
  const std::vector<bool> left_out = held_out(problem.targets.size(), problem.held_out, KeyedDraws(problem.seed, Run::choosing));
  Calibration found;
  if (problem.method.name == Method::Name::emulator) {
    const Emulated emulated = emulate(problem, left_out, problem.method.waves, model, workers);
    found.sample = sample_emulator(problem, emulated, sampler_settings(problem.method), Run::sampling, workers);
    found.emulator = emulated.emulator.quality();
  } else {
    found.sample = sample_posterior(problem.parameters.size(), error_of(problem, left_out), sampler_settings(problem.method), KeyedDraws(problem.seed, Run::sampling), model);
  }
  found.known = identifiability(priors_of(problem), found.sample.particles);
  const std::vector<Position> chosen = thinned(found.sample.particles, static_cast<std::size_t>(problem.method.predictions));
  found.fits = target_fits(problem.targets, left_out, simulated_at(chosen, 0, KeyedDraws(problem.seed, Run::predicting), model));
  found.fitted = chi_square(found.fits, false, problem.parameters.size());
  found.left_out = chi_square(found.fits, true, 0);
  found.simulations = model.done();
  return found;
}

}  // namespace guyub::calibration
