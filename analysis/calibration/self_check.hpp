#pragma once
// Whether a calibration can be trusted: simulation-based calibration (Talts, Betancourt, Simpson, Vehtari and Gelman
// 2018). Truths are drawn from the prior, the model makes data from each, with its own chance and the targets' errors,
// and the method infers the truth back. If all is right, the rank of a truth among draws of its posterior is uniform.

#include <cstddef>
#include <functional>
#include <vector>

#include "analysis/calibration/calibrate.hpp"

namespace guyub::calibration {

/// How even ranks are: Pearson's chi-square over equal bins.
struct RankTest {
  double value = 0.0;
  double degrees = 0.0;
  double p = 0.0;
};

struct SelfCheck {
  std::size_t draws = 0;                         ///< of a posterior, among which the truth is ranked
  std::vector<ParameterDraw> truths;
  std::vector<std::vector<std::size_t>> ranks;   ///< [parameter][truth], 0 .. draws
  std::vector<RankTest> by_parameter;
  RankTest pooled;                               ///< chi-squares and degrees of freedom of the parameters added up
  double worst_tolerance = 0.0;
};

/// The ranks of a parameter in `bins` equal bins; draws + 1 must be a multiple of bins.
RankTest rank_test(const std::vector<std::size_t>& ranks, std::size_t draws, std::size_t bins);

/// Parameters' tests added up.
RankTest pooled(const std::vector<RankTest>& tests);

/// Ranks a truth among draws of its posterior, parameter by parameter.
std::vector<std::size_t> ranks_of(const Position& truth, const std::vector<Position>& posterior);

/// With an emulator the data come from the model and the inference from the emulator of the first wave, so that what the
/// emulator misses counts too; without one every truth costs a whole calibration. Truths whose data lack a value are
/// dropped, as the sampler drops such simulations.
SelfCheck self_check(const Problem& problem, std::size_t truths, Simulations& model, const Workers& workers);

}  // namespace guyub::calibration
