#include "analysis/calibration/self_check.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace guyub::calibration {
namespace {

constexpr std::size_t posterior_draws = 99;
constexpr std::size_t rank_bins = 10;
constexpr std::uint32_t truth_run = 5000;   ///< of KeyedDraws; each truth's inference has a run of its own after it

struct Synthetic {
  std::vector<Position> truths;
  std::vector<std::vector<double>> observed;   ///< of the targets that count
};

Synthetic make_data(const Problem& problem, const ErrorModel& error, std::size_t count, Simulations& model) {
  const KeyedDraws draws(problem.seed, truth_run);
  Synthetic data;
  std::vector<Job> jobs;
  for (std::uint32_t k = 0; k < count; ++k) {
    Position truth;
    for (std::uint32_t p = 0; p < problem.parameters.size(); ++p) truth.push_back(draws.uniform(Use::truth, 0, k, p));
    jobs.push_back({std::move(truth), draws.seed(Use::simulation, 0, k)});
  }
  const std::vector<Outputs> outputs = model.run(jobs);
  for (std::uint32_t k = 0; k < count; ++k) {
    if (!std::isfinite(error.distance2(outputs[k]))) continue;
    data.truths.push_back(jobs[k].position);
    std::vector<double>& observed = data.observed.emplace_back();
    for (const std::size_t cell : error.cells()) {
      observed.push_back(outputs[k][cell] + std::sqrt(problem.targets[cell].variance()) * draws.normal(Use::error, 0, k, static_cast<std::uint32_t>(cell)));
    }
  }
  return data;
}

Sample infer(const Problem& problem, const ErrorModel& error, std::size_t truth, Simulations& simulations) {
  const KeyedDraws draws(problem.seed, truth_run + 1 + static_cast<std::uint32_t>(truth));
  return sample_posterior(problem.parameters.size(), error, sampler_settings(problem.method), draws, simulations);
}

/// By the emulator, truths side by side.
std::vector<Sample> by_emulator(const Problem& problem, const Emulated& emulated, const Synthetic& data, const Workers& workers) {
  std::vector<Sample> samples(data.truths.size());
  workers.for_each(samples.size(), [&](std::size_t k) {
    const Workers alone(1);
    Simulations emulations([&](const Position& position, std::uint64_t) { return emulated.emulator(position); }, alone);
    samples[k] = infer(problem, emulated.error.around(data.observed[k]), k, emulations);
  });
  return samples;
}

std::vector<Sample> by_model(const Problem& problem, const ErrorModel& error, const Synthetic& data, Simulations& model) {
  std::vector<Sample> samples;
  for (std::size_t k = 0; k < data.truths.size(); ++k) samples.push_back(infer(problem, error.around(data.observed[k]), k, model));
  return samples;
}

}  // namespace

RankTest rank_test(const std::vector<std::size_t>& ranks, std::size_t draws, std::size_t bins) {
  std::vector<double> counts(bins, 0.0);
  for (const std::size_t rank : ranks) counts[rank * bins / (draws + 1)] += 1.0;
  const double expected = static_cast<double>(ranks.size()) / static_cast<double>(bins);
  RankTest test;
  for (const double seen : counts) test.value += (seen - expected) * (seen - expected) / expected;
  test.degrees = static_cast<double>(bins - 1);
  test.p = chi_square_tail(test.value, test.degrees);
  return test;
}

RankTest pooled(const std::vector<RankTest>& tests) {
  RankTest sum;
  for (const RankTest& test : tests) {
    sum.value += test.value;
    sum.degrees += test.degrees;
  }
  sum.p = chi_square_tail(sum.value, sum.degrees);
  return sum;
}

std::vector<std::size_t> ranks_of(const Position& truth, const std::vector<Position>& posterior) {
  std::vector<std::size_t> ranks(truth.size(), 0);
  for (const Position& draw : posterior) {
    for (std::size_t p = 0; p < truth.size(); ++p) ranks[p] += draw[p] < truth[p] ? 1 : 0;
  }
  return ranks;
}

SelfCheck self_check(const Problem& problem, std::size_t truths, Simulations& model, const Workers& workers) {
  const std::vector<bool> left_out(problem.targets.size(), false);
  const ErrorModel error = error_of(problem, left_out);
  const Synthetic data = make_data(problem, error, truths, model);
  const std::vector<Sample> samples = problem.method.name == Method::Name::emulator
                                          ? by_emulator(problem, emulate(problem, left_out, 1, model, workers), data, workers)
                                          : by_model(problem, error, data, model);
  SelfCheck check;
  check.draws = posterior_draws;
  check.ranks.resize(problem.parameters.size());
  const std::vector<Prior> priors = priors_of(problem);
  for (std::size_t k = 0; k < data.truths.size(); ++k) {
    check.truths.push_back(values_at(priors, data.truths[k]));
    const std::vector<std::size_t> ranks = ranks_of(data.truths[k], thinned(samples[k].particles, posterior_draws));
    for (std::size_t p = 0; p < ranks.size(); ++p) check.ranks[p].push_back(ranks[p]);
    check.worst_tolerance = std::max(check.worst_tolerance, samples[k].tolerance);
  }
  for (const auto& ranks : check.ranks) check.by_parameter.push_back(rank_test(ranks, posterior_draws, rank_bins));
  check.pooled = pooled(check.by_parameter);
  return check;
}

}  // namespace guyub::calibration
